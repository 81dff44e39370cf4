/**
 * How the next move goes from one to the other, and what waits meanwhile: the parts that several events share.
 * @module
 */
import { settle, startClock } from './clocks.ts'
import type { Instant } from './instant.ts'
import type { PauseCause, Policy } from './policy.ts'
import type { Ticket } from './ticket.ts'

export const AGENTS_TURN = { state: 'open', turn: 'agent' } as const
export const APPROVERS_TURN = { state: 'pending', turn: 'approver' } as const
const CUSTOMER_WAITS = ['customer', 'resolved', 'away', 'watching'] as const

/** A human act of the customer: the desk has the next move, or the approver still, and every wait for him is over. */
export function customerSpoke(ticket: Ticket, at: Instant): Ticket {
  const { ladder: _, ...rest } = release(ticket, at)
  const { firstResponse, nextResponse } = ticket.clocks
  // Counted from the oldest unanswered message; before the first answer the first-response promise covers it.
  const waiting = firstResponse?.state === 'running' || nextResponse?.state === 'running'
  const next = ticket.approval?.state === 'awaited' ? APPROVERS_TURN : AGENTS_TURN
  return {
    ...rest,
    ...next,
    pauses: endPauses(rest, CUSTOMER_WAITS, at),
    clocks: waiting ? ticket.clocks : { ...ticket.clocks, nextResponse: startClock(at) },
  }
}

/** Any public word of an agent settles both response clocks. */
export function answered(policy: Policy, ticket: Ticket, at: Instant): Ticket {
  return { ...ticket, clocks: settleResponses(policy, ticket, { at, delivered: true }) }
}

/** The customer has the next move, and his ladder begins. */
export function handOver(ticket: Ticket, state: 'pending' | 'resolved', at: Instant): Ticket {
  const cause = state === 'pending' ? 'customer' : 'resolved'
  const other = state === 'pending' ? 'resolved' : 'customer'
  const pauses = beginPause({ ...ticket, pauses: endPauses(ticket, [other], at) }, cause, at)
  return { ...ticket, state, turn: 'customer', pauses, ladder: { anchorAt: at, done: 0 } }
}

/** The ladder counts from the desk's last word, or from what the customer last said to it short of an answer. */
export function restartLadder(ticket: Ticket, at: Instant): Ticket {
  return ticket.ladder ? { ...ticket, ladder: { anchorAt: at, done: 0 } } : ticket
}

/** A wait until an agreed instant, instead of any before it. */
export function hold(ticket: Ticket, wanted: NonNullable<Ticket['hold']>, at: Instant): Ticket {
  const rest = ticket.hold?.cause === wanted.cause ? ticket : release(ticket, at)
  return { ...rest, hold: wanted, pauses: beginPause(rest, wanted.cause, at) }
}

/** Without the agreed wait, if there was one. */
export function release(ticket: Ticket, at: Instant): Ticket {
  const { hold: held, ...rest } = ticket
  return held ? { ...rest, pauses: endPauses(ticket, [held.cause], at) } : ticket
}

/** Both response clocks as they end when the desk delivers, or the ticket closes. */
export function settleResponses(
  policy: Policy,
  ticket: Ticket,
  end: { at: Instant; delivered: boolean },
): Ticket['clocks'] {
  const firstResponse = settle(policy, ticket, 'firstResponse', end)
  const nextResponse = settle(policy, ticket, 'nextResponse', end)
  return { ...ticket.clocks, ...(firstResponse && { firstResponse }), ...(nextResponse && { nextResponse }) }
}

function beginPause(ticket: Ticket, cause: PauseCause, at: Instant): Ticket['pauses'] {
  const waits = ticket.pauses.some((pause) => pause.cause === cause && pause.to === undefined)
  return waits ? ticket.pauses : [...ticket.pauses, { from: at, cause }]
}

export function endPauses(ticket: Ticket, causes: readonly PauseCause[], at: Instant): Ticket['pauses'] {
  return ticket.pauses.map((pause) =>
    pause.to === undefined && causes.includes(pause.cause) ? { ...pause, to: at } : pause,
  )
}
