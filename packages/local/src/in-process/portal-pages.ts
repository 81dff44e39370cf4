/**
 * The portal's files: as they were built, with the headers of the edge; or fresh from Vite, for whoever builds screens.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { PAGE_CACHE, PAGE_HEADERS, PAGE_TYPES, pagePolicy } from '@plazo/contracts/page-headers'
import { createServer } from 'vite'
import { PORTAL } from '../build-portal.ts'
import type { Pages } from './desk-door.ts'

/** A font is packed already. */
const PACKABLE = /^text\/|svg/

const pack = promisify(gzip)

export function builtPages(folder: string): Pages {
  return async (request, answer, files) => {
    const path = fileOf(request)
    const body = await readFile(join(folder, path)).catch(() => undefined)
    if (!body) return void answer.writeHead(404, PAGE_HEADERS).end()
    const type = PAGE_TYPES[extname(path)] ?? 'application/octet-stream'
    const isPacked = PACKABLE.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    answer.writeHead(200, {
      ...PAGE_HEADERS,
      'content-security-policy': pagePolicy([files]),
      'content-type': type,
      'cache-control': path.startsWith('/assets/') ? PAGE_CACHE.assets : PAGE_CACHE.others,
      vary: 'accept-encoding',
      ...(isPacked && { 'content-encoding': 'gzip' }),
    })
    answer.end(isPacked ? await pack(body) : body)
  }
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
