/**
 * What one ticket adds to the report of a period, read from its timeline. Each fact belongs to one instant, so that
 * two periods side by side find together what the whole of them finds.
 * @module
 */
import { attendanceBetween } from './calendar.ts'
import { countingCalendar, dueAt, pausesOf } from './clocks.ts'
import { followUpsUntil } from './follow-ups.ts'
import { durationMilliseconds, latest, type Instant } from './instant.ts'
import {
  CLOCK_KINDS,
  promisesFor,
  type ClockKind,
  type PauseCause,
  type Policy,
  type Priority,
  type Span,
} from './policy.ts'
import { moments, roundsOf, stretchesOf, type Moment, type Round } from './rounds.ts'
import { catchUp } from './steps.ts'
import type { CloseReason, RecordedEvent, Ticket } from './ticket.ts'

/** `[from, to)`. */
export type Period = { from: Instant; to: Instant }

export type TicketHistory = { ticket: Ticket; events: readonly RecordedEvent[] }

/** Whose promise: of a topic that has its own, or of a plan, or none, and a priority. */
export type Promised = { topic: string } | { plan?: string; priority: Priority }

/** A promise that was kept or broken, or a delivery, in the period; lengths in milliseconds of the promise's own unit. */
export type Outcome = {
  clock: ClockKind
  whose: Promised
  /** Absent where nothing is promised. */
  published?: Span
  /** What the desk publishes as usual, in hours. */
  usual?: { fromHours: number; toHours: number }
  kept?: boolean
  /** How long the delivery took. */
  took?: number
}

/**
 * An agent's act that stopped a promise: a question, or a solution that did not stand. It is late in the last quarter of
 * the promise's time: `left` and `of` are what was left of it and all of it, in milliseconds.
 */
export type Stop = {
  ticketId: string
  agentId: string
  at: Instant
  cause: StopCause
  late?: { clock: ClockKind; left: number; of: number }
}

const STOPS = ['customer', 'resolved'] as const
type StopCause = (typeof STOPS)[number]

export type Findings = {
  opened: boolean
  closed?: { reason: CloseReason; topic: string; takenUp: boolean }
  /** The causes of waits that began. */
  waits: readonly PauseCause[]
  /** The time of promises that waits held, in milliseconds; what holds two promises at once is counted for each. */
  held: readonly { cause: PauseCause; milliseconds: number }[]
  stops: readonly Stop[]
  outcomes: readonly Outcome[]
}

type Life = { policy: Policy; ticket: Ticket; told: readonly Moment[]; rounds: readonly Round[]; now: Instant }

/** @param now What time alone does until then has happened, whether it is on the timeline yet or not. */
export function ticketFindings(policy: Policy, history: TicketHistory, period: Period, now: Instant): Findings {
  const { ticket, events } = catchUp(policy, history, now)
  const told = moments(policy, events)
  const life = { policy, ticket, told, rounds: roundsOf(policy, told), now }
  return {
    opened: isIn(period, ticket.openedAt),
    ...closing(life, period),
    waits: ticket.pauses.flatMap(({ from, cause }) => (isOwn(ticket, from) && isIn(period, from) ? [cause] : [])),
    held: life.rounds.flatMap((round) => held(life, round, period)),
    stops: told.flatMap((moment) => (isIn(period, moment.event.at) ? (stop(life, moment) ?? []) : [])),
    outcomes: life.rounds.flatMap((round) => outcome(life, round, period) ?? []),
  }
}

function isIn({ from, to }: Period, at: Instant | undefined): boolean {
  return at !== undefined && from <= at && at < to
}

/** What a ticket took over began in the one before, and is told there. */
function isOwn({ openedAt }: Ticket, at: Instant): boolean {
  return openedAt <= at
}

function closing({ policy, ticket, told }: Life, period: Period): Pick<Findings, 'closed'> {
  const { closed, topic } = ticket
  if (!closed || !isIn(period, closed.at)) return {}
  const until = followUpsUntil(policy, closed.at)
  const takenUp = told.some(
    ({ event: { kind, at } }) => kind === 'follow-up-opened' && (until === undefined || at < until),
  )
  return { closed: { reason: closed.reason, topic, takenUp } }
}

