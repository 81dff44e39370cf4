/**
 * What a person can ask of a ticket beside writing to it, and the rules of each.
 * @module
 */
import { attendanceBetween } from './calendar.ts'
import { daysLater } from './civil-day.ts'
import type { Occasion } from './decide.ts'
import { plus, type Instant } from './instant.ts'
import type { Policy } from './policy.ts'
import { Refusal } from './refusal.ts'
import type { Happening, Ticket } from './ticket.ts'
import { awaitsApproval, type CALL_DIRECTIONS, type Quote } from './work.ts'

export type WorkCommand =
  | {
      kind: 'log-call'
      direction: (typeof CALL_DIRECTIONS)[number]
      person: string
      calledAt: Instant
      summary: string
    }
  | { kind: 'request-data'; datum: string; reason?: string | undefined; text?: string | undefined }
  /** To the next level when none is named; to one of its people when there is an `agentId`. */
  | { kind: 'escalate'; level?: number | undefined; reason: string; agentId?: string | undefined }
  /** `registered`: the organisation's approvers as they are now. */
  | { kind: 'decide-approval'; approved: boolean; text?: string | undefined; registered?: readonly string[] }
  | { kind: 'override-approval'; reason: string }
  | ({ kind: 'quote-off-hours'; text?: string | undefined } & Omit<Quote, 'currency'>)
  | { kind: 'answer-quote'; accepted: boolean }

/** The only thing that still happens to a closed ticket by a person's will (S1-11). */
export type RateCommand = { kind: 'rate'; stars: number; comment?: string | undefined }

/** Longer than the longest holidays. */
const LONGEST_QUOTE_MILLISECONDS = 14 * 24 * 60 * 60 * 1000

/** @throws Refusal by the rules of the command. */
export function workHappenings(
  policy: Policy,
  ticket: Ticket,
  command: WorkCommand,
  occasion: Occasion,
): readonly Happening[] {
  switch (command.kind) {
    case 'log-call':
      return logCall(command, occasion)
    case 'request-data':
      return requestData(policy, command)
    case 'escalate':
      return escalate(policy, ticket, command)
    case 'decide-approval':
      return decideApproval(ticket, command, occasion)
    case 'override-approval':
      requireAwaited(ticket)
      return [{ kind: 'approval-overridden', reason: command.reason }]
    case 'quote-off-hours':
      return quote(policy, ticket, command, occasion)
    case 'answer-quote':
      return answerQuote(ticket, command, occasion)
  }
}

/** Once, by whoever asked, within the days the desk gives; a ticket closed as spam was nobody's. */
export function ratingOf(policy: Policy, ticket: Ticket, command: RateCommand, occasion: Occasion): Happening {
  const { id: ticketId, closed, satisfaction } = ticket
  const { stars, comment } = command
  requireRequester(ticket, occasion)
  if (satisfaction) throw new Refusal({ code: 'satisfaction/given', facts: { ticketId, at: satisfaction.at } })
  if (!closed) throw new Refusal({ code: 'satisfaction/not-closed', facts: { ticketId } })
  const until = ratedUntil(policy, ticket)
  if (until === undefined) throw new Refusal({ code: 'satisfaction/not-asked', facts: { ticketId } })
  if (occasion.now >= until) throw new Refusal({ code: 'satisfaction/too-late', facts: { ticketId, until } })
  return { kind: 'satisfaction-given', stars, ...(comment !== undefined && { comment }) }
}

/** Until when the closing may be rated, exclusive; undefined while it is not asked, or once it is done. */
export function ratedUntil(policy: Policy, { closed, satisfaction }: Ticket): Instant | undefined {
  const rule = policy.work?.satisfaction
  if (!rule || !closed || closed.reason === 'spam' || satisfaction) return undefined
  return daysLater(closed.at, rule.withinDays, policy.calendar.timeZone)
}

/** @throws Refusal `approval/awaited` for what would be work before the approver's word, or pass for it. */
export function requireApproval(ticket: Ticket): void {
  if (awaitsApproval(ticket)) throw new Refusal({ code: 'approval/awaited', facts: { ticketId: ticket.id } })
}

