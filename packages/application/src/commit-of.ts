import type { Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { schedule, type Progress } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import type { Commit } from './ticket-store.ts'

/** The one write that a ticket's progress asks for: its events, its alarm armed anew, its slot freed when it closed. */
export function commitOf(
  policy: Policy,
  { before, progress, now }: { before: Ticket; progress: Progress; now: Instant },
): Commit {
  const { ticket, dueAt, alarmAt } = schedule(policy, progress.ticket, now)
  const closes = before.state !== 'closed' && ticket.state === 'closed'
  return {
    change: { ticket, seen: seen(before), events: progress.events, dueAt, alarmAt },
    ...(closes && { slots: { organisationId: ticket.organisationId, by: -1 } }),
  }
}

export function seen({ version, alarm }: Ticket): { version: number; generation: number } {
  return { version, generation: alarm?.generation ?? 0 }
}
