import { accountMove } from '@plazo/domain/account-move'
import { breachNews } from '@plazo/domain/breaches'
import type { Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { schedule, type Progress } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import type { Commit, TicketChange } from './ticket-store.ts'

/**
 * The one write that a ticket's progress asks for: its events, its alarm armed anew, its slot and its case given up when
 * it closed and nothing took over, and its place in the quota given back when an event says so.
 */
export function commitOf(
  policy: Policy,
  { before, progress, now }: { before: Ticket; progress: Progress; now: Instant },
): Commit {
  const { ticket, dueAt } = schedule(policy, progress.ticket, now)
  const account = accountMove(policy, progress)
  return {
    change: { ticket, seen: seen(before), events: progress.events, dueAt, breaches: breachNews(before, progress) },
    ...(account && { account }),
  }
}

export function seen({ version, alarm, handedTo }: Ticket): NonNullable<TicketChange['seen']> {
  return { version, generation: alarm?.generation ?? 0, ...(handedTo && { handedTo: handedTo.ticketId }) }
}
