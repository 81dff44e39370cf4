/**
 * What time alone does to a ticket: one list of steps, from which come the alarm, the catching up and "what rings next".
 * @module
 */
import { apply, termsOf } from './apply.ts'
import { nextCheckIn, type DueCheckIn } from './check-ins.ts'
import { nextClockStep, nextDue, type ClockStep } from './clocks.ts'
import { echoes } from './conversation.ts'
import type { Instant } from './instant.ts'
import { lowerPriority, nextInConversation, nextLadderStep, type DueLadderStep } from './ladder.ts'
import { CLOCK_KINDS, type Policy } from './policy.ts'
import type { RecordedEvent, Ticket, TicketEvent } from './ticket.ts'

export type Step =
  | ClockStep
  | DueLadderStep
  | DueCheckIn
  | { at: Instant; kind: 'hold-ended'; cause: 'away' | 'watching' }

/** A ticket under way, with what has happened to it since it was read. */
export type Progress = { ticket: Ticket; events: readonly RecordedEvent[] }

const SYSTEM = { role: 'system' } as const

/** The next step of each kind, soonest first; of two at one instant the earlier kind here goes first. */
export function upcoming(policy: Policy, ticket: Ticket): readonly Step[] {
  if (ticket.state === 'closed') return []
  const held = ticket.hold && ({ kind: 'hold-ended', at: ticket.hold.until, cause: ticket.hold.cause } as const)
  const steps = [
    held,
    ...CLOCK_KINDS.map((kind) => nextClockStep(policy, ticket, kind)),
    nextLadderStep(policy, ticket),
    nextCheckIn(policy, ticket),
  ]
  return steps.filter((step) => step !== undefined).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/**
 * Records every step that is due by `now`, in order, each at the instant it was due. Late, early, twice: same end. Of a
 * ticket that goes on in another one: what was due when it was handed over, and its closing.
 */
export function catchUp(policy: Policy, progress: Progress, now: Instant): Progress {
  const { handedTo } = progress.ticket
  if (!handedTo) return passed(policy, progress, now)
  const closing = { kind: 'closed', reason: 'handed-over', carriedOver: true, ...handedTo } as const
  return record(policy, passed(policy, progress, handedTo.at), [closing])
}

/** The ticket as everybody shall see it, though the closing of what was handed over may not be written yet. */
export function settled(policy: Policy, ticket: Ticket): Ticket {
  return ticket.handedTo ? catchUp(policy, { ticket, events: [] }, ticket.handedTo.at).ticket : ticket
}

function passed(policy: Policy, progress: Progress, now: Instant): Progress {
  let reached = progress
  for (
    let step = upcoming(policy, reached.ticket)[0];
    step && step.at <= now;
    step = upcoming(policy, reached.ticket)[0]
  ) {
    reached = record(policy, reached, stepEvents(policy, reached.ticket, step))
  }
  return reached
}

/** Puts events on the timeline, one after the other, each with what the desk does by itself upon it. */
export function record(policy: Policy, progress: Progress, events: readonly TicketEvent[]): Progress {
  return events.reduce((reached, event) => echoed(policy, put(policy, reached, event), event), progress)
}

/** A timeline that ends in `event`, with what the desk does by itself upon it. */
export function echoed(policy: Policy, progress: Progress, event: TicketEvent): Progress {
  return echoes(policy, progress.ticket, event).reduce(
    (reached, happening) => put(policy, reached, { ...happening, at: event.at, actor: SYSTEM }),
    progress,
  )
}

function put(policy: Policy, { ticket, events }: Progress, event: TicketEvent): Progress {
  const after = apply(policy, ticket, event)
  return { ticket: after, events: [...events, { ...event, sequence: after.version }] }
}

/** When the queue sorts it, and the ticket with its alarm armed. */
export type Scheduled = { ticket: Ticket; dueAt: Instant | undefined }

/**
 * Arms lazily: an alarm that still lies ahead and rings no later than the next step is left as it is, and when it
 * rings for nothing it is armed anew; in a conversation it is armed no later than the turn may be back. The generation
 * never falls, so that no two alarms share a name.
 */
export function schedule(policy: Policy, ticket: Ticket, now: Instant): Scheduled {
  const alarmAt = upcoming(policy, ticket)[0]?.at
  const { alarm } = ticket
  const dueAt = nextDue(policy, ticket)
  const stands = alarmAt === undefined || (alarm?.at !== undefined && alarm.at > now && alarm.at <= alarmAt)
  if (stands) return { ticket, dueAt }
  const soon = nextInConversation(policy, ticket, now)
  const at = soon !== undefined && soon < alarmAt ? soon : alarmAt
  return { ticket: { ...ticket, alarm: { at, generation: (alarm?.generation ?? 0) + 1 } }, dueAt }
}

/**
 * The ticket after its bell has rung: an alarm that nothing was armed in place of is taken down. Nothing else does so:
 * what closes a ticket leaves its alarm hanging, which costs less than to look after it there and then.
 */
export function takeDown(ticket: Ticket, now: Instant): Ticket {
  const { alarm } = ticket
  if (alarm?.at === undefined || alarm.at > now) return ticket
  return { ...ticket, alarm: { generation: alarm.generation } }
}

function stepEvents(policy: Policy, ticket: Ticket, step: Step): readonly TicketEvent[] {
  const { at } = step
  if (step.kind === 'check-in-missed') return lowered(policy, ticket, { at, cause: 'check-in' })
  const event = { ...step, actor: SYSTEM }
  if (event.kind !== 'ladder-stepped') return [event]
  if (event.step === 'close') return [event, { kind: 'closed', at, actor: SYSTEM, reason: 'no-reply' }]
  // Whom a missed check-in has cost a level since he last wrote loses no other by the same silence.
  if (event.step !== 'lower-priority' || ticket.contact?.lowered) return [event]
  return [event, ...lowered(policy, ticket, { at, cause: 'ladder' })]
}

/** Nothing where the priority is the lowest already. */
function lowered(
  policy: Policy,
  ticket: Ticket,
  why: { at: Instant; cause: 'ladder' | 'check-in' },
): readonly TicketEvent[] {
  const priority = lowerPriority(policy, ticket)
  if (priority === undefined) return []
  return [{ kind: 'terms-changed', actor: SYSTEM, ...why, ...termsOf(ticket), priority }]
}
