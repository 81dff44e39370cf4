/**
 * Windows of time in which calls are counted.
 * @module
 */
import type { Budget } from '@plazo/application/rate-limiter'
import { epoch, fromEpoch, type Instant } from '@plazo/domain/instant'

/** Half-open; windows of one length follow each other from the epoch on. */
export type Window = { startsAt: Instant; endsAt: Instant }

export function windowAt(now: Instant, { windowSeconds }: Budget): Window {
  const length = windowSeconds * 1000
  const startsAt = Math.floor(epoch(now) / length) * length
  return { startsAt: fromEpoch(startsAt), endsAt: fromEpoch(startsAt + length) }
}

/** Seconds until the window is over, whole ones and at least one. */
export function secondsLeft({ endsAt }: Window, now: Instant): number {
  return Math.ceil((epoch(endsAt) - epoch(now)) / 1000)
}
