/**
 * Times and calendars as people at a desk write them.
 * @module
 */
import type { BusinessCalendar, Shift } from '@plazo/domain/calendar'
import { fromEpoch, type Instant } from '@plazo/domain/instant'
import { Temporal } from 'temporal-polyfill'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

export const local = (text: string, timeZone = 'America/Guatemala'): Instant =>
  fromEpoch(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds)

export const shifts = (...pairs: readonly (readonly [opens: string, closes: string])[]): Shift[] =>
  pairs.map(([opens, closes]) => ({ opens, closes }))

/** The same shifts Monday to Friday; Saturday and Sunday as given, else closed. */
export const calendar = (
  timeZone: string,
  weekdays: readonly Shift[],
  { saturday = [], sunday = [], exceptions = [] }: Partial<Weekend> = {},
): BusinessCalendar => ({
  timeZone,
  week: { 1: weekdays, 2: weekdays, 3: weekdays, 4: weekdays, 5: weekdays, 6: saturday, 7: sunday },
  exceptions,
})
type Weekend = { saturday: Shift[]; sunday: Shift[]; exceptions: BusinessCalendar['exceptions'] }
export const daily = (timeZone: string, all: Shift[]) => calendar(timeZone, all, { saturday: all, sunday: all })