function held({ policy, ticket, now }: Life, round: Round, period: Period): Findings['held'] {
  const from = latest(period.from, ticket.openedAt)
  return stretchesOf(policy, ticket, round, now).flatMap((stretch) => {
    if (stretch.cause === undefined || !round.target) return []
    const calendar = countingCalendar(policy, round.target.unit)
    const until = stretch.to < period.to ? stretch.to : period.to
    const milliseconds = attendanceBetween(calendar, latest(stretch.from, from), until)
    return milliseconds > 0 ? [{ cause: stretch.cause, milliseconds }] : []
  })
}

function stop({ policy, ticket }: Life, { event, before, after }: Moment): Stop | undefined {
  const { at, actor } = event
  if (!before || actor.role !== 'agent') return undefined
  const cause = STOPS.find((each) => waits(after, each) && !waits(before, each))
  const pause = ticket.pauses.find(({ from, cause: waited }) => from === at && waited === cause)
  if (cause === undefined || !pause) return undefined
  const stood = pause.to === undefined || pause.to === ticket.closed?.at
  if (cause === 'resolved' && stood) return undefined
  const late = CLOCK_KINDS.map((clock) => lateness(policy, { at, cause, clock }, { before, after })).find(
    (each) => each !== undefined,
  )
  return { ticketId: ticket.id, agentId: actor.id, at, cause, ...(late && { late }) }
}

function waits({ pauses }: Ticket, cause: PauseCause): boolean {
  return pauses.some((pause) => pause.cause === cause && pause.to === undefined)
}

function lateness(
  policy: Policy,
  { at, cause, clock }: { at: Instant; cause: StopCause; clock: ClockKind },
  { before, after }: { before: Ticket; after: Ticket },
): Stop['late'] {
  const due = dueAt(policy, before, clock)
  const target = promisesFor(policy, before)[clock]
  const goesOn = after.clocks[clock]?.state === 'running' && policy.pausedBy[clock].includes(cause)
  if (due === undefined || !target || !goesOn || due <= at) return undefined
  const left = attendanceBetween(countingCalendar(policy, target.unit), at, due)
  const of = durationMilliseconds(target.length)
  return left * 4 <= of ? { clock, left, of } : undefined
}

function outcome(life: Life, round: Round, period: Period): Outcome | undefined {
  const { policy } = life
  const { kind: clock, target, terms } = round
  // It is owed, and told, where it went on.
  if (isCarriedOn(life, round)) return undefined
  const kept = isIn(period, decidedAt(round)) ? round.state === 'met' : undefined
  const took = isIn(period, round.settledAt) ? tookOf(life, round) : undefined
  if (kept === undefined && took === undefined) return undefined
  const usual = clock === 'resolution' ? policy.intake?.usualSolution : undefined
  return {
    clock,
    whose: whosePromise(policy, terms),
    ...(target && { published: { length: target.length, unit: target.unit } }),
    ...(usual && { usual }),
    ...(kept !== undefined && { kept }),
    ...(took !== undefined && { took }),
  }
}

function isCarriedOn({ ticket: { closed } }: Life, { state, settledAt }: Round): boolean {
  return closed?.reason === 'handed-over' && settledAt === closed.at && state !== 'met'
}

/** When it was kept or broke; never where nothing was promised, or the ticket closed before anything was owed. */
function decidedAt({ state, dueAt: due, breachedAt, settledAt }: Round): Instant | undefined {
  if (state === 'breached') return breachedAt ?? due
  return state === 'met' && due !== undefined ? settledAt : undefined
}

/** Without the waits that hold it; undefined where nothing was delivered. */
function tookOf({ policy, ticket }: Life, { kind, state, startedAt, settledAt, target }: Round): number | undefined {
  const { closed } = ticket
  const late = state === 'breached' && (settledAt !== closed?.at || closed?.reason === 'solved')
  if (settledAt === undefined || !(state === 'met' || late)) return undefined
  const calendar = countingCalendar(policy, target?.unit ?? 'attendance')
  return attendanceBetween(calendar, startedAt, settledAt, pausesOf(policy, ticket, kind))
}

function whosePromise(policy: Policy, { topic, plan, priority }: Round['terms']): Promised {
  if (policy.topics[topic]?.promises) return { topic }
  return { ...(plan !== undefined && { plan }), priority }
}
