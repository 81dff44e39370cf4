/**
 * Check-ins: the responsible person is asked every so often whether an urgent ticket still matters, and his silence
 * lowers the priority by one level (S4-27, S4-28).
 *
 * They rest while the inactivity ladder runs or the ticket is held: one silence has one consequence.
 * @module
 */
import { addAttendance } from './calendar.ts'
import { countingCalendar } from './clocks.ts'
import { durationMilliseconds, latest, type Instant } from './instant.ts'
import { heldPauses, lowerPriority, nextLadderStep } from './ladder.ts'
import type { Policy } from './policy.ts'
import type { Ticket, TicketEvent } from './ticket.ts'

/**
 * How the contact stands. It counts from `anchorAt`: the customer's last act, the last change of priority, or the
 * check-in that was sent last (`asked`). `lowered`: his silence since his last act has cost a level already.
 */
export type Contact = { anchorAt: Instant; asked: boolean; lowered?: true }

export type DueCheckIn = { at: Instant; kind: 'check-in-sent' } | { at: Instant; kind: 'check-in-missed' }

/** The next letter or, after one, the end of patience; none at the lowest level, which cannot drop. */
export function nextCheckIn(policy: Policy, ticket: Ticket): DueCheckIn | undefined {
  const rule = policy.work?.checkIns?.[ticket.priority]
  if (!rule || ticket.hold || nextLadderStep(policy, ticket)) return undefined
  if (lowerPriority(policy, ticket) === undefined) return undefined
  const { anchorAt, asked } = ticket.contact ?? { anchorAt: ticket.openedAt, asked: false }
  const { length, unit } = asked ? rule.patience : rule.every
  const calendar = countingCalendar(policy, unit)
  const at = addAttendance(calendar, anchorAt, durationMilliseconds(length), heldPauses(ticket))
  return { at: latest(at, ticket.changedAt), kind: asked ? 'check-in-missed' : 'check-in-sent' }
}

/** The ticket with its contact as the event leaves it; `before` is the ticket before the event. */
export function keepContact(policy: Policy, before: Ticket, after: Ticket, event: TicketEvent): Ticket {
  if (!policy.work?.checkIns) return after
  const { contact, ...rest } = after
  if (after.state === 'closed') return rest
  const { at } = event
  if (isHumanAct(policy, event)) return { ...rest, contact: { anchorAt: at, asked: false } }
  const lowered = contact?.lowered && { lowered: true as const }
  if (event.kind === 'check-in-sent') return { ...rest, contact: { anchorAt: at, asked: true, ...lowered } }
  if (event.kind !== 'terms-changed' || after.priority === before.priority) return after
  const costs = event.cause === 'check-in' ? { lowered: true as const } : lowered
  return { ...rest, contact: { anchorAt: at, asked: false, ...costs } }
}

/** What only a person does: an automatic reply is none, and reading is one where the desk says so. */
function isHumanAct({ readingCancelsLadder }: Policy, event: TicketEvent): boolean {
  if (event.actor.role !== 'customer') return false
  if (event.kind === 'messages-read') return readingCancelsLadder
  return event.kind !== 'message-added' || !event.automatic
}
