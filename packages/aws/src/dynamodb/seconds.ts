import { epoch, type Instant } from '@plazo/domain/instant'

/** For how long the table remembers requests. */
export const DAY_SECONDS = 24 * 60 * 60

/** Whole epoch seconds, as the table's expiry wants them. */
export function seconds(at: Instant): number {
  return Math.floor(epoch(at) / 1000)
}
