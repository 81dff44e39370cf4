/**
 * What an event makes of a ticket. Facts only: whether it was allowed was decided before.
 * @module
 */
import { keepContact } from './check-ins.ts'
import { settle, startClock } from './clocks.ts'
import type { Policy } from './policy.ts'
import type { Happening, Ticket, TicketEvent } from './ticket.ts'
import {
  AGENTS_TURN,
  answered,
  APPROVERS_TURN,
  customerSpoke,
  handOver,
  hold,
  release,
  restartLadder,
  settleResponses,
} from './turns.ts'
import { applyWork } from './work.ts'

type Opened = Extract<Happening, { kind: 'opened' }>
type Closed = Extract<Happening, { kind: 'closed' }>

/** The ticket as its first event makes it. */
export function opened(event: Opened & Pick<TicketEvent, 'at'>): Ticket {
  const { kind: _, ticketId, description: __, at, ...facts } = event
  const { organisationId, requesterId, subject, topic, team, priority, channel, policyVersion } = facts
  const { plan, follows, product, productVersion, slot, grantId } = facts
  const { assigneeId, approverIds, priorityGrounds, carried, module, splitFrom, device } = facts
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
    ...(priorityGrounds && { priorityGrounds }),
    ...(plan !== undefined && { plan }),
    ...(follows !== undefined && { follows }),
    ...(product !== undefined && { product }),
    ...(productVersion !== undefined && { productVersion }),
    ...(slot && { slot }),
    ...(grantId !== undefined && { grantId, ...(carried && { grantCarried: 'on' as const }) }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(carried?.approval && { approval: carried.approval }),
    ...(carried?.heldAs !== undefined && { heldAs: carried.heldAs }),
    ...(carried?.estimate !== undefined && { estimate: carried.estimate }),
    ...(module !== undefined && { module }),
    ...(splitFrom !== undefined && { splitFrom }),
    ...(device !== undefined && { device }),
    ...(approverIds ? { ...APPROVERS_TURN, approval: { state: 'awaited', approverIds } as const } : AGENTS_TURN),
    version: 1,
    openedAt: at,
    changedAt: at,
    clocks: carried?.clocks ?? { firstResponse: startClock(at), resolution: startClock(at) },
    pauses: [...(carried?.pauses ?? []), ...(approverIds ? [{ from: at, cause: 'approver' } as const] : [])],
    followedBy: [],
  }
}

/** The ticket after one more event. */
export function apply(policy: Policy, before: Ticket, event: TicketEvent): Ticket {
  const after = keepContact(policy, before, happen(policy, before, event), event)
  return { ...after, version: before.version + 1, changedAt: event.at }
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
      return answeredByCustomer(ticket, event)
    case 'assigned':
      return assign(ticket, event)
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
    case 'split-off':
    case 'stages-entered':
    case 'quota-refunded':
    case 'check-in-sent':
    case 'greeted':
      return noted(ticket, event)
    default:
      return applyWork(policy, ticket, event)
  }
}

function answeredByCustomer(
  ticket: Ticket,
  { answer, until, at }: Extract<TicketEvent, { kind: 'resolution-answered' }>,
): Ticket {
  if (answer === 'not-solved') return customerSpoke(ticket, at)
  return until === undefined ? ticket : restartLadder(hold(ticket, { until, cause: 'watching' }, at), at)
}

type Noted = Extract<
  TicketEvent,
  {
    kind: 'follow-up-opened' | 'split-off' | 'stages-entered' | 'quota-refunded' | 'check-in-sent' | 'greeted'
  }
>

/** What is kept on the ticket and moves neither turn nor clock. */
function noted(ticket: Ticket, event: Noted): Ticket {
  switch (event.kind) {
    case 'follow-up-opened':
      return { ...ticket, followedBy: [...ticket.followedBy, event.ticketId] }
    case 'split-off':
      return { ...ticket, splitInto: [...(ticket.splitInto ?? []), event.ticketId] }
    case 'stages-entered': {
      const entered = event.stages.map((stage) => ({ stage, at: event.at }))
      return { ...ticket, stages: [...(ticket.stages ?? []), ...entered] }
    }
    case 'quota-refunded':
      return { ...ticket, refundedAt: event.at }
    case 'check-in-sent':
    case 'greeted':
      return ticket
  }
}

function said(policy: Policy, ticket: Ticket, message: Extract<TicketEvent, { kind: 'message-added' }>): Ticket {
  const { at, actor, visibility, automatic, asks } = message
  if (visibility === 'internal' || automatic) return ticket
  if (actor.role === 'customer') return customerSpoke(ticket, at)
  const told = answered(policy, ticket, at)
  return asks ? handOver(told, 'pending', at) : restartLadder(told, at)
}

function assign(ticket: Ticket, { agentId }: Extract<TicketEvent, { kind: 'assigned' }>): Ticket {
  const { assigneeId: _, ...unassigned } = ticket
  return agentId === undefined ? unassigned : { ...unassigned, assigneeId: agentId }
}

function changeTerms(ticket: Ticket, terms: Extract<TicketEvent, { kind: 'terms-changed' }>): Ticket {
  const { plan: _, priorityGrounds, ...rest } = ticket
  const { topic, team, priority, plan } = terms
  // Another priority has other reasons; those of the opening stay on the timeline.
  const stands = priority === ticket.priority && priorityGrounds && { priorityGrounds }
  return { ...rest, topic, team, priority, ...stands, ...(plan !== undefined && { plan }) }
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

/**
 * Its slot and its place in the quota are those of the ticket that took over. Who used the quota, and who gave it back,
 * goes on saying so: the account's statement is read from there.
 */
function withoutHoldings(ticket: Ticket): Ticket {
  const { slot: _, heldAs: __, ...rest } = ticket
  if (rest.grantId === undefined || rest.refundedAt !== undefined) return rest
  const { grantId: ___, grantCarried, ...nothing } = rest
  return grantCarried === 'on' ? nothing : { ...rest, grantCarried: 'over' }
}

function close(policy: Policy, before: Ticket, event: Closed & Pick<TicketEvent, 'at'>): Ticket {
  const { at, reason, ticketId, carriedOver } = event
  const ticket = carriedOver ? withoutHoldings(before) : before
  const { ladder: _, hold: __, handedTo: ___, ...rest } = ticket
  // A resolution counts from the moment it was offered: the wait for its confirmation is not the desk's.
  const offeredAt = ticket.pauses.find(({ cause, to }) => cause === 'resolved' && to === undefined)?.from
  const delivered = !carriedOver && (offeredAt !== undefined || reason === 'solved')
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
