/**
 * What is done about a ticket beside writing to it: calls, data requests, escalation, approval, work out of hours, and
 * the rating of its closing. The events of it, and what each makes of a ticket.
 * @module
 */
import type { FileHappening } from './attachment.ts'
import type { Instant, IsoDuration } from './instant.ts'
import type { Policy } from './policy.ts'
import type { Ticket, TicketEvent } from './ticket.ts'
import { AGENTS_TURN, answered, endPauses, handOver } from './turns.ts'

export const APPROVAL_STATES = ['awaited', 'given', 'overridden'] as const
export const QUOTE_STATES = ['quoted', 'accepted', 'declined'] as const
export const CALL_DIRECTIONS = ['from-customer', 'to-customer'] as const

/** Work in `[from, to)`, outside the calendar, at a price: `amount` is a decimal number as text, `150.00`. */
export type Quote = { amount: string; currency: string; from: Instant; to: Instant }

/** What of this a ticket carries. */
export type WorkState = {
  /** The last level it was raised to; the first is 1. */
  escalation?: { level: number; at: Instant }
  /** Work may start once it is no longer awaited. `approverIds`: those who were asked. */
  approval?: { state: (typeof APPROVAL_STATES)[number]; approverIds: readonly string[] }
  /** The last quote; an accepted one is billed. */
  offHours?: Quote & { state: (typeof QUOTE_STATES)[number] }
  satisfaction?: { at: Instant; stars: number }
  /** How long an agent thinks that the solution takes; said when a chat went on as this ticket. */
  estimate?: IsoDuration
  /** The number under which the account knows it: that of the ticket it took over from. */
  heldAs?: string
}

export type WorkHappening =
  | FileHappening
  /** It opens nothing and touches no clock (S2-07, S2-30). */
  | {
      kind: 'call-logged'
      direction: (typeof CALL_DIRECTIONS)[number]
      person: string
      calledAt: Instant
      summary: string
    }
  /** A question about one datum; `reason` says why this case needs it (S0-32). */
  | { kind: 'data-requested'; datum: string; reason?: string; text?: string }
  | { kind: 'escalated'; level: number; reason: string; team: string; agentId?: string }
  | { kind: 'approval-given'; text?: string }
  | { kind: 'approval-refused'; text?: string }
  /** An admin let work start without the approver's word, and says why. */
  | { kind: 'approval-overridden'; reason: string }
  | ({ kind: 'off-hours-quoted'; text?: string } & Quote)
  | { kind: 'off-hours-answered'; accepted: boolean }
  | { kind: 'satisfaction-given'; stars: number; comment?: string }

export type WorkEvent = Extract<TicketEvent, { kind: WorkHappening['kind'] }>

/** True while nobody may do the work yet. */
export function awaitsApproval({ approval }: Pick<Ticket, 'approval'>): boolean {
  return approval?.state === 'awaited'
}

export function applyWork(policy: Policy, ticket: Ticket, event: WorkEvent): Ticket {
  const { at } = event
  switch (event.kind) {
    case 'call-logged':
    case 'file-checked':
    case 'approval-refused':
      return ticket
    case 'data-requested':
      return handOver(answered(policy, ticket, at), 'pending', at)
    case 'escalated':
      return escalate(ticket, event)
    case 'approval-given':
      return startWork(ticket, 'given', at)
    case 'approval-overridden':
      return startWork(ticket, 'overridden', at)
    case 'off-hours-quoted': {
      const { amount, currency, from, to } = event
      return { ...ticket, offHours: { amount, currency, from, to, state: 'quoted' } }
    }
    case 'off-hours-answered': {
      const { offHours } = ticket
      return offHours
        ? { ...ticket, offHours: { ...offHours, state: event.accepted ? 'accepted' : 'declined' } }
        : ticket
    }
    case 'satisfaction-given':
      return { ...ticket, satisfaction: { at, stars: event.stars } }
  }
}

/** Another team takes over; no clock is touched (I14). */
function escalate(ticket: Ticket, { at, level, team, agentId }: Extract<WorkEvent, { kind: 'escalated' }>): Ticket {
  const { assigneeId, ...rest } = ticket
  const taken = agentId ?? (team === ticket.team ? assigneeId : undefined)
  return { ...rest, team, escalation: { level, at }, ...(taken !== undefined && { assigneeId: taken }) }
}

/** The wait for the approver is over; whoever else the ticket waits for keeps the turn. */
function startWork(ticket: Ticket, state: 'given' | 'overridden', at: Instant): Ticket {
  const approved = {
    ...ticket,
    pauses: endPauses(ticket, ['approver'], at),
    ...(ticket.approval && { approval: { ...ticket.approval, state } }),
  }
  return ticket.turn === 'approver' ? { ...approved, ...AGENTS_TURN } : approved
}
