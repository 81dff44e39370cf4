/**
 * The problems the domain finds in a calendar, said to the engineer who wrote it.
 * @module
 */
import { calendarProblems, type BusinessCalendar, type CalendarProblem } from '@plazo/domain/calendar'
import type { Mistake } from './mistakes.ts'

const SAYS = {
  'calendar/unknown-zone': 'is no time zone. Use an IANA name, such as America/Guatemala.',
  'calendar/missing-weekday': 'is missing. Write its shifts, or [] for a day without attendance.',
  'calendar/time-format': 'is no time of day. Write it as 08:00; a shift may close at 24:00.',
  'calendar/shift-order':
    'is not after the opening. Let the shift close later than it opens, and split it at midnight.',
  'calendar/overlap': 'is before the shift above it closes. List the shifts in order and apart.',
  'calendar/date-format': 'is no day of the calendar. Write it as 2027-07-01.',
  'calendar/duplicate-date': 'is listed before. Keep one exception for each date.',
} as const satisfies Record<CalendarProblem['reason'], string>

export function calendarMistakes(calendar: BusinessCalendar, path: readonly PropertyKey[]): Mistake[] {
  return calendarProblems(calendar).map((problem) => ({
    path: [...path, ...problem.path.split('/').slice(1)],
    says: SAYS[problem.reason],
  }))
}
