/**
 * What the edge adds to every request that it passes on to the API, whatever the caller has sent under these names.
 * @module
 */

/** Shows that a request came through the edge, and so past its firewall. */
export const ORIGIN_HEADER = 'x-origin-secret'

/** Who really asks: the API itself only sees the edge. */
export const VIEWER_HEADER = 'x-viewer-address'
