/**
 * Who of the desk's people looks at which ticket now, so that two do not answer one at once.
 * @module
 */
import * as z from 'zod/mini'
import { id, openApi, otherwise } from './fields.ts'
import { ok, STAFF, TICKET, type FamilyRoute } from './route.ts'

export const lookRequest = z
  .strictObject({
    /** Whether I write to its customer. */
    writes: otherwise(z.boolean(), false),
    /** Which of my windows it is, by a name that it keeps: each is at one ticket. */
    window: z.optional(id),
  })
  .register(openApi, { id: 'Look' })

const other = { id: z.string(), name: z.string(), writes: z.boolean() }

export const presenceResponse = z
  .object({
    /** Who else has looked in the last half minute. */
    others: z.array(z.object(other)),
  })
  .register(openApi, { id: 'Presence' })

export const presenceQuery = z.strictObject({
  /** The first of the caller's own when absent. */
  team: z.optional(id),
})

export const teamPresenceResponse = z
  .object({
    /** Each person once at each ticket of the team that one of his windows looked at last. */
    others: z.array(z.object({ ...other, ticketId: z.string() })),
  })
  .register(openApi, { id: 'TeamPresence' })

export const PRESENCE_ROUTES = [
  {
    id: 'lookAtTicket',
    family: 'tickets',
    method: 'PUT',
    path: `${TICKET}/presence`,
    access: STAFF,
    summary: 'Say that I look at it, and be told who else does',
    body: lookRequest,
    answer: ok(presenceResponse),
  },
  {
    id: 'getPresence',
    family: 'tickets',
    method: 'GET',
    path: '/presence',
    access: STAFF,
    summary: 'Who else looks at tickets of a team now',
    query: presenceQuery,
    answer: ok(teamPresenceResponse),
  },
] as const satisfies readonly FamilyRoute<'tickets'>[]
