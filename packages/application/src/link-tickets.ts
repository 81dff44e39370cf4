/**
 * Tickets that name each other: a follow-up and what it takes up, a case and the ticket that told it beside its own.
 * @module
 */
import { daysLater } from '@plazo/domain/civil-day'
import type { Occasion } from '@plazo/domain/decide'
import { policyOf, type Desk } from '@plazo/domain/desk'
import type { Client } from '@plazo/domain/entitlement'
import { latest, type Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import { catchUp, record, schedule } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import { seen } from './commit-of.ts'
import type { TicketChange, TicketStore } from './ticket-store.ts'

export type Links = {
  /** The closed ticket it takes up (S2-50). */
  follows?: string | undefined
  /** The open ticket that told this case beside its own (S2-29). */
  splitFrom?: string | undefined
}

/**
 * The closed ticket it takes up, or the open one it comes from, of the same organisation.
 *
 * @throws Refusal `ticket/unknown`, `ticket/not-closed` or `ticket/closed`.
 */
export async function otherTicket(
  store: TicketStore,
  { follows, splitFrom }: Links,
  { organisation }: Client,
): Promise<Ticket | undefined> {
  const ticketId = follows ?? splitFrom
  if (ticketId === undefined) return undefined
  const other = await store.find(ticketId)
  if (other?.organisationId !== organisation.id) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  if (follows !== undefined && !other.closed) throw new Refusal({ code: 'ticket/not-closed', facts: { ticketId } })
  if (follows === undefined && other.closed) {
    throw new Refusal({ code: 'ticket/closed', facts: { ticketId, closedAt: other.closed.at } })
  }
  return other
}

/** Takes up again what the desk did not finish. */
export function isFree({ work, calendar }: Policy, { closed }: Ticket, now: Instant): boolean {
  const days = work?.followUps?.freeWithinDays
  return days !== undefined && closed !== undefined && now < daysLater(closed.at, days, calendar.timeZone)
}

/**
 * The other ticket's side of a follow-up or a split: one line on its timeline, behind what fell due before.
 *
 * @throws Refusal `ticket/closed` for a split from what closes by itself before it.
 */
export function linkTo(
  desk: Desk,
  other: Ticket,
  { ticketId, actor, now }: Occasion & { ticketId: string },
): TicketChange {
  const kind = other.closed ? 'follow-up-opened' : 'split-off'
  const policy = policyOf(desk, other.policyVersion)
  const at = latest(now, other.changedAt)
  const current = catchUp(policy, { ticket: other, events: [] }, at)
  const { closed } = current.ticket
  if (closed && !other.closed) {
    throw new Refusal({ code: 'ticket/closed', facts: { ticketId: other.id, closedAt: closed.at } })
  }
  const { ticket, events } = record(policy, current, [{ kind, ticketId, at, actor }])
  return { ...schedule(policy, ticket, at), seen: seen(other), events }
}
