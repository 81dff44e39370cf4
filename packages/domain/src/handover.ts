/**
 * A ticket that goes on in another one: in another department, or in writing after a chat. The old one closes and the
 * new one takes over its promises as they stand, its place among the open ones and in the quota.
 * @module
 */
import { opened, termsOf } from './apply.ts'
import { approversFor } from './approvers.ts'
import type { Desk } from './desk.ts'
import { durationMilliseconds, type IsoDuration } from './instant.ts'
import { onTime, type Occasion } from './decide.ts'
import { isCase } from './open-cases.ts'
import { PAUSE_CAUSES, type Policy } from './policy.ts'
import { Refusal } from './refusal.ts'
import { catchUp, type Progress } from './steps.ts'
import type { Happening, RecordedEvent, Ticket } from './ticket.ts'
import { endPauses } from './turns.ts'
import { awaitsApproval } from './work.ts'

/** What a new ticket takes over: nothing begins anew. */
export type Carried = Pick<Ticket, 'clocks' | 'pauses' | 'approval' | 'heldAs' | 'estimate'>

export type HandOver = {
  /** Of the new ticket. */
  ticketId: string
  note?: string | undefined
  assigneeId?: string | undefined
  approverIds?: readonly string[] | undefined
} & (
  | { kind: 'transfer'; team: string; topic: string }
  /** S0-38: a chat whose solution takes long goes on as a written ticket. */
  | { kind: 'from-chat'; estimate: IsoDuration }
)

type Opened = Extract<Happening, { kind: 'opened' }>

/**
 * Both tickets after it, with what fell due before on the old one and at once on the new one. The old one may be written
 * as `going` only: whoever looks at it next comes to the same.
 *
 * @throws Refusal `ticket/closed`; `topic/unknown` and `handover/same-place` of a transfer; `handover/no-chat` and
 * `handover/short` of a chat; `approval/no-approver` when the new topic wants one.
 */
export function decideHandOver(
  policy: Policy,
  { ticket, events }: { ticket: Ticket; events: readonly RecordedEvent[] },
  command: HandOver,
  occasion: Occasion,
): { going: Ticket; old: Progress; next: Progress } {
  const { actor, now } = onTime(ticket, occasion)
  const current = catchUp(policy, { ticket, events: [] }, now)
  const before = current.ticket
  if (before.closed)
    throw new Refusal({ code: 'ticket/closed', facts: { ticketId: before.id, closedAt: before.closed.at } })
  const place = placeOf(policy, before, command)
  const [first] = events
  if (first?.kind !== 'opened') throw new RangeError('a timeline begins with its opening')
  const event = { ...asTold(first), ...continued(policy, before, { command, place, at: now }), at: now, actor }
  const { ticketId, note } = command
  const going = { ...ticket, handedTo: { at: now, actor, ticketId, ...(note !== undefined && { note }) } }
  return {
    going,
    old: catchUp(policy, { ticket: going, events: [] }, now),
    next: catchUp(policy, { ticket: opened(event), events: [{ ...event, sequence: 1 }] }, now),
  }
}

/** S0-40: whoever led the chat stays with it, and if nobody did, whoever takes it out of the chat. */
export function leaderOf({ assigneeId }: Ticket, actor: Occasion['actor']): string | undefined {
  return assigneeId ?? (actor.role === 'system' ? undefined : actor.id)
}

/** @throws Refusal `team/unknown` */
export function requireTeam({ teams }: Pick<Desk, 'teams'>, team: string): void {
  if (Object.hasOwn(teams, team)) return
  throw new Refusal({ code: 'team/unknown', facts: { team, known: Object.keys(teams) } })
}

/** What the customer said; what the desk made of it since then is the ticket's own. */
function asTold(opening: Extract<RecordedEvent, { kind: 'opened' }>) {
  const { sequence: _, plan: __, slot: ___, grantId: ____, grant: _____, quota: _________, ...rest } = opening
  const { assigneeId: ______, approverIds: _______, priorityGrounds: ________, ...told } = rest
  return told
}

type Place = Pick<Opened, 'team' | 'topic' | 'channel'>

function continued(
  policy: Policy,
  before: Ticket,
  { command, place, at }: { command: HandOver; place: Place; at: RecordedEvent['at'] },
) {
  const { id, slot, heldAs, approval, clocks, priorityGrounds } = before
  // What was given back is used by neither of the two.
  const grantId = before.refundedAt === undefined ? before.grantId : undefined
  const { ticketId, assigneeId } = command
  const waits = awaitsApproval(before)
  const asked = waits ? approval?.approverIds : approval ? undefined : approvers(policy, before, { command, place })
  const carried: Carried = {
    clocks,
    pauses: endPauses(before, PAUSE_CAUSES, at),
    ...(approval && !waits && { approval }),
    ...((slot || isCase(policy)) && { heldAs: heldAs ?? id }),
    ...(command.kind === 'from-chat' && { estimate: command.estimate }),
  }
  return {
    ...termsOf(before),
    ...place,
    ticketId,
    follows: id,
    carried,
    ...(priorityGrounds && { priorityGrounds }),
    ...(slot && { slot }),
    ...(grantId !== undefined && { grantId }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(asked && { approverIds: asked }),
  }
}

function approvers(
  policy: Policy,
  { requesterId }: Ticket,
  { command, place: { topic } }: { command: HandOver; place: Place },
): readonly string[] | undefined {
  return policy.topics[topic]?.approval && approversFor({ topic, requesterId }, command.approverIds)
}

function placeOf(policy: Policy, ticket: Ticket, command: HandOver): Place {
  const { id: ticketId, team, topic, channel } = ticket
  if (command.kind === 'from-chat') {
    if (channel !== 'chat') throw new Refusal({ code: 'handover/no-chat', facts: { ticketId } })
    const over = policy.work?.chatToTicket?.over
    if (over !== undefined && durationMilliseconds(command.estimate) <= durationMilliseconds(over)) {
      throw new Refusal({ code: 'handover/short', facts: { over } })
    }
    return { team, topic, channel: 'portal' }
  }
  if (!policy.topics[command.topic]) {
    throw new Refusal({ code: 'topic/unknown', facts: { topic: command.topic, known: Object.keys(policy.topics) } })
  }
  if (command.team === team && command.topic === topic) {
    throw new Refusal({ code: 'handover/same-place', facts: { team, topic } })
  }
  // What goes on elsewhere goes on in writing.
  return { team: command.team, topic: command.topic, channel: channel === 'chat' ? 'portal' : channel }
}
