/**
 * The headers under which the pages are served, the same before every door: the edge, the one-machine run, the tests.
 * @module
 */

/**
 * Nothing but our own files, no inline script or style, no HTML from text.
 *
 * @param connect Other origins that the pages may talk to, as the user pool is at the edge.
 */
export function pagePolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    ['connect-src', "'self'", ...connect].join(' '),
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types dompurify',
  ].join('; ')
}

/** All but the policy. */
export const PAGE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const

/** A file whose name holds its digest never means anything else; whatever has a lasting name is asked for anew. */
export const PAGE_CACHE = { assets: 'public, max-age=31536000, immutable', others: 'no-cache' } as const

/** Of every kind of file that the pages are made of. */
export const PAGE_TYPES: Readonly<Record<string, string | undefined>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
