/**
 * Lists of tickets: a customer's, an organisation's, and the desk's queues.
 * @module
 */
import { plus, type Instant } from '@plazo/domain/instant'
import type { Caller, Role } from './caller.ts'
import { STAFF_ROLES } from './directory.ts'
import { requireRole } from './permissions.ts'
import { storeFor, type ReachingDesk } from './store-for.ts'
import { teamFor } from './team-for.ts'
import type { Listing, Page } from './ticket-store.ts'

export const LISTS = ['mine', 'organisation', 'queue', 'assigned', 'unassigned', 'breaching', 'approvals'] as const
export type ListName = (typeof LISTS)[number]

const LIST_ROLES = {
  mine: ['customer'],
  organisation: ['customer', ...STAFF_ROLES],
  queue: STAFF_ROLES,
  assigned: STAFF_ROLES,
  unassigned: STAFF_ROLES,
  breaching: STAFF_ROLES,
  approvals: STAFF_ROLES,
} as const satisfies Record<ListName, readonly Role[]>

/** A promise counts as breaching from an hour before it breaks. */
const BREACHING_AHEAD_MILLISECONDS = 60 * 60 * 1000

export type ListQuery = Omit<Listing, 'by'> & {
  list: ListName
  /** Staff only: whose list `organisation` is. */
  organisationId?: string | undefined
  /** Staff only: which team's queue; the first of the caller's own when absent. */
  team?: string | undefined
}

/**
 * @throws Refusal `role/forbidden` for a list that is not for this role, a customer who names an organisation or a
 * team, or a team that is not an agent's own.
 * @throws RangeError for a position that this list never gave out.
 */
export async function listTickets(
  desk: ReachingDesk & { now: () => Instant },
  caller: Caller,
  { list, organisationId, team, ...query }: ListQuery,
): Promise<Page> {
  requireRole(caller, LIST_ROLES[list])
  if (organisationId !== undefined || team !== undefined) requireRole(caller, STAFF_ROLES)
  const by = await listingOf(desk, caller, { list, organisationId, team })
  if (!by) return { rows: [] }
  const store = await storeFor(desk, caller)
  return store.list({ ...query, by })
}

type Wanted = Pick<ListQuery, 'list' | 'organisationId' | 'team'>

async function listingOf(
  desk: Pick<ReachingDesk, 'directory'> & { now: () => Instant },
  caller: Caller,
  wanted: Wanted,
): Promise<Listing['by'] | undefined> {
  if (caller.role === 'customer') {
    const { organisationId } = caller
    return wanted.list === 'mine'
      ? { list: 'requester', organisationId, contactId: caller.id }
      : { list: 'organisation', organisationId }
  }
  if (wanted.list === 'organisation') {
    return wanted.organisationId === undefined
      ? undefined
      : { list: 'organisation', organisationId: wanted.organisationId }
  }
  if (wanted.list === 'assigned') return { list: 'assignee', agentId: caller.id }
  const team = await teamFor(desk.directory, caller, wanted.team)
  if (team === undefined) return undefined
  if (wanted.list === 'breaching')
    return { list: 'breaching', team, before: plus(desk.now(), BREACHING_AHEAD_MILLISECONDS) }
  return { list: wanted.list === 'unassigned' || wanted.list === 'approvals' ? wanted.list : 'queue', team }
}
