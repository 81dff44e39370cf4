/**
 * Stretches of time in epoch milliseconds, as the calendar reckons inside, and the pauses cut out of them.
 * @module
 */
import { epoch, type Instant } from './instant.ts'

/** `[from, to)` in epoch milliseconds. */
export type Stretch = { from: number; to: number }

/** `[from, to)`. One that does not end after it begins is empty. */
export type Interval = { from: Instant; to: Instant }

/** The time covered by any of the intervals, as stretches in order that neither overlap nor touch. */
export function union(intervals: readonly Interval[]): readonly Stretch[] {
  const covered: Stretch[] = []
  if (intervals.length === 0) return covered
  const stretches = intervals
    .map(({ from, to }) => ({ from: epoch(from), to: epoch(to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from)
  for (const next of stretches) {
    const last = covered.at(-1)
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to)
    else covered.push(next)
  }
  return covered
}

/** The parts of `stretch` outside `holes`, which are in order and apart. */
export function outside(stretch: Stretch, holes: readonly Stretch[]): readonly Stretch[] {
  if (holes.length === 0) return [stretch]
  const parts: Stretch[] = []
  let from = stretch.from
  for (const hole of holes) {
    if (hole.to <= from) continue
    if (hole.from >= stretch.to) break
    if (hole.from > from) parts.push({ from, to: hole.from })
    from = hole.to
  }
  if (from < stretch.to) parts.push({ from, to: stretch.to })
  return parts
}

/** The part of `stretch` inside `window`, if there is any. */
export function inside(stretch: Stretch, window: Stretch): Stretch | undefined {
  const from = Math.max(stretch.from, window.from)
  const to = Math.min(stretch.to, window.to)
  return from < to ? { from, to } : undefined
}
