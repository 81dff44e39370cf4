import type { Caller } from './caller.ts'
import { STAFF_ROLES } from './directory.ts'
import { requireRole } from './permissions.ts'
import { storeFor, type ReachingDesk } from './store-for.ts'
import { teamFor } from './team-for.ts'
import type { BreachListing, BreachPage } from './ticket-store.ts'

export type BreachQuery = Omit<BreachListing, 'team'> & {
  /** The first of the caller's own when absent. */
  team?: string | undefined
}

/**
 * Promises that a team broke in a stretch of time, also those that were answered since; what broke last first.
 *
 * @throws Refusal `role/forbidden` for customers, and for a team that is not an agent's own.
 * @throws RangeError for a position that this list never gave out.
 */
export async function listBreaches(desk: ReachingDesk, caller: Caller, query: BreachQuery): Promise<BreachPage> {
  requireRole(caller, STAFF_ROLES)
  const team = await teamFor(desk.directory, caller, query.team)
  if (team === undefined) return { rows: [] }
  const store = await storeFor(desk, caller)
  return store.breaches({ ...query, team })
}
