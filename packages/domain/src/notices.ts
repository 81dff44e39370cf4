/**
 * Who is told of an event, and by which letter. Never the one who did it: he knows.
 * @module
 */
import {
  byRules,
  toRequester,
  toApprovers,
  toLeads,
  toAssignee,
  toTaker,
  toOwner,
  personOf,
  type Notice,
} from './audiences.ts'
import type { NoticeRules } from './notice-rules.ts'
import type { Ticket, TicketEvent } from './ticket.ts'
import type { WorkEvent } from './work.ts'

/** The letters that customers get. `hold-ended` goes to the desk's people too. */
const CUSTOMER_TEMPLATES = [
  'acknowledged',
  'continued',
  'desk-wrote',
  'resolution-offered',
  'priority-changed',
  'priority-lowered',
  'hold-ended',
  'check-in',
  'data-requested',
  'approval-wanted',
  'approval-given',
  'approval-refused',
  'approval-overridden',
  'off-hours-quoted',
  'ladder-ping',
  'ladder-notice',
  'closed',
] as const

/** The letters for the desk's own people. */
export const STAFF_TEMPLATES = [
  'ticket-opened',
  'customer-wrote',
  'note-added',
  'not-solved',
  'keep-watching',
  'assigned',
  'away-declared',
  'clock-warned',
  'clock-breached',
  'clock-escalated',
  'ticket-closed',
  'follow-up-opened',
  'escalated',
  'work-approved',
  'off-hours-answered',
] as const
export type StaffTemplate = (typeof STAFF_TEMPLATES)[number]

export const TEMPLATES = [...CUSTOMER_TEMPLATES, ...STAFF_TEMPLATES] as const
export type Template = (typeof TEMPLATES)[number]

type Message = Extract<TicketEvent, { kind: 'message-added' }>

/** Who must be told of `event`, given the ticket as the event left it, at a desk with these rules. */
export function noticesFor(ticket: Ticket, event: TicketEvent, rules: NoticeRules = {}): readonly Notice[] {
  return byRules(rules, ticket, told(ticket, event)).filter((notice) =>
    isTold(rules, event, { ...notice, person: personOf(ticket, notice.to) }),
  )
}

/**
 * Who did it knows, and is told by a receipt alone. A team is no person: its members are asked about one by one when they
 * are known.
 */
export function isTold(
  { receipts }: NoticeRules,
  event: TicketEvent,
  { template, person }: { template: Template; person: { role: 'customer' | 'agent'; id: string } | undefined },
): boolean {
  return (receipts === true && template === 'acknowledged') || !isActor(event, person)
}

/** Whether this person did it. Who opened it without signing in said to be he, and he may hear of it here first (S0-34). */
function isActor(event: TicketEvent, person: { role: 'customer' | 'agent'; id: string } | undefined): boolean {
  const { actor } = event
  if (event.kind === 'opened' && event.device !== undefined) return false
  return actor.role !== 'system' && actor.role === person?.role && actor.id === person.id
}

function told(ticket: Ticket, event: TicketEvent): readonly Notice[] {
  switch (event.kind) {
    case 'opened':
      return toldOfOpening(ticket, event)
    case 'message-added':
      return toldOfMessage(ticket, event)
    case 'resolution-offered':
      return [toRequester('resolution-offered')]
    case 'resolution-answered':
      // "Solved" closes the ticket, and the closing tells it.
      return event.answer === 'solved' ? [] : [toOwner(ticket, event.answer)]
    case 'assigned':
      return event.agentId === undefined ? [] : [{ to: { who: 'agent', id: event.agentId }, template: 'assigned' }]
    case 'terms-changed':
      return toldOfTerms(event)
    case 'check-in-sent':
      return [{ to: { who: 'responsible' }, template: 'check-in' }]
    case 'away-declared':
      return toAssignee(ticket, 'away-declared')
    case 'hold-ended':
      return ticket.turn === 'customer' ? [toRequester('hold-ended')] : toAssignee(ticket, 'hold-ended')
    case 'clock-warned':
      return [toOwner(ticket, 'clock-warned')]
    case 'clock-breached':
      return [toOwner(ticket, 'clock-breached'), toLeads(ticket, 'clock-breached')]
    case 'clock-escalated':
      return [toLeads(ticket, 'clock-escalated')]
    case 'ladder-stepped':
      return toldOfLadder(event)
    case 'closed':
      // A letter would tell a spammer that the address works.
      return [...(event.reason === 'spam' ? [] : [toRequester('closed')]), ...toAssignee(ticket, 'ticket-closed')]
    case 'follow-up-opened':
      return toAssignee(ticket, 'follow-up-opened')
    default:
      return toldOfWork(ticket, event)
  }
}

