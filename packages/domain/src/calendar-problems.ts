/**
 * What is wrong with a calendar somebody wrote, told so that they find the place.
 * @module
 */
import type { BusinessCalendar, Shift } from './calendar.ts'
import { isDay } from './day.ts'
import { isTimeZone } from './time-zone.ts'

export const WEEKDAYS = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
] as const satisfies readonly (keyof BusinessCalendar['week'])[]

export type CalendarProblem = {
  /** JSON pointer into the calendar, `/week/1/0/closes`. */
  path: string
  reason:
    | 'calendar/unknown-zone'
    | 'calendar/missing-weekday'
    | 'calendar/time-format'
    | 'calendar/shift-order'
    | 'calendar/overlap'
    | 'calendar/date-format'
    | 'calendar/duplicate-date'
}

/** A calendar as it is read, before anybody knows that it has every weekday. */
export type CalendarDraft = Omit<BusinessCalendar, 'week'> & { week: Partial<BusinessCalendar['week']> }

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** Every problem, zone first, then weekday by weekday, then the exceptions; none for a calendar that can be used. */
export function calendarProblems(calendar: CalendarDraft): CalendarProblem[] {
  const problems: CalendarProblem[] = []
  if (!isTimeZone(calendar.timeZone)) problems.push({ path: '/timeZone', reason: 'calendar/unknown-zone' })
  for (const weekday of WEEKDAYS) {
    const path = `/week/${weekday}`
    const shifts = calendar.week[weekday]
    if (shifts) problems.push(...shiftProblems(shifts, path))
    else problems.push({ path, reason: 'calendar/missing-weekday' })
  }
  const seen = new Set<string>()
  for (const [index, { date, shifts }] of calendar.exceptions.entries()) {
    const path = `/exceptions/${index}`
    if (!isDay(date)) problems.push({ path: `${path}/date`, reason: 'calendar/date-format' })
    else if (seen.has(date)) problems.push({ path: `${path}/date`, reason: 'calendar/duplicate-date' })
    seen.add(date)
    problems.push(...shiftProblems(shifts, `${path}/shifts`))
  }
  return problems
}

function shiftProblems(shifts: readonly Shift[], path: string): CalendarProblem[] {
  const problems: CalendarProblem[] = []
  let lastCloses = '00:00'
  for (const [index, { opens, closes }] of shifts.entries()) {
    const opensWell = TIME.test(opens)
    const closesWell = TIME.test(closes) || closes === '24:00'
    if (!opensWell) problems.push({ path: `${path}/${index}/opens`, reason: 'calendar/time-format' })
    if (!closesWell) problems.push({ path: `${path}/${index}/closes`, reason: 'calendar/time-format' })
    if (!opensWell || !closesWell) continue
    // HH:MM sorts as it reads.
    if (opens >= closes) problems.push({ path: `${path}/${index}/closes`, reason: 'calendar/shift-order' })
    else if (opens < lastCloses) problems.push({ path: `${path}/${index}/opens`, reason: 'calendar/overlap' })
    if (closes > lastCloses) lastCloses = closes
  }
  return problems
}
