/**
 * One ticket worked through on paper: the rules that tickets live by, on facts that nobody stored.
 * @module
 */
import { accountMove } from './account-move.ts'
import type { Command } from './commands.ts'
import { decide, decideOpening, decideReading, isReadable } from './decide.ts'
import { policyAt, type Desk } from './desk.ts'
import { entitle, type Client, type Wish } from './entitlement.ts'
import { explain, type Explanation } from './explain.ts'
import { decideHandOver, leaderOf, requireTeam } from './handover.ts'
import { latest, plus, type Instant, type IsoDuration } from './instant.ts'
import { lintIntake, type Intake, type IntakeRequest, type OpenTicket } from './intake.ts'
import { moved, type AccountMove, type Grant, type Usage } from './ledger.ts'
import type { Channel, Policy } from './policy.ts'
import { grantPriority, type PriorityWish } from './priority.ts'
import { Refusal, type AnyRefusal } from './refusal.ts'
import { catchUp, type Progress } from './steps.ts'
import type { Actor, RecordedEvent, Ticket } from './ticket.ts'

/** A ticket that goes on in another one; on the same topic where none is named. */
type HandingOver =
  | { kind: 'transfer'; team: string; topic?: string | undefined }
  | { kind: 'from-chat'; estimate: IsoDuration }

/** `read` is a command of its own: everything the reader may see. */
export type Scene = {
  at: Instant
  actor: Actor
  command: Exclude<Command, { kind: 'read-messages' }> | HandingOver | 'read'
}

/** `open`: the organisation's open tickets, with which it is compared. */
type Told = Omit<IntakeRequest, 'by' | 'channel' | 'topic'> & { open?: readonly OpenTicket[] | undefined }

export type TicketPlot = {
  openedAt: Instant
  client: Client
  /** A choice of priority counts as confirmed. */
  wish: Wish & Pick<PriorityWish, 'priority' | 'reason'> & { channel: Channel }
  /** What the opening would tell, to hear what intake says of it; the story goes on as if it were told well. */
  told?: Told | undefined
  /** Oldest first, none before the opening. */
  scenes: readonly Scene[]
  /** Until when time passes after the last scene; not at all when absent. */
  until?: Instant | undefined
}

/** `ticket` is the one that goes on last. */
export type TicketOutcome = {
  ticket: Ticket
  events: readonly RecordedEvent[]
  /** Those that were handed over before it, each by its scene. */
  handedOver: readonly { scene: number; events: readonly RecordedEvent[] }[]
  intake?: Intake
  explanation: Explanation
  /** What the rules said no to, by its place among the scenes. */
  refusals: readonly { scene: number; reason: AnyRefusal }[]
  /** What time alone goes on to do if nobody acts, as far as is told. */
  ahead: readonly RecordedEvent[]
  /** The account at the end, with what the ticket gave back. */
  usage: Usage
  grant?: Grant
}

const TICKET_ID = 'PAPER-00000000'
const CUSTOMER = { role: 'customer', id: 'customer' } as const
/** A conversation enters its stages upon both. */
const TOLD_WELL = { subject: '', description: '.', form: { identity: {} } }
/** How far ahead, and how many events, is told of what nobody has done yet. */
const AHEAD_MILLISECONDS = 90 * 24 * 60 * 60 * 1000
const AHEAD_EVENTS = 100

/**
 * Refusals of scenes are part of the outcome: the story goes on without them.
 *
 * @throws Refusal when such a ticket could not be opened.
 */
export function simulateTicket(desk: Desk, plot: TicketPlot): TicketOutcome {
  const policy = policyAt(desk, plot.openedAt)
  const { progress, ...opening } = open(desk, policy, plot)
  const { approverIds } = plot.client.organisation
  const played = play({ desk, policy, approverIds }, progress, plot.scenes)
  const last = plot.scenes.at(-1)?.at ?? plot.openedAt
  const until = latest(last, plot.until ?? last)
  const { ticket, events } = catchUp(policy, played.progress, until)
  const all = [...played.handedOver.flatMap((each) => each.events), ...events]
  const usage = settled(opening.usage, accountMove(policy, { ticket, events: all }))
  const grant = opening.grantId === undefined ? undefined : usage.grants[opening.grantId]
  return {
    ticket,
    events,
    handedOver: played.handedOver,
    ...(plot.told && { intake: intakeOf({ desk, policy }, plot, plot.told) }),
    explanation: explain(policy, events, until),
    refusals: played.refusals,
    ahead: catchUp(policy, { ticket, events: [] }, plus(until, AHEAD_MILLISECONDS)).events.slice(0, AHEAD_EVENTS),
    usage,
    ...(grant && { grant }),
  }
}