/** A split ticket tells of itself; greetings are read where they are said. */
type Untold = Extract<
  TicketEvent,
  { kind: 'messages-read' | 'quota-refunded' | 'split-off' | 'stages-entered' | 'greeted' }
>

function toldOfWork(ticket: Ticket, event: WorkEvent | Untold): readonly Notice[] {
  switch (event.kind) {
    case 'data-requested':
      return [toRequester('data-requested')]
    case 'escalated':
      return [toOwner(ticket, 'escalated')]
    case 'approval-given':
      return [toRequester('approval-given'), toOwner(ticket, 'work-approved')]
    case 'approval-refused':
      return [toRequester('approval-refused')]
    case 'approval-overridden':
      return [
        toRequester('approval-overridden'),
        ...toApprovers(ticket, 'approval-overridden'),
        toOwner(ticket, 'work-approved'),
      ]
    case 'off-hours-quoted':
      return [toRequester('off-hours-quoted')]
    case 'off-hours-answered':
      return [toOwner(ticket, 'off-hours-answered')]
    case 'call-logged':
    case 'satisfaction-given':
    case 'messages-read':
    case 'quota-refunded':
    case 'split-off':
    case 'stages-entered':
    case 'greeted':
    case 'file-checked':
      return []
  }
}

/** S2-06: the analysts at once; S0-39: the customer when somebody opened it for him. */
function toldOfOpening(ticket: Ticket, event: Extract<TicketEvent, { kind: 'opened' }>): readonly Notice[] {
  // While work waits for approval the team has nothing to take; it hears when it may.
  const inside = event.approverIds ? toApprovers(ticket, 'approval-wanted') : [toTaker(ticket, event)]
  return [toRequester(event.carried ? 'continued' : 'acknowledged'), ...inside]
}

function toldOfTerms({ cause }: Extract<TicketEvent, { kind: 'terms-changed' }>): readonly Notice[] {
  switch (cause) {
    case 'check-in':
      return [{ to: { who: 'responsible' }, template: 'priority-lowered' }, toRequester('priority-lowered')]
    case 'ladder':
      return [toRequester('priority-lowered')]
    case 'agent':
    case 'plan':
      return [toRequester('priority-changed')]
  }
}

function toldOfMessage(ticket: Ticket, { actor, visibility, automatic }: Message): readonly Notice[] {
  if (visibility === 'internal') return toAssignee(ticket, 'note-added')
  if (actor.role !== 'customer') return [toRequester('desk-wrote')]
  // An automatic reply is kept on the timeline and wakes nobody.
  return automatic ? [] : [toOwner(ticket, 'customer-wrote')]
}

/** Lowering and closing are told by the events they lead to. */
function toldOfLadder({ step }: Extract<TicketEvent, { kind: 'ladder-stepped' }>): readonly Notice[] {
  switch (step) {
    case 'ping':
      return [toRequester('ladder-ping')]
    case 'notice':
      return [toRequester('ladder-notice')]
    case 'lower-priority':
    case 'close':
      return []
  }
}
