/**
 * One promise worked through on paper: when it is due, how it ended, and which time counted.
 * @module
 */
import { addAttendance, ALWAYS_OPEN, type BusinessCalendar, type Segment, segments } from './calendar.ts'
import type { Instant } from './instant.ts'
import type { Span } from './policy.ts'
import type { Interval } from './stretch.ts'

export type SimulatedClock = {
  calendar: BusinessCalendar
  target: { milliseconds: number; unit: Span['unit'] }
  startsAt: Instant
  pauses: readonly Interval[]
  answeredAt?: Instant | undefined
}

export type ClockOutcome = {
  dueAt: Instant
  verdict: 'running' | 'met' | 'breached'
  /** From the start to the due time. */
  segments: Segment[]
}

/**
 * "Less than" is strict: an answer at the due time itself is late.
 *
 * @throws RangeError for an answer before the start, and when the calendar's horizon does not hold the target.
 */
export function simulateClock({ calendar, target, startsAt, pauses, answeredAt }: SimulatedClock): ClockOutcome {
  if (answeredAt !== undefined && answeredAt < startsAt) {
    throw new RangeError(`the answer at ${answeredAt} comes before the clock starts at ${startsAt}`)
  }
  const counting = target.unit === 'clock' ? ALWAYS_OPEN : calendar
  const dueAt = addAttendance(counting, startsAt, target.milliseconds, pauses)
  return { dueAt, verdict: verdict(dueAt, answeredAt), segments: segments(counting, startsAt, dueAt, pauses) }
}

function verdict(dueAt: Instant, answeredAt: Instant | undefined): ClockOutcome['verdict'] {
  if (answeredAt === undefined) return 'running'
  return answeredAt < dueAt ? 'met' : 'breached'
}
