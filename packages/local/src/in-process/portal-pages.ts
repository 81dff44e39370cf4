/**
 * The portal's files: as they were built, with the headers of the edge; or fresh from Vite, for whoever builds screens.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { createServer } from 'vite'
import { ROOT } from '../places.ts'
import type { Pages } from './desk-door.ts'

export const PORTAL = join(ROOT, 'packages/portal')
export const BUILT_PORTAL = join(PORTAL, 'dist')

/** Of security.md 7.5: nothing but our own files, no inline script or style, no HTML from text. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ')

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export function builtPages(folder: string): Pages {
  return async (request, answer) => {
    const path = fileOf(request)
    // A name with its digest in it never means anything else.
    const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    const body = await readFile(join(folder, path)).catch(() => undefined)
    if (!body) return void answer.writeHead(404, HEADERS).end()
    answer.writeHead(200, {
      ...HEADERS,
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': cache,
    })
    answer.end(body)
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
