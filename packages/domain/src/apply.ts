/**
 * What an event makes of a ticket. Facts only: whether it was allowed was decided before.
 * @module
 */
import { settle, startClock } from './clocks.ts'
import type { Instant } from './instant.ts'
import type { PauseCause, Policy } from './policy.ts'
import type { Happening, Ticket, TicketEvent } from './ticket.ts'

type Opened = Extract<Happening, { kind: 'opened' }>
type Closed = Extract<Happening, { kind: 'closed' }>

const CUSTOMER_WAITS = ['customer', 'resolved', 'away', 'watching'] as const

/** The ticket as its first event makes it. */
export function opened(event: Opened & Pick<TicketEvent, 'at'>): Ticket {
  const { kind: _, ticketId, description: __, at, ...facts } = event
  const { organisationId, requesterId, subject, topic, team, priority, channel, policyVersion } = facts
  const { plan, follows, product, productVersion, slot, grantId } = facts
  return {
    id: ticketId,
    organisationId,
    requesterId,
    subject,
    topic,
    team,
    priority,
    channel,
    policyVersion,
    ...(plan !== undefined && { plan }),
    ...(follows !== undefined && { follows }),
    ...(product !== undefined && { product }),
    ...(productVersion !== undefined && { productVersion }),
    ...(slot && { slot }),
    ...(grantId !== undefined && { grantId }),
    state: 'open',
    turn: 'agent',
    version: 1,
    openedAt: at,
    changedAt: at,
    clocks: { firstResponse: startClock(at), resolution: startClock(at) },
    pauses: [],
    followedBy: [],
  }
}

/** The ticket after one more event. */
export function apply(policy: Policy, before: Ticket, event: TicketEvent): Ticket {
  return { ...happen(policy, before, event), version: before.version + 1, changedAt: event.at }
}

/** What decides the ticket's promises, as a change of terms states it in full. */
export function termsOf({ topic, team, priority, plan }: Ticket): Pick<Ticket, 'topic' | 'team' | 'priority' | 'plan'> {
  return { topic, team, priority, ...(plan !== undefined && { plan }) }
}

/** Rebuilds a ticket from its timeline. @throws RangeError when the first event is not its opening. */
export function replay(policy: Policy, events: readonly TicketEvent[]): Ticket {
  const [first, ...rest] = events
  if (first?.kind !== 'opened') throw new RangeError('a timeline begins with its opening')
  return rest.reduce((ticket, event) => apply(policy, ticket, event), opened(first))
}

function happen(policy: Policy, ticket: Ticket, event: TicketEvent): Ticket {
  const { at } = event
  switch (event.kind) {
    case 'opened':
      throw new RangeError(`ticket ${ticket.id} is opened already`)
    case 'message-added':
      return said(policy, ticket, event)
    case 'messages-read':
      return policy.readingCancelsLadder && event.actor.role === 'customer' ? restartLadder(ticket, at) : ticket
    case 'resolution-offered':
      return handOver(answered(policy, ticket, at), 'resolved', at)
    case 'resolution-answered':
      if (event.answer === 'not-solved') return customerSpoke(ticket, at)
      return event.until === undefined
        ? ticket
        : restartLadder(hold(ticket, { until: event.until, cause: 'watching' }, at), at)
    case 'assigned': {
      const { assigneeId: _, ...unassigned } = ticket
      return event.agentId === undefined ? unassigned : { ...unassigned, assigneeId: event.agentId }
    }
    case 'terms-changed':
      return changeTerms(ticket, event)
    case 'away-declared':
      return hold(ticket, { until: event.until, cause: 'away' }, at)
    case 'hold-ended':
      return release(ticket, at)
    case 'clock-warned':
    case 'clock-breached':
    case 'clock-escalated':
      return tick(ticket, event)
    case 'ladder-stepped':
      return { ...ticket, ladder: { anchorAt: at, done: event.number } }
    case 'closed':
      return close(policy, ticket, event)
    case 'follow-up-opened':
      return { ...ticket, followedBy: [...ticket.followedBy, event.ticketId] }
    case 'quota-refunded':
      return { ...ticket, refunded: true }
  }
}

function said(policy: Policy, ticket: Ticket, message: Extract<TicketEvent, { kind: 'message-added' }>): Ticket {
  const { at, actor, visibility, automatic, asks } = message
  if (visibility === 'internal' || automatic) return ticket
  if (actor.role === 'customer') return customerSpoke(ticket, at)
  const told = answered(policy, ticket, at)
  return asks ? handOver(told, 'pending', at) : restartLadder(told, at)
}

function changeTerms(ticket: Ticket, terms: Extract<TicketEvent, { kind: 'terms-changed' }>): Ticket {
  const { plan: _, ...rest } = ticket
  const { topic, team, priority, plan } = terms
  return { ...rest, topic, team, priority, ...(plan !== undefined && { plan }) }
}

