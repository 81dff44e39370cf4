/**
 * What a person may do to a ticket: a command becomes events, or a refusal.
 * @module
 */
import { opened, termsOf } from './apply.ts'
import { approversFor } from './approvers.ts'
import type { Command, OpenCommand } from './commands.ts'
import { requireNextStage } from './conversation.ts'
import { topicOf } from './entitlement.ts'
import { latest, plus, type Instant } from './instant.ts'
import type { Policy, Topic } from './policy.ts'
import { requireChat, requirePriority } from './priority.ts'
import { Refusal } from './refusal.ts'
import { catchUp, echoed, record, type Progress } from './steps.ts'
import type { Actor, CloseReason, Happening, RecordedEvent, Ticket } from './ticket.ts'
import { ratingOf, requireApproval, workHappenings } from './work-commands.ts'

/** Who asks, and when. */
export type Occasion = { actor: Actor; now: Instant }

/** How far ahead a customer may ask to wait: longer is a new ticket's business. */
const LONGEST_HOLD_MILLISECONDS = 60 * 24 * 60 * 60 * 1000

/**
 * A new ticket, promised by the policy in force now. Whether its organisation is entitled was asked before.
 *
 * @throws Refusal of terms on which nothing may be opened.
 */
export function decideOpening(policy: Policy, command: OpenCommand, { actor, now }: Occasion): Progress {
  const topic = requireOpenable(policy, command)
  const { plan, follows, product, productVersion, slot, grantId, assigneeId, approverIds, ...rest } = command
  const { priorityGrounds, module, form, splitFrom, grant, quota, files = [], device, ...facts } = rest
  const asked = topic.approval && approversFor(command, approverIds)
  const event = {
    kind: 'opened',
    ...facts,
    ...(priorityGrounds && { priorityGrounds }),
    ...(plan !== undefined && { plan }),
    ...(follows !== undefined && { follows }),
    ...(module !== undefined && { module }),
    ...(form && { form }),
    ...(files.length > 0 && { files }),
    ...(splitFrom !== undefined && { splitFrom }),
    ...(device !== undefined && { device }),
    ...(product !== undefined && { product }),
    ...(productVersion !== undefined && { productVersion }),
    ...(slot && { slot }),
    ...(grantId !== undefined && { grantId, ...(grant && { grant }), ...(quota && { quota }) }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(asked && { approverIds: asked }),
    team: topic.team,
    policyVersion: policy.version,
    at: now,
    actor,
  } as const
  return echoed(policy, { ticket: opened(event), events: [{ ...event, sequence: 1 }] }, event)
}

/**
 * The topic of a ticket, which may be opened on these terms.
 *
 * @throws Refusal `topic/unknown`, `topic/channel`, `priority/not-allowed` or `priority/channel`.
 */
export function requireOpenable(
  policy: Policy,
  wish: Pick<OpenCommand, 'topic' | 'channel' | 'plan' | 'priority'>,
): Topic {
  const topic = topicOf(policy, wish.topic)
  if (!topic.channels.includes(wish.channel)) {
    throw new Refusal({ code: 'topic/channel', facts: { topic: wish.topic, channels: topic.channels } })
  }
  requirePriority(policy, wish)
  requireChat(policy, topic, wish)
  return topic
}

/**
 * The ticket after `command`, with everything that fell due before it and at once after it.
 *
 * @returns no events when there was nothing to do: the command was carried out before.
 * @throws Refusal by the rules of the command; `ticket/closed` for all but reading, rating and refunds.
 */
export function decide(
  policy: Policy,
  ticket: Ticket,
  command: Exclude<Command, { kind: 'read-messages' }>,
  asked: Occasion,
): Progress {
  const occasion = onTime(ticket, asked)
  const { actor, now } = occasion
  const current = catchUp(policy, { ticket, events: [] }, now)
  if (command.kind === 'refund')
    return record(policy, current, [{ ...refund(current.ticket, 'admin', command.note), at: now, actor }])
  if (command.kind === 'rate') {
    const rating = ratingOf(policy, current.ticket, command, occasion)
    return record(policy, current, [{ ...rating, at: now, actor }])
  }
  if (current.ticket.closed) {
    throw new Refusal({ code: 'ticket/closed', facts: { ticketId: ticket.id, closedAt: current.ticket.closed.at } })
  }
  if (isWork(command, actor)) requireApproval(current.ticket)
  const happenings = consequences(policy, current.ticket, command, occasion)
  if (happenings.length === 0) return { ticket, events: [] }
  const events = happenings.map((happening) => ({ ...happening, at: now, actor }))
  requireNextStage(policy, current.ticket, events)
  return catchUp(policy, record(policy, current, events), now)
}

/**
 * Marks messages as read by a person, each once (S2-15). A closed ticket may still be read.
 *
 * @throws Refusal `message/unknown` for what is no message, or none this reader may see.
 */
export function decideReading(
  policy: Policy,
  { ticket, events }: { ticket: Ticket; events: readonly RecordedEvent[] },
  { messages, ...occasion }: Occasion & { messages: readonly number[] },
): Progress {
  const { actor, now } = onTime(ticket, occasion)
  const current = catchUp(policy, { ticket, events: [] }, now)
  const unread = [...new Set(messages)].filter((sequence) => {
    const event = events.find((each) => each.sequence === sequence)
    if (!event || !isReadable(event, actor)) {
      throw new Refusal({ code: 'message/unknown', facts: { ticketId: ticket.id, messageId: sequence } })
    }
    return !sameActor(event.actor, actor) && !wasRead(events, sequence, actor)
  })
  if (unread.length === 0) return { ticket, events: [] }
  return record(policy, current, [{ kind: 'messages-read', messages: unread, at: now, actor }])
}

function consequences(
  policy: Policy,
  ticket: Ticket,
  command: Exclude<Command, { kind: 'read-messages' | 'refund' | 'rate' }>,
  occasion: Occasion,
): readonly Happening[] {
  const { now } = occasion
  switch (command.kind) {
    case 'add-message': {
      const { visibility, asks, automatic, text, files = [] } = command
      return [{ kind: 'message-added', visibility, asks, automatic, text, ...(files.length > 0 && { files }) }]
    }
    case 'offer-resolution': {
      const { text, files = [] } = command
      return [{ kind: 'resolution-offered', text, ...(files.length > 0 && { files }) }]
    }
    case 'answer':
      return answer(ticket, command, now)
    case 'close':
      return close(policy, ticket, command)
    case 'withdraw':
      return closing(policy, ticket, { reason: 'withdrawn', note: command.note })
    case 'assign':
      if (command.agentId === ticket.assigneeId) return []
      return [{ kind: 'assigned', ...(command.agentId !== undefined && { agentId: command.agentId }) }]
    case 'set-priority':
      if (command.priority === ticket.priority) return []
      requirePriority(policy, { plan: ticket.plan, priority: command.priority })
      return [{ kind: 'terms-changed', ...termsOf(ticket), priority: command.priority, cause: 'agent' }]
    case 'declare-away':
      requireAhead(command.until, now)
      return [{ kind: 'away-declared', until: command.until }]
    default:
      return workHappenings(policy, ticket, command, occasion)
  }
}

/** What would be the work, or pass for it: the desk may still ask and note. The customer may always call it solved. */
function isWork(command: Command, { role }: Actor): boolean {
  switch (command.kind) {
    case 'add-message':
      return role === 'agent' && command.visibility === 'public' && !command.asks && !command.automatic
    case 'offer-resolution':
      return true
    case 'close':
      return command.reason === 'solved'
    default:
      return false
  }
}

function answer(ticket: Ticket, command: Extract<Command, { kind: 'answer' }>, now: Instant): readonly Happening[] {
  const { text, until } = command
  const said = { kind: 'resolution-answered', answer: command.answer, ...(text !== undefined && { text }) } as const
  // A customer may call it solved at any time: that frees a slot (S2-26).
  if (command.answer === 'solved') return [said, { kind: 'closed', reason: 'solved' }]
  if (ticket.state !== 'resolved') throw new Refusal({ code: 'ticket/no-resolution', facts: { ticketId: ticket.id } })
  if (command.answer === 'not-solved' || until === undefined) return [said]
  requireAhead(until, now)
  return [{ ...said, until }]
}

function close(policy: Policy, ticket: Ticket, command: Extract<Command, { kind: 'close' }>): readonly Happening[] {
  if (command.reason === 'solved' && ticket.clocks.firstResponse?.state === 'running') {
    throw new Refusal({ code: 'ticket/unanswered', facts: { ticketId: ticket.id } })
  }
  return closing(policy, ticket, command)
}

/** The closing, and before it what the desk gives back for its reason. */
function closing(
  policy: Policy,
  ticket: Ticket,
  { reason, note, ticketId }: Omit<Extract<Command, { kind: 'close' }>, 'kind'>,
): readonly Happening[] {
  const refunds = policy.entitlement?.refunds?.includes(reason) && isRefundable(ticket)
  return [
    ...(refunds ? [refund(ticket, reason)] : []),
    { kind: 'closed', reason, ...(note !== undefined && { note }), ...(ticketId !== undefined && { ticketId }) },
  ]
}

/** @throws Refusal `quota/not-used` for a ticket that used nothing, or got it back. */
function refund(ticket: Ticket, cause: CloseReason | 'admin', note?: string): Happening {
  const { id: ticketId, grantId } = ticket
  if (grantId === undefined || !isRefundable(ticket)) throw new Refusal({ code: 'quota/not-used', facts: { ticketId } })
  return { kind: 'quota-refunded', grantId, cause, ...(note !== undefined && { note }) }
}

function isRefundable({ grantId, grantCarried, refundedAt }: Ticket): boolean {
  return grantId !== undefined && grantCarried !== 'over' && refundedAt === undefined
}

function requireAhead(until: Instant, now: Instant): void {
  if (until <= now) throw new Refusal({ code: 'until/not-ahead', facts: { until, now } })
  const last = plus(now, LONGEST_HOLD_MILLISECONDS)
  if (until > last) throw new Refusal({ code: 'until/too-far', facts: { until, latest: last } })
}

/** Whether it is a message, and one for this reader. */
export function isReadable(event: RecordedEvent, reader: Actor): boolean {
  if (event.kind === 'resolution-offered') return true
  return event.kind === 'message-added' && (event.visibility === 'public' || reader.role === 'agent')
}

function wasRead(events: readonly RecordedEvent[], sequence: number, reader: Actor): boolean {
  return events.some(
    (event) => event.kind === 'messages-read' && event.messages.includes(sequence) && sameActor(event.actor, reader),
  )
}

function sameActor(one: Actor, other: Actor): boolean {
  return one.role !== 'system' && other.role !== 'system' && one.role === other.role && one.id === other.id
}

/** A clock may be minutes behind the one that wrote last, and time does not go back on a timeline. */
export function onTime(ticket: Ticket, { actor, now }: Occasion): Occasion {
  return { actor, now: latest(now, ticket.handedTo?.at ?? ticket.changedAt) }
}
