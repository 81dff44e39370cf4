import type { BusinessCalendar } from '@plazo/domain/calendar'

/** Days without attendance, by date. */
export function holidays(dates: readonly string[]): BusinessCalendar['exceptions'] {
  return dates.map((date) => ({ date, shifts: [] }))
}