/** A human act of the customer: the desk has the next move, and every wait for him is over. */
function customerSpoke(ticket: Ticket, at: Instant): Ticket {
  const { ladder: _, ...rest } = release(ticket, at)
  const { firstResponse, nextResponse } = ticket.clocks
  // Counted from the oldest unanswered message; before the first answer the first-response promise covers it.
  const waiting = firstResponse?.state === 'running' || nextResponse?.state === 'running'
  return {
    ...rest,
    state: 'open',
    turn: 'agent',
    pauses: endPauses(rest, CUSTOMER_WAITS, at),
    clocks: waiting ? ticket.clocks : { ...ticket.clocks, nextResponse: startClock(at) },
  }
}

/** Any public word of an agent settles both response clocks. */
function answered(policy: Policy, ticket: Ticket, at: Instant): Ticket {
  return { ...ticket, clocks: settleResponses(policy, ticket, { at, delivered: true }) }
}

function handOver(ticket: Ticket, state: 'pending' | 'resolved', at: Instant): Ticket {
  const cause = state === 'pending' ? 'customer' : 'resolved'
  const other = state === 'pending' ? 'resolved' : 'customer'
  const pauses = beginPause({ ...ticket, pauses: endPauses(ticket, [other], at) }, cause, at)
  return { ...ticket, state, turn: 'customer', pauses, ladder: { anchorAt: at, done: 0 } }
}

/** The ladder counts from the desk's last word, or from what the customer last said to it short of an answer. */
function restartLadder(ticket: Ticket, at: Instant): Ticket {
  return ticket.ladder ? { ...ticket, ladder: { anchorAt: at, done: 0 } } : ticket
}

function hold(ticket: Ticket, wanted: NonNullable<Ticket['hold']>, at: Instant): Ticket {
  const rest = ticket.hold?.cause === wanted.cause ? ticket : release(ticket, at)
  return { ...rest, hold: wanted, pauses: beginPause(rest, wanted.cause, at) }
}

function release(ticket: Ticket, at: Instant): Ticket {
  const { hold: held, ...rest } = ticket
  return held ? { ...rest, pauses: endPauses(ticket, [held.cause], at) } : ticket
}

function tick(ticket: Ticket, event: Extract<TicketEvent, { clock: unknown }>): Ticket {
  const clock = ticket.clocks[event.clock]
  if (clock?.state !== 'running') return ticket
  return { ...ticket, clocks: { ...ticket.clocks, [event.clock]: { ...clock, ...progress(event) } } }
}

function progress(event: Extract<TicketEvent, { clock: unknown }>) {
  switch (event.kind) {
    case 'clock-warned':
      return { warned: event.step + 1 }
    case 'clock-breached':
      return { breachedAt: event.at }
    case 'clock-escalated':
      return { escalated: event.step + 1 }
  }
}

function close(policy: Policy, ticket: Ticket, { at, reason, ticketId }: Closed & Pick<TicketEvent, 'at'>): Ticket {
  const { ladder: _, hold: __, ...rest } = ticket
  // A resolution counts from the moment it was offered: the wait for its confirmation is not the desk's.
  const offeredAt = ticket.pauses.find(({ cause, to }) => cause === 'resolved' && to === undefined)?.from
  const delivered = offeredAt !== undefined || reason === 'solved'
  const resolution = settle(policy, ticket, 'resolution', { at: offeredAt ?? at, delivered })
  return {
    ...rest,
    state: 'closed',
    turn: 'nobody',
    clocks: { ...settleResponses(policy, ticket, { at, delivered: false }), ...(resolution && { resolution }) },
    pauses: ticket.pauses.map((pause) => ({ ...pause, to: pause.to ?? at })),
    closed: { at, reason, ...(ticketId !== undefined && { ticketId }) },
  }
}

function settleResponses(policy: Policy, ticket: Ticket, end: { at: Instant; delivered: boolean }): Ticket['clocks'] {
  const firstResponse = settle(policy, ticket, 'firstResponse', end)
  const nextResponse = settle(policy, ticket, 'nextResponse', end)
  return { ...ticket.clocks, ...(firstResponse && { firstResponse }), ...(nextResponse && { nextResponse }) }
}

function beginPause(ticket: Ticket, cause: PauseCause, at: Instant): Ticket['pauses'] {
  const waits = ticket.pauses.some((pause) => pause.cause === cause && pause.to === undefined)
  return waits ? ticket.pauses : [...ticket.pauses, { from: at, cause }]
}

function endPauses(ticket: Ticket, causes: readonly PauseCause[], at: Instant): Ticket['pauses'] {
  return ticket.pauses.map((pause) =>
    pause.to === undefined && causes.includes(pause.cause) ? { ...pause, to: at } : pause,
  )
}
