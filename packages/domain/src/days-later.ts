import { fromEpoch, type Instant } from './instant.ts'
import { Temporal } from './temporal.ts'

/** The same wall clock so many days on, in this zone: a day is not always 24 hours. */
export function daysLater(at: Instant, days: number, timeZone: string): Instant {
  return fromEpoch(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).add({ days }).epochMilliseconds)
}
