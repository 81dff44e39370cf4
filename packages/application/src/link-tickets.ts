/**
 * Tickets that name each other: a follow-up and what it takes up, a case and the ticket that told it beside its own.
 * @module
 */
import { policyOf, type Desk } from '@plazo/domain/desk'
import { followUpsUntil } from '@plazo/domain/follow-ups'
import type { Instant } from '@plazo/domain/instant'
import type { Organisation } from '@plazo/domain/organisation'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import { catchUp, settled } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import type { TicketStore } from './ticket-store.ts'

export type Links = {
  /** The closed ticket it takes up (S2-50). */
  follows?: string | undefined
  /** The open ticket that told this case beside its own (S2-29). */
  splitFrom?: string | undefined
}

/**
 * The closed ticket it takes up, or the open one it comes from, of the same organisation. It tells of the new one as soon
 * as the opening stands.
 *
 * @throws Refusal `ticket/unknown`, `ticket/not-closed`, or `ticket/closed` also for a split from what closes by itself
 * before it.
 */
export async function otherTicket(
  store: TicketStore,
  { follows, splitFrom }: Links,
  { organisation, desk, now }: { organisation: Pick<Organisation, 'id'>; desk: Desk; now: Instant },
): Promise<Ticket | undefined> {
  const ticketId = follows ?? splitFrom
  if (ticketId === undefined) return undefined
  const found = await store.find(ticketId)
  if (found?.organisationId !== organisation.id) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  const policy = policyOf(desk, found.policyVersion)
  const other = settled(policy, found)
  if (follows !== undefined && !other.closed) throw new Refusal({ code: 'ticket/not-closed', facts: { ticketId } })
  const { closed } = catchUp(policy, { ticket: other, events: [] }, now).ticket
  if (follows === undefined && closed) {
    throw new Refusal({ code: 'ticket/closed', facts: { ticketId, closedAt: closed.at } })
  }
  return other
}

/** Takes up again what the desk did not finish. */
export function isFree(policy: Policy, { closed }: Ticket, now: Instant): boolean {
  const until = closed && followUpsUntil(policy, closed.at)
  return until !== undefined && now < until
}
