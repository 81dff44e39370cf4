/**
 * What time does next to a promise: its warnings, its breaking, and what follows from that.
 * @module
 */
import type { ClockKind, Target } from '@plazo/domain/policy'
import type { RecordedEvent } from '@plazo/domain/ticket'
import { lengthOf, type Attended, type Wait } from './attended.ts'

/** The event it is told by, when, and what tells it from others of its kind. */
export type Next = { at: number; kind: RecordedEvent['kind']; what: string; dueAt?: number }

export type Clock = { start: number; warned: number; escalated: number; broken?: number; over: boolean }

type Promised = { target: Target; due: number; changed: number; attended: Attended; waits: readonly Wait[] }

/** Nothing is dated before the last event: what lies in the past by a change of terms happens at once. */
export function nextOfClock(
  kind: ClockKind,
  clock: Clock,
  { target, due, changed, attended, waits }: Promised,
): Next | undefined {
  if (clock.broken !== undefined) {
    const after = sorted(target.escalations)[clock.escalated]
    const at = after === undefined ? undefined : attended.due(clock.broken, after, waits)
    if (at === undefined) return undefined
    return { at: Math.max(at, changed), kind: 'clock-escalated', what: `${kind} ${clock.escalated}`, dueAt: due }
  }
  if (due < changed) return { at: changed, kind: 'clock-breached', what: `${kind} change`, dueAt: due }
  const warnings = sorted(target.warnings)
    .toReversed()
    .map((before, step) => ({ step, at: attended.back(due, before, waits) ?? due }))
    .slice(clock.warned)
  const warning = warnings.findLast(({ at }) => at <= changed) ?? warnings[0]
  if (!warning) return { at: due, kind: 'clock-breached', what: `${kind} time`, dueAt: due }
  return { at: Math.max(warning.at, changed), kind: 'clock-warned', what: `${kind} ${warning.step}`, dueAt: due }
}

function sorted(lengths: readonly string[]): readonly number[] {
  return lengths.map(lengthOf).toSorted((a, b) => a - b)
}
