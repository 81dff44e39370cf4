/**
 * Who of the desk's people looks at a ticket now, so that two do not answer it at once.
 * @module
 */
import * as z from 'zod'
import { nothing } from './account-requests.ts'
import { ok, STAFF, TICKET, type FamilyRoute } from './route.ts'

export const presenceResponse = z
  .object({
    /** Who else has looked in the last half minute. */
    others: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'Presence' })

export const PRESENCE_ROUTES = [
  {
    id: 'lookAtTicket',
    family: 'tickets',
    method: 'PUT',
    path: `${TICKET}/presence`,
    access: STAFF,
    summary: 'Say that I look at it, and be told who else does',
    body: nothing,
    answer: ok(presenceResponse),
  },
] as const satisfies readonly FamilyRoute<'tickets'>[]
