/**
 * The one door to Temporal: Lambda's Node 24 lacks it, so a polyfill stands in until the runtime has its own. It is taken
 * function by function, because its classes would be 30 kB more of every bundle; all of them count in the ISO calendar.
 * @module
 */
import { getISO } from 'temporal-polyfill/fns/Calendar'
import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'

/** What the clocks of a place show, and when. */
export type Zoned = ZonedDateTime.Record
/** What a clock on a wall shows, whatever its place. */
export type Reading = PlainDateTime.Record

const WALL_START = /* @__PURE__ */ PlainDateTime.create(1970, 1, 1)

/** Milliseconds since 1970. @throws RangeError for text that is no ISO 8601 date-time with an offset. */
export function epochOf(text: string): number {
  return Instant.fromString(text).epochMilliseconds
}

/** @throws RangeError for a zone that nobody knows. */
export function zonedAt(milliseconds: number, timeZone: string): Zoned {
  return Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(milliseconds), timeZone)
}

/** The first moment of `2026-12-31`, so many days later. @throws RangeError for a day that does not exist. */
export function dayStartIn(timeZone: string, day: string, days = 0): Zoned {
  return PlainDate.toZonedDateTime(PlainDate.addDays(dateOf(day), days), timeZone)
}

/** The first moment of the month that `zoned` lies in, so many months later. */
export function monthStart(zoned: Zoned, months = 0): Zoned {
  const first = PlainDate.startOfMonth(ZonedDateTime.toPlainDate(zoned))
  return PlainDate.toZonedDateTime(PlainDate.addMonths(first, months), zoned.timeZoneId)
}

/** The same time of day, so much later in the calendar. */
export function later(zoned: Zoned, { months = 0, days = 0 }: { months?: number; days?: number }): Zoned {
  return ZonedDateTime.addDays(ZonedDateTime.addMonths(zoned, months), days)
}

/** Whole months from one to a later one. */
export function monthsBetween(from: Zoned, to: Zoned): number {
  return ZonedDateTime.diffMonths(from, to, 'trunc')
}

/** `2026-12-31`. */
export function dayShown(zoned: Zoned): string {
  return PlainDate.toString(ZonedDateTime.toPlainDate(zoned))
}

/** `2026-12-31T23:59`. */
export function minuteShown(zoned: Zoned): string {
  return PlainDateTime.toString(ZonedDateTime.toPlainDateTime(zoned), { smallestUnit: 'minute' })
}

/** Days from one to the other, negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return PlainDate.diffDays(dateOf(from), dateOf(to))
}

/** True for `2026-12-21`, a day that exists. */
export function isDate(text: string): boolean {
  try {
    return PlainDate.toString(dateOf(text)) === text
  } catch {
    return false
  }
}

/** `milliseconds` as if the wall clock ran on UTC. */
export function readingOf(milliseconds: number): Reading {
  return PlainDateTime.addMilliseconds(WALL_START, milliseconds)
}

/** In a repeated hour the first pass; for a reading that the zone skips, as long before that as it lies past it. */
export function earliestAt(timeZone: string, reading: Reading): Zoned {
  return PlainDateTime.toZonedDateTime(reading, timeZone, { disambiguation: 'earlier' })
}

export function shows(zoned: Zoned, reading: Reading): boolean {
  return PlainDateTime.equals(ZonedDateTime.toPlainDateTime(zoned), reading)
}

/** When the zone's clocks are next put forward or back; undefined when never. */
export function nextTransition(zoned: Zoned): number | undefined {
  return ZonedDateTime.getTimeZoneTransition(zoned, 'next')?.epochMilliseconds
}

function dateOf(text: string): PlainDate.Record {
  return PlainDate.fromString(text, getISO)
}
