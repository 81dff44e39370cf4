/**
 * The promises of a ticket: when each is due, what warns before it and escalates after, and how it ended.
 *
 * Due times are computed from the times of events and the policy, never stored as truth and never taken from a bell.
 * @module
 */
import { addAttendance, ALWAYS_OPEN, subtractAttendance, type BusinessCalendar } from './calendar.ts'
import { durationMilliseconds, earliest, latest, type Instant, type IsoDuration } from './instant.ts'
import { CLOCK_KINDS, promisesFor, type ClockKind, type Policy, type Span, type Target } from './policy.ts'
import type { Clock, Ticket, Verdict } from './ticket.ts'

/** A promise as a person sees it. `paused`: it has no due time until the wait is over. */
export type Deadline = {
  kind: ClockKind
  state: 'running' | 'paused' | Verdict
  startedAt: Instant
  /** Absent when the clock is not, or no longer, promised. */
  target?: Target
  dueAt?: Instant
  breachedAt?: Instant
  settledAt?: Instant
}

/** What a clock does next by itself, no earlier than the last event: nothing is back-dated. */
export type ClockStep = {
  at: Instant
  clock: ClockKind
  dueAt: Instant
} & ({ kind: 'clock-warned' | 'clock-escalated'; step: number } | { kind: 'clock-breached'; cause: 'time' | 'change' })

type ClosedPause = { from: Instant; to: Instant }

/** Clock time is attendance in a calendar that never closes, so that one calculus serves both. */
export function countingCalendar(policy: Policy, unit: Span['unit']): BusinessCalendar {
  return unit === 'clock' ? ALWAYS_OPEN : policy.calendar
}

/** Every promise of the ticket, settled or not; clocks that never started are absent. */
export function deadlines(policy: Policy, ticket: Ticket): readonly Deadline[] {
  return CLOCK_KINDS.flatMap((kind) => deadline(policy, ticket, kind) ?? [])
}

/** When the most urgent promise of the ticket is or was due; none while all of them wait or are kept. */
export function nextDue(policy: Policy, ticket: Ticket): Instant | undefined {
  return earliest(CLOCK_KINDS.map((kind) => dueAt(policy, ticket, kind)))
}

/** The due time of a running clock that is promised and not paused. */
export function dueAt(policy: Policy, ticket: Ticket, kind: ClockKind): Instant | undefined {
  return isPaused(policy, ticket, kind) ? undefined : unpausedDue(policy, ticket, kind)
}

/** The next warning, breach or escalation of one clock; none while it is paused, settled or not promised. */
export function nextClockStep(policy: Policy, ticket: Ticket, kind: ClockKind): ClockStep | undefined {
  const clock = ticket.clocks[kind]
  const target = promisesFor(policy, ticket)[kind]
  const due = dueAt(policy, ticket, kind)
  if (clock?.state !== 'running' || !target || due === undefined) return undefined
  const calendar = countingCalendar(policy, target.unit)
  const pauses = pausesOf(policy, ticket, kind)
  if (clock.breachedAt !== undefined) {
    const after = ascending(target.escalations)[clock.escalated]
    if (after === undefined) return undefined
    const at = addAttendance(calendar, clock.breachedAt, durationMilliseconds(after), pauses)
    return { kind: 'clock-escalated', clock: kind, dueAt: due, step: clock.escalated, at: latest(at, ticket.changedAt) }
  }
  if (due < ticket.changedAt)
    return { kind: 'clock-breached', clock: kind, dueAt: due, cause: 'change', at: ticket.changedAt }
  const warnings = ascending(target.warnings)
    .toReversed()
    .map((before, step) => ({ step, at: subtractAttendance(calendar, due, durationMilliseconds(before), pauses) }))
    .slice(clock.warned)
  // After a change several may lie in the past at once: the latest of them says all there is to say.
  const warning = warnings.findLast(({ at }) => at <= ticket.changedAt) ?? warnings[0]
  if (warning)
    return {
      kind: 'clock-warned',
      clock: kind,
      dueAt: due,
      step: warning.step,
      at: latest(warning.at, ticket.changedAt),
    }
  return { kind: 'clock-breached', clock: kind, dueAt: due, cause: 'time', at: due }
}

/** How a running clock ends when the desk delivers at `at`: "less than", so a delivery at the due time is late. */
export function settle(
  policy: Policy,
  ticket: Ticket,
  kind: ClockKind,
  end: { at: Instant; delivered: boolean },
): Clock | undefined {
  const clock = ticket.clocks[kind]
  if (clock?.state !== 'running') return clock
  const { startedAt, breachedAt } = clock
  const paused = isPaused(policy, ticket, kind)
  // What is delivered during a wait was due at the time that held when the wait began.
  const due = paused && !end.delivered ? undefined : unpausedDue(policy, ticket, kind)
  const late = breachedAt !== undefined || (due !== undefined && end.at >= due)
  const verdict = late ? 'breached' : end.delivered ? 'met' : 'cancelled'
  return {
    state: 'settled',
    startedAt,
    settledAt: end.at,
    verdict,
    ...(due !== undefined && { dueAt: due }),
    ...(breachedAt !== undefined && { breachedAt }),
  }
}

export function startClock(at: Instant): Clock {
  return { state: 'running', startedAt: at, warned: 0, escalated: 0 }
}

/** The waits that hold this clock and are over, by the policy's word. */
export function pausesOf(policy: Policy, ticket: Ticket, kind: ClockKind): readonly ClosedPause[] {
  return ticket.pauses.flatMap(({ from, to, cause }) =>
    to !== undefined && policy.pausedBy[kind].includes(cause) ? { from, to } : [],
  )
}

export function isPaused(policy: Policy, ticket: Ticket, kind: ClockKind): boolean {
  return ticket.pauses.some(({ to, cause }) => to === undefined && policy.pausedBy[kind].includes(cause))
}

function deadline(policy: Policy, ticket: Ticket, kind: ClockKind): Deadline | undefined {
  const clock = ticket.clocks[kind]
  if (!clock) return undefined
  const { startedAt, breachedAt } = clock
  const target = promisesFor(policy, ticket)[kind]
  const due = clock.state === 'settled' ? clock.dueAt : dueAt(policy, ticket, kind)
  return {
    kind,
    state: stateOf(clock, isPaused(policy, ticket, kind)),
    startedAt,
    ...(target && { target }),
    ...(due !== undefined && { dueAt: due }),
    ...(breachedAt !== undefined && { breachedAt }),
    ...(clock.state === 'settled' && { settledAt: clock.settledAt }),
  }
}

function stateOf(clock: Clock, paused: boolean): Deadline['state'] {
  if (clock.state === 'settled') return clock.verdict
  if (clock.breachedAt !== undefined) return 'breached'
  return paused ? 'paused' : 'running'
}

/** The due time as if no wait were under way. */
function unpausedDue(policy: Policy, ticket: Ticket, kind: ClockKind): Instant | undefined {
  const clock = ticket.clocks[kind]
  const target = promisesFor(policy, ticket)[kind]
  if (clock?.state !== 'running' || !target) return undefined
  const calendar = countingCalendar(policy, target.unit)
  return addAttendance(calendar, clock.startedAt, durationMilliseconds(target.length), pausesOf(policy, ticket, kind))
}

function ascending(lengths: readonly IsoDuration[]): readonly IsoDuration[] {
  return lengths.toSorted((a, b) => durationMilliseconds(a) - durationMilliseconds(b))
}
