/**
 * Lengths of time as a desk writes them, the unit always said.
 * @module
 */
import type { IsoDuration } from '@plazo/domain/instant'
import type { LadderStep, Span, Target } from '@plazo/domain/policy'

/** Steps around a promise, in its own unit; none when left out. */
type Around = Partial<Pick<Target, 'warnings' | 'escalations' | 'atAnyHour'>>

/** A promise that counts only inside the calendar. */
export function inAttendance(length: IsoDuration, { warnings = [], escalations = [], ...rest }: Around = {}): Target {
  return { length, unit: 'attendance', warnings, escalations, ...rest }
}

/** A promise that counts day and night. */
export function byTheClock(length: IsoDuration, { warnings = [], escalations = [], ...rest }: Around = {}): Target {
  return { length, unit: 'clock', warnings, escalations, ...rest }
}

/** A ladder step `length` after the one before it. */
export function step(kind: LadderStep['kind'], length: IsoDuration, unit: Span['unit']): LadderStep {
  return { kind, after: { length, unit } }
}
