/**
 * Writes for the stores' tests: what a table does with a ticket, not why it came to be so.
 * @module
 */
import { seen as seenOf } from '@plazo/application/commit-of'
import type { Commit, TicketChange } from '@plazo/application/ticket-store'
import { instant, plus, type Instant } from '@plazo/domain/instant'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { CODE_ALPHABET } from '@plazo/domain/ticket-id'

export const NOW = instant('2026-12-21T15:00:00Z')
export const DESK = { reach: 'desk' } as const

export const minutes = (count: number): Instant => plus(NOW, count * 60_000)

let made = 0

/** An organisation, and a team, that no other test writes to. */
export function freshName(): string {
  return `T${String(++made).padStart(5, '0')}`
}

/** A new id of the organisation's, different at every call. */
export function freshId(organisationId: string): string {
  let rest = ++made
  const code = Array.from({ length: 8 }, () => {
    const character = CODE_ALPHABET[rest % 32]
    rest = Math.floor(rest / 32)
    return character
  })
  return `${organisationId}-${code.toReversed().join('')}`
}

export type Facts = Partial<Ticket> & Pick<Ticket, 'organisationId'>

export function aTicket(facts: Facts): Ticket {
  return {
    id: freshId(facts.organisationId),
    requesterId: 'ana',
    subject: 'BANCOS, factura mal cargada',
    topic: 'errors',
    team: 'support',
    priority: 'medium',
    plan: 'standard',
    channel: 'portal',
    policyVersion: '2026-01-01',
    state: 'open',
    turn: 'agent',
    version: 1,
    openedAt: NOW,
    changedAt: NOW,
    clocks: { firstResponse: { state: 'running', startedAt: NOW, warned: 0, escalated: 0 } },
    pauses: [],
    followedBy: [],
    ...facts,
  }
}

export function openingEvent(ticket: Ticket): RecordedEvent {
  const { id, organisationId, requesterId, subject, topic, team, priority, channel, policyVersion, openedAt } = ticket
  const facts = { organisationId, requesterId, subject, topic, team, priority, channel, policyVersion }
  const description = 'La factura 2045 quedó cargada dos veces.'
  const actor = { role: 'customer', id: requesterId } as const
  return { kind: 'opened', ticketId: id, sequence: 1, at: openedAt, actor, description, ...facts }
}

export function message(sequence: number, text = 'Sigo esperando.'): RecordedEvent {
  const facts = { visibility: 'public', asks: false, automatic: false, text } as const
  return { kind: 'message-added', sequence, at: NOW, actor: { role: 'customer', id: 'ana' }, ...facts }
}

/** A ticket just opened, or one that has come so far at once. */
export function opening(ticket: Ticket, times: Pick<TicketChange, 'dueAt'> = {}): Commit {
  const later = Array.from({ length: ticket.version - 1 }, (_, index) => message(index + 2))
  return { change: { ticket, events: [openingEvent(ticket), ...later], ...times } }
}

/** One more message on a ticket, written by somebody who saw it as it is given. */
export function reply(seen: Ticket, facts: Partial<Ticket> = {}): Commit {
  const ticket = { ...seen, version: seen.version + 1, ...facts }
  return { change: { ticket, seen: guardOf(seen), events: [message(ticket.version)] } }
}

export function closing(seen: Ticket): Commit {
  const version = seen.version + 1
  const closed = { at: NOW, reason: 'solved' } as const
  const ticket: Ticket = { ...seen, version, state: 'closed', turn: 'nobody', closed }
  const event: RecordedEvent = { kind: 'closed', sequence: version, actor: { role: 'agent', id: 'luis' }, ...closed }
  return {
    change: { ticket, seen: guardOf(seen), events: [event] },
    account: { organisationId: seen.organisationId, ticketId: seen.id, slot: { by: -1 } },
  }
}

export const guardOf = seenOf
