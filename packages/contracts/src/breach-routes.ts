/**
 * Promises that were broken, also those that were answered since.
 * @module
 */
import { BREACH_ENDS } from '@plazo/domain/breaches'
import { CLOCK_KINDS, PRIORITIES } from '@plazo/domain/policy'
import * as z from 'zod/mini'
import { id, instantIn, instantOut, openApi, pageLimit, raw } from './fields.ts'
import { ok, STAFF, type FamilyRoute } from './route.ts'

export const breachesQuery = z.strictObject({
  /** The first of the caller's own when absent. */
  team: z.optional(id),
  from: instantIn,
  /** Exclusive; until now when absent. */
  to: z.optional(instantIn),
  limit: pageLimit(100),
  cursor: z.optional(raw({ max: 1000 })),
})

export const breachRow = z
  .object({
    ticketId: z.string(),
    subject: z.string(),
    team: z.string(),
    /** Who had it, and how urgent it was, when the promise broke. */
    assignee: z.optional(z.string()),
    priority: z.enum(PRIORITIES),
    organisation: z.string(),
    requester: z.string(),
    clock: z.enum(CLOCK_KINDS),
    dueAt: instantOut,
    breachedAt: instantOut,
    /** `change`: it lay in the past once priority or plan were others. */
    cause: z.enum(['time', 'change']),
    /** Absent while it is owed. `carried`: owed by the ticket it was handed over to. */
    ended: z.optional(z.object({ at: instantOut, how: z.enum(BREACH_ENDS) })),
  })
  .register(openApi, { id: 'Breach' })

/** What broke last first. */
export const breachPage = z
  .object({ breaches: z.array(breachRow), next: z.optional(z.string()) })
  .register(openApi, { id: 'BreachPage' })

export const BREACH_ROUTES = [
  {
    id: 'listBreaches',
    family: 'tickets',
    method: 'GET',
    path: '/breaches',
    access: STAFF,
    summary: 'Promises that a team broke, also those answered since',
    query: breachesQuery,
    answer: ok(breachPage),
  },
] as const satisfies readonly FamilyRoute<'tickets'>[]
