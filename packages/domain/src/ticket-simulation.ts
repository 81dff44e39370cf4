/**
 * One ticket worked through on paper: the rules that tickets live by, on facts that nobody stored.
 * @module
 */
import type { Command } from './commands.ts'
import { decide, decideOpening, decideReading, isReadable } from './decide.ts'
import { policyAt, type Desk } from './desk.ts'
import { entitle, type Client, type Wish } from './entitlement.ts'
import { explain, type Explanation } from './explain.ts'
import { latest, plus, type Instant } from './instant.ts'
import { moved, type Grant, type Usage } from './ledger.ts'
import type { Channel, Policy } from './policy.ts'
import { grantPriority, type PriorityWish } from './priority.ts'
import { Refusal, type AnyRefusal } from './refusal.ts'
import { catchUp, type Progress } from './steps.ts'
import type { Actor, RecordedEvent, Ticket } from './ticket.ts'

/** `read` is a command of its own: everything the reader may see. */
export type Scene = { at: Instant; actor: Actor; command: Exclude<Command, { kind: 'read-messages' }> | 'read' }

export type TicketPlot = {
  openedAt: Instant
  client: Client
  /** A choice of priority counts as confirmed. */
  wish: Wish & Pick<PriorityWish, 'priority' | 'reason'> & { channel: Channel }
  /** Oldest first, none before the opening. */
  scenes: readonly Scene[]
  /** Until when time passes after the last scene; not at all when absent. */
  until?: Instant | undefined
}

export type TicketOutcome = {
  ticket: Ticket
  events: readonly RecordedEvent[]
  explanation: Explanation
  /** What the rules said no to, by its place among the scenes. */
  refusals: readonly { scene: number; reason: AnyRefusal }[]
  /** What time alone goes on to do if nobody acts, as far as is told. */
  ahead: readonly RecordedEvent[]
  /** The account as the opening leaves it. */
  usage: Usage
  grant?: Grant
}

const TICKET_ID = 'PAPER-00000000'
const CUSTOMER = { role: 'customer', id: 'customer' } as const
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
  const { progress, usage, grant } = open(desk, policy, plot)
  const played = play(policy, progress, plot.scenes)
  const last = plot.scenes.at(-1)?.at ?? plot.openedAt
  const until = latest(last, plot.until ?? last)
  const { ticket, events } = catchUp(policy, played.progress, until)
  return {
    ticket,
    events,
    explanation: explain(policy, events, until),
    refusals: played.refusals,
    ahead: catchUp(policy, { ticket, events: [] }, plus(until, AHEAD_MILLISECONDS)).events.slice(0, AHEAD_EVENTS),
    usage,
    ...(grant && { grant }),
  }
}

function open(
  desk: Desk,
  policy: Policy,
  { client, wish, openedAt }: TicketPlot,
): { progress: Progress; usage: Usage; grant: Grant | undefined } {
  const { free: _, priority: wished, reason, ...asked } = wish
  const { plan, slot, use } = entitle({ desk, policy, now: openedAt }, client, wish)
  const organisationId = client.organisation.id
  const facts = { ticketId: TICKET_ID, organisationId, requesterId: CUSTOMER.id, subject: '', description: '' }
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
  return { progress, usage, grant: use && usage.grants[use.grantId] }
}

function play(
  policy: Policy,
  opening: Progress,
  scenes: readonly Scene[],
): { progress: Progress; refusals: TicketOutcome['refusals'] } {
  let progress = opening
  const refusals: { scene: number; reason: AnyRefusal }[] = []
  for (const [scene, act] of scenes.entries()) {
    try {
      progress = follow(policy, progress, act)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.push({ scene, reason: error.reason })
    }
  }
  return { progress, refusals }
}

function follow(policy: Policy, { ticket, events }: Progress, { at, actor, command }: Scene): Progress {
  const occasion = { actor, now: at }
  const next =
    command === 'read'
      ? decideReading(policy, { ticket, events }, { ...occasion, messages: messagesFor(actor, events) })
      : decide(policy, ticket, command, occasion)
  return { ticket: next.ticket, events: [...events, ...next.events] }
}

function messagesFor(reader: Actor, events: readonly RecordedEvent[]): readonly number[] {
  return events.filter((event) => isReadable(event, reader)).map(({ sequence }) => sequence)
}
