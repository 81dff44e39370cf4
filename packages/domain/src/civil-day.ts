/**
 * Days and months of a place, as instants. A day is named `2026-12-31`, and has the length its zone gives it.
 * @module
 */
import { instant, type Instant } from './instant.ts'
import type { Term } from './policy.ts'
import { Temporal } from './temporal.ts'

/** The first instant of a day; `days` moves it along the calendar. */
export function dayStart(day: string, timeZone: string, days = 0): Instant {
  return asInstant(Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(timeZone))
}

/** The same time of day so many calendar days later, or earlier when negative. */
export function daysLater(at: Instant, days: number, timeZone: string): Instant {
  return asInstant(zoned(at, timeZone).add({ days }))
}

/** The calendar month `[from, until)` that `at` lies in; its name is `2026-12`. */
export function monthAt(at: Instant, timeZone: string): { name: string; from: Instant; until: Instant } {
  const first = zoned(at, timeZone).toPlainDate().with({ day: 1 })
  return {
    name: first.toPlainYearMonth().toString(),
    from: asInstant(first.toZonedDateTime(timeZone)),
    until: asInstant(first.add({ months: 1 }).toZonedDateTime(timeZone)),
  }
}

/**
 * The first renewal after `at` of what began at `startsAt` and renews month by month or year by year. What began on a
 * 31st renews on the last day of shorter months.
 */
export function renewalAfter(
  { startsAt, length }: { startsAt: Instant; length: Term },
  at: Instant,
  timeZone: string,
): Instant {
  const start = zoned(startsAt, timeZone)
  const unit = length === 'monthly' ? 'months' : 'years'
  const passed = startsAt <= at ? start.until(zoned(at, timeZone), { largestUnit: unit })[unit] : 0
  const renewal = (terms: number) => asInstant(start.add({ [unit]: terms }))
  // Lengths of months differ, so the whole ones that have passed may be one too few, and never one too many.
  return renewal(passed + 1) > at ? renewal(passed + 1) : renewal(passed + 2)
}

function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
}

function asInstant(time: Temporal.ZonedDateTime): Instant {
  return instant(time.toInstant().toString())
}
