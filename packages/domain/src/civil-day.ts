/**
 * Days and months of a place, as instants. A day is named `2026-12-31`, and has the length its zone gives it.
 * @module
 */
import { epoch, fromEpoch, type Instant } from './instant.ts'
import type { Term } from './policy.ts'
import { dayShown, dayStartIn, later, monthsBetween, monthStart, zonedAt, type Zoned } from './temporal.ts'

/** The first instant of a day; `days` moves it along the calendar. */
export function dayStart(day: string, timeZone: string, days = 0): Instant {
  return asInstant(dayStartIn(timeZone, day, days))
}

/** The same time of day so many calendar days later, or earlier when negative. */
export function daysLater(at: Instant, days: number, timeZone: string): Instant {
  return asInstant(later(zoned(at, timeZone), { days }))
}

/** The calendar month `[from, until)` that `at` lies in; its name is `2026-12`. */
export function monthAt(at: Instant, timeZone: string): { name: string; from: Instant; until: Instant } {
  const inMonth = zoned(at, timeZone)
  return {
    name: dayShown(inMonth).slice(0, '2026-12'.length),
    from: asInstant(monthStart(inMonth)),
    until: asInstant(monthStart(inMonth, 1)),
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
  const months = length === 'monthly' ? 1 : 12
  const passed = startsAt <= at ? Math.floor(monthsBetween(start, zoned(at, timeZone)) / months) : 0
  const renewal = (terms: number) => asInstant(later(start, { months: terms * months }))
  // Lengths of months differ, so the whole ones that have passed may be one too few, and never one too many.
  return renewal(passed + 1) > at ? renewal(passed + 1) : renewal(passed + 2)
}

function zoned(at: Instant, timeZone: string): Zoned {
  return zonedAt(epoch(at), timeZone)
}

function asInstant({ epochMilliseconds }: Zoned): Instant {
  return fromEpoch(epochMilliseconds)
}
