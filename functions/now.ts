import { fromEpoch, type Instant } from '@plazo/domain/instant'

/** The one clock of the deployed desk. */
export function now(): Instant {
  return fromEpoch(Date.now())
}
