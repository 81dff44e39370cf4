/**
 * What the screens that people come to most begin with.
 * @module
 */
import { callAhead } from '../shared/api/client.ts'

/** Of so many the home screen shows what is most urgent. */
export const LOOKED_THROUGH = '25'
export const UNDER_WAY = { list: 'mine', state: 'open,pending,resolved', limit: LOOKED_THROUGH } as const

/** Of whoever is signed in. */
export function askFirst(path: string): void {
  callAhead('GET /me')
  if (path === '/') callAhead('GET /tickets', { query: UNDER_WAY })
  const ticketId = ticketAt(path)
  if (ticketId === undefined) return
  const at = { ticketId }
  callAhead('GET /drafts/{draft}', { at: { draft: `reply.${ticketId}` } })
  callAhead('GET /tickets/{ticketId}', { at })
  callAhead('GET /tickets/{ticketId}/clocks', { at })
}

export function ticketAt(path: string): string | undefined {
  return /^\/tickets\/([^/]+)$/.exec(path)?.[1]
}