function intakeOf(
  place: Pick<Setting, 'desk' | 'policy'>,
  { wish }: TicketPlot,
  { open: others, ...told }: Told,
): Intake {
  const { topic, channel } = wish
  return lintIntake(place, { by: 'customer', topic, channel, ...told }, others)
}

/** Whether the ticket repeats another one is not asked of it, so it was never among those that are compared. */
function settled(usage: Usage, move: AccountMove | undefined): Usage {
  if (!move) return usage
  const { case: _, ...rest } = move
  return moved(usage, rest) ?? usage
}

function open(
  desk: Desk,
  policy: Policy,
  { client, wish, openedAt }: TicketPlot,
): { progress: Progress; usage: Usage; grantId: string | undefined } {
  const { free: _, priority: wished, reason, ...asked } = wish
  const { plan, slot, use } = entitle({ desk, policy, now: openedAt }, client, wish)
  const organisationId = client.organisation.id
  const facts = { ticketId: TICKET_ID, organisationId, requesterId: CUSTOMER.id, ...TOLD_WELL }
  const { approverIds, windows } = client.organisation
  const asker = { role: 'customer', windows } as const
  const confirmedMeaning = wished && desk.priorities[wished].meaning[desk.defaultLocale]
  const asking = { plan, priority: wished, confirmedMeaning, reason }
  const granted = grantPriority({ desk, policy, now: openedAt }, asking, asker)
  const given = { priority: granted.priority, priorityGrounds: granted.grounds }
  const charged = { plan, slot: slot && (true as const), grantId: use?.grantId }
  const progress = decideOpening(
    policy,
    { ...asked, ...facts, ...charged, ...given, approverIds },
    { actor: CUSTOMER, now: openedAt },
  )
  const move = {
    organisationId,
    ticketId: TICKET_ID,
    ...(slot && { slot: { by: 1 as const, ...slot } }),
    ...(use && { use }),
  }
  const usage = moved(client.usage, move) ?? client.usage
  return { progress, usage, grantId: use?.grantId }
}

type Setting = { desk: Desk; policy: Policy; approverIds: readonly string[] | undefined }
type Played = Pick<TicketOutcome, 'refusals' | 'handedOver'> & { progress: Progress }

function play(setting: Setting, opening: Progress, scenes: readonly Scene[]): Played {
  let progress = opening
  const refusals: { scene: number; reason: AnyRefusal }[] = []
  const handedOver: { scene: number; events: readonly RecordedEvent[] }[] = []
  for (const [scene, act] of scenes.entries()) {
    try {
      const { old, next } = follow(setting, progress, act)
      if (old) handedOver.push({ scene, events: [...progress.events, ...old.events] })
      progress = next
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.push({ scene, reason: error.reason })
    }
  }
  return { progress, refusals, handedOver }
}

/** `old` is the ticket that was left for `next`, with what happened to it by that. */
function follow(setting: Setting, told: Progress, { at, actor, command }: Scene): { old?: Progress; next: Progress } {
  const { desk, policy, approverIds } = setting
  const { ticket, events } = told
  const occasion = { actor, now: at }
  if (command !== 'read' && (command.kind === 'transfer' || command.kind === 'from-chat')) {
    const given = { ticketId: afterwards(ticket.id), approverIds }
    if (command.kind === 'from-chat') {
      return decideHandOver(policy, told, { ...command, ...given, assigneeId: leaderOf(ticket, actor) }, occasion)
    }
    requireTeam(desk, command.team)
    return decideHandOver(policy, told, { ...command, topic: command.topic ?? ticket.topic, ...given }, occasion)
  }
  const next =
    command === 'read'
      ? decideReading(policy, told, { ...occasion, messages: messagesFor(actor, events) })
      : decide(policy, ticket, command, occasion)
  return { next: { ticket: next.ticket, events: [...events, ...next.events] } }
}

/** The number after this one. */
function afterwards(ticketId: string): string {
  const [organisation, code = ''] = ticketId.split('-')
  return `${organisation}-${String(Number(code) + 1).padStart(code.length, '0')}`
}

function messagesFor(reader: Actor, events: readonly RecordedEvent[]): readonly number[] {
  return events.filter((event) => isReadable(event, reader)).map(({ sequence }) => sequence)
}
