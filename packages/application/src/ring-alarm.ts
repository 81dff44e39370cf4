/**
 * A bell rang: look at the ticket, do what is due by the times of its events, and leave.
 * @module
 */
import { policyOf, type Desk } from '@plazo/domain/desk'
import { plus, type Instant } from '@plazo/domain/instant'
import { catchUp, takeDown } from '@plazo/domain/steps'
import { commitOf } from './commit-of.ts'
import { retryingStale } from './retrying-stale.ts'
import type { OverdueAlarms, TicketStores } from './ticket-store.ts'

export type RingingDesk = { stores: TicketStores; desk: Desk; now: () => Instant }

/** What a bell led to; `dueAt` is the instant of the first step it acted on, to measure how late it was. */
export type Rung = { outcome: 'acted'; dueAt: Instant } | { outcome: 'rearmed' | 'taken-down' | 'nothing' | 'unknown' }

/** How long Scheduler may be late before its bell counts as lost. */
const LOST_AFTER_MILLISECONDS = 2 * 60 * 1000

/** Twice, late, early or for a closed ticket: same end state. @throws StaleVersion when others kept writing first. */
export async function ringAlarm(desk: RingingDesk, ticketId: string): Promise<Rung> {
  return retryingStale(async () => {
    const store = desk.stores({ reach: 'desk' })
    const ticket = await store.find(ticketId)
    if (!ticket) return { outcome: 'unknown' }
    const now = desk.now()
    const policy = policyOf(desk.desk, ticket.policyVersion)
    const progress = catchUp(policy, { ticket, events: [] }, now)
    const commit = commitOf(policy, { before: ticket, progress, now })
    const after = takeDown(commit.change.ticket, now)
    const [first] = progress.events
    if (!first && after.alarm?.at === ticket.alarm?.at) return { outcome: 'nothing' }
    await store.commit({ ...commit, change: { ...commit.change, ticket: after } })
    if (first) return { outcome: 'acted', dueAt: first.at }
    return { outcome: after.alarm?.at === undefined ? 'taken-down' : 'rearmed' }
  })
}

/**
 * Rings what Scheduler lost, two minutes after it should have rung. One ticket that fails does not hold up the others.
 *
 * @returns what each bell led to, in no order; the errors of those that failed.
 */
export async function sweepAlarms(
  desk: RingingDesk & { overdueAlarms: OverdueAlarms },
): Promise<{ rung: readonly Rung[]; failures: readonly unknown[] }> {
  const ticketIds = await desk.overdueAlarms.overdue(plus(desk.now(), -LOST_AFTER_MILLISECONDS))
  const results = await Promise.allSettled(ticketIds.map((ticketId) => ringAlarm(desk, ticketId)))
  const rung = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  return { rung, failures }
}
