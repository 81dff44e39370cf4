/**
 * The portal's files: as they were built, with the headers of the edge; or fresh from Vite, for whoever builds screens.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { PAGE_CACHE, PAGE_HEADERS, PAGE_TYPES, pagePolicy } from '@plazo/contracts/page-headers'
import { createServer } from 'vite'
import { PORTAL } from '../build-portal.ts'
import type { Pages } from './desk-door.ts'

/** A font is packed already. */
const PACKABLE = /^text\/|svg/

/** The best first. The edge does not say how hard it packs by brotli: 5 is usual where it is done as somebody asks. */
const PACKINGS = {
  br: async (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: async (body: Buffer) => promisify(gzip)(body),
}

export function builtPages(folder: string): Pages {
  return async (request, answer, files) => {
    const path = fileOf(request)
    const body = await readFile(join(folder, path)).catch(() => undefined)
    if (!body) return void answer.writeHead(404, headersOf(files)).end()
    const type = PAGE_TYPES[extname(path)] ?? 'application/octet-stream'
    const packing = PACKABLE.test(type) ? packingFor(request) : undefined
    answer.writeHead(200, {
      ...headersOf(files),
      'content-type': type,
      'cache-control': path.startsWith('/assets/') ? PAGE_CACHE.assets : PAGE_CACHE.others,
      vary: 'accept-encoding',
      ...(packing && { 'content-encoding': packing }),
    })
    answer.end(packing ? await PACKINGS[packing](body) : body)
  }
}

/** What the pages are to know of this desk, which lies beside them at the edge. */
export function sendConfig(answer: ServerResponse, files: string, config: object): void {
  const kept = { 'content-type': PAGE_TYPES['.json'], 'cache-control': PAGE_CACHE.others }
  answer.writeHead(200, { ...headersOf(files), ...kept }).end(JSON.stringify(config))
}

function headersOf(files: string) {
  return { ...PAGE_HEADERS, 'content-security-policy': pagePolicy([files]) }
}

function packingFor(request: IncomingMessage): keyof typeof PACKINGS | undefined {
  const taken = request.headers['accept-encoding'] ?? ''
  return (['br', 'gzip'] as const).find((packing) => new RegExp(`\\b${packing}\\b`).test(taken))
}

/** Vite writes styles and scripts into the page, so its pages are served without the policy. */
export async function vitePages(): Promise<{ pages: Pages; close(): Promise<void> }> {
  const vite = await createServer({ root: PORTAL, server: { middlewareMode: true }, appType: 'custom' })
  const pages = (request: IncomingMessage, answer: ServerResponse) => {
    const html = fileOf(request)
    if (!html.endsWith('.html')) return vite.middlewares(request, answer)
    const show = async () => {
      const template = await readFile(join(PORTAL, html), 'utf8')
      answer.setHeader('content-type', 'text/html; charset=utf-8')
      answer.end(await vite.transformIndexHtml(request.url ?? '/', template))
    }
    return show()
  }
  return { pages, close: () => vite.close() }
}

/** Every address without a file name is a place inside the app. */
function fileOf(request: IncomingMessage): string {
  const { pathname } = new URL(request.url ?? '/', 'http://desk')
  if (extname(pathname) !== '' || /^\/(?:@|src\/|node_modules\/)/.test(pathname)) return pathname
  return /^\/console(?:\/|$)/.test(pathname) ? '/console.html' : '/index.html'
}
