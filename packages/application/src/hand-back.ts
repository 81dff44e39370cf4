/**
 * What somebody had who has left goes back to his team, with a line on each timeline. Asked twice, late or again after it
 * stopped half-way it ends the same: only what is his still is written.
 * @module
 */
import { policyOf, type Desk } from '@plazo/domain/desk'
import { latest, type Instant } from '@plazo/domain/instant'
import { catchUp, record } from '@plazo/domain/steps'
import { commitOf } from './commit-of.ts'
import { retryingStale } from './retrying-stale.ts'
import type { StaffProfiles } from './staff-profiles.ts'
import type { TicketStores } from './ticket-store.ts'

export type HandingBackDesk = {
  stores: TicketStores
  staffProfiles: Pick<StaffProfiles, 'find'>
  desk: Desk
  now: () => Instant
}

/** A page of the list of his tickets. */
const AT_ONCE = 100

type Leaver = { id: string; leftAt: Instant }

/** @returns How many; none of whoever is at the desk still. @throws StaleVersion when others kept writing first. */
export async function handBack(desk: HandingBackDesk, agentId: string): Promise<number> {
  const agent = await desk.staffProfiles.find(agentId)
  if (agent?.leftAt === undefined) return 0
  const leaver = { id: agentId, leftAt: agent.leftAt }
  const store = desk.stores({ reach: 'desk' })
  let count = 0
  let after: string | undefined
  do {
    const page = await store.list({ by: { list: 'assignee', agentId }, limit: AT_ONCE, ...(after && { after }) })
    for (const { id } of page.rows) if (await release(desk, id, leaver)) count++
    after = page.next
  } while (after !== undefined)
  return count
}

/** One write, of the instant of his leaving and behind what fell due before. */
async function release({ stores, desk, now }: HandingBackDesk, ticketId: string, leaver: Leaver): Promise<boolean> {
  const store = stores({ reach: 'desk' })
  return retryingStale(async () => {
    const ticket = await store.find(ticketId)
    if (ticket?.assigneeId !== leaver.id) return false
    const policy = policyOf(desk, ticket.policyVersion)
    const at = latest(leaver.leftAt, ticket.changedAt)
    const current = catchUp(policy, { ticket, events: [] }, at)
    if (current.ticket.state === 'closed') return false
    const progress = record(policy, current, [{ kind: 'assigned', at, actor: { role: 'system' } }])
    await store.commit(commitOf(policy, { before: ticket, progress, now: latest(now(), at) }))
    return true
  })
}