function logCall(
  { direction, person, calledAt, summary }: Extract<WorkCommand, { kind: 'log-call' }>,
  { now }: Occasion,
): readonly Happening[] {
  if (calledAt > now) throw new Refusal({ code: 'call/not-yet', facts: { calledAt, now } })
  return [{ kind: 'call-logged', direction, person, calledAt, summary }]
}

function requestData(
  policy: Policy,
  { datum, reason, text }: Extract<WorkCommand, { kind: 'request-data' }>,
): readonly Happening[] {
  const rule = policy.work?.dataRequests
  if (rule && reason === undefined && !rule.allowed.includes(datum)) {
    throw new Refusal({ code: 'data/reason-required', facts: { datum, allowed: rule.allowed } })
  }
  return [
    { kind: 'data-requested', datum, ...(reason !== undefined && { reason }), ...(text !== undefined && { text }) },
  ]
}

/** Always upwards, and never past the last level. */
function escalate(
  policy: Policy,
  ticket: Ticket,
  { level, reason, agentId }: Extract<WorkCommand, { kind: 'escalate' }>,
): readonly Happening[] {
  const levels = policy.work?.escalation ?? []
  const current = ticket.escalation?.level ?? 0
  const wanted = level ?? current + 1
  const to = levels[wanted - 1]
  if (wanted <= current || !to) {
    throw new Refusal({ code: 'escalation/no-level', facts: { level: wanted, current, highest: levels.length } })
  }
  return [{ kind: 'escalated', level: wanted, reason, team: to.team, ...(agentId !== undefined && { agentId }) }]
}

/** Never by whoever wants the work (I15). */
function decideApproval(
  ticket: Ticket,
  { approved, text, registered = [] }: Extract<WorkCommand, { kind: 'decide-approval' }>,
  { actor }: Occasion,
): readonly Happening[] {
  requireAwaited(ticket)
  const may = actor.role === 'customer' && actor.id !== ticket.requesterId && registered.includes(actor.id)
  if (!may) {
    throw new Refusal({ code: 'approval/not-approver', facts: { ticketId: ticket.id } })
  }
  const said = { ...(text !== undefined && { text }) }
  if (approved) return [{ kind: 'approval-given', ...said }]
  // The organisation does not want it: as if it had been withdrawn.
  return [
    { kind: 'approval-refused', ...said },
    { kind: 'closed', reason: 'withdrawn' },
  ]
}

function requireAwaited(ticket: Ticket): void {
  if (!awaitsApproval(ticket)) throw new Refusal({ code: 'approval/not-awaited', facts: { ticketId: ticket.id } })
}

function quote(
  policy: Policy,
  ticket: Ticket,
  { amount, from, to, text }: Extract<WorkCommand, { kind: 'quote-off-hours' }>,
  { now }: Occasion,
): readonly Happening[] {
  const rule = policy.work?.offHours
  if (!rule) throw new Refusal({ code: 'off-hours/not-offered', facts: { ticketId: ticket.id } })
  if (from <= now) throw new Refusal({ code: 'off-hours/passed', facts: { from } })
  const isOne = from < to && to <= plus(from, LONGEST_QUOTE_MILLISECONDS)
  if (!isOne || attendanceBetween(policy.calendar, from, to) > 0) {
    throw new Refusal({ code: 'off-hours/in-hours', facts: { from, to } })
  }
  const { currency } = rule
  return [{ kind: 'off-hours-quoted', amount, currency, from, to, ...(text !== undefined && { text }) }]
}

/** By whoever asked: it costs his organisation money. A quote whose hour has come is no offer any more. */
function answerQuote(
  ticket: Ticket,
  { accepted }: Extract<WorkCommand, { kind: 'answer-quote' }>,
  occasion: Occasion,
): readonly Happening[] {
  const { id: ticketId, offHours } = ticket
  requireRequester(ticket, occasion)
  if (offHours?.state !== 'quoted') throw new Refusal({ code: 'off-hours/no-quote', facts: { ticketId } })
  if (accepted && offHours.from <= occasion.now) {
    throw new Refusal({ code: 'off-hours/passed', facts: { from: offHours.from } })
  }
  return [{ kind: 'off-hours-answered', accepted }]
}

function requireRequester({ id: ticketId, requesterId }: Ticket, { actor }: Occasion): void {
  if (actor.role === 'customer' && actor.id === requesterId) return
  throw new Refusal({ code: 'ticket/not-requester', facts: { ticketId } })
}
