/**
 * What a list should show of tickets, and in which order.
 * @module
 */
import type { TicketRow } from '@plazo/application/ticket-store'
import type { Instant } from '@plazo/domain/instant'
import type { Ticket } from '@plazo/domain/ticket'

export function rowOf(ticket: Ticket, dueAt: Instant | undefined): TicketRow {
  const { id, organisationId, requesterId, subject, topic, team, priority, plan, state, turn, openedAt, assigneeId } =
    ticket
  const shown = { id, organisationId, requesterId, subject, topic, team, priority, state, turn, openedAt }
  return {
    ...shown,
    ...(plan !== undefined && { plan }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(dueAt !== undefined && { dueAt }),
  }
}

export function withoutUrgency(shown: TicketRow): TicketRow {
  const { priority: _, dueAt: __, ...row } = withoutPlan(shown)
  return row
}

export function withoutPlan(shown: TicketRow): TicketRow {
  const { plan: _, ...row } = shown
  return row
}

export function newest(a: TicketRow, b: TicketRow): number {
  return closedLast(a, b) ?? (opening(a) > opening(b) ? -1 : 1)
}

export function oldest(a: TicketRow, b: TicketRow): number {
  return closedLast(a, b) ?? (opening(a) < opening(b) ? -1 : 1)
}

function closedLast(a: TicketRow, b: TicketRow): number | undefined {
  if ((a.state === 'closed') === (b.state === 'closed')) return undefined
  return a.state === 'closed' ? 1 : -1
}

function opening({ openedAt, id }: TicketRow): string {
  return `${openedAt}#${id}`
}

export function mostUrgent(a: TicketRow, b: TicketRow): number {
  return `${a.dueAt ?? '9999'}#${a.id}` < `${b.dueAt ?? '9999'}#${b.id}` ? -1 : 1
}

/** Full pages and a rest; one empty page when there is nothing at all. */
export function lengths(count: number, limit: number): number[] {
  const full = Array.from({ length: Math.floor(count / limit) }, () => limit)
  const rest = count % limit
  return rest > 0 || count === 0 ? [...full, rest] : full
}
