/**
 * The local days of a calendar as stretches of real time, worked out once each.
 *
 * Days and wall-clock readings are counted as if the wall clock ran on UTC: day 0 is 1970-01-01, a reading is its
 * milliseconds since that midnight. Only {@link firstReading} knows what the zone makes of them.
 * @module
 */
import type { BusinessCalendar, Shift } from './calendar.ts'
import { calendarProblems, WEEKDAYS } from './calendar-problems.ts'
import { inside, type Stretch } from './stretch.ts'
import { daysBetween, earliestAt, nextTransition, readingOf, shows } from './temporal.ts'

/** One local date, from its first moment to the first of a later date; empty when the zone skipped the date. */
export type CalendarDay = Stretch & { hasException: boolean; open: readonly Stretch[] }

export type CalendarDays = {
  /** The days that touch the window, in order. */
  days(window: Stretch): Iterable<CalendarDay>
  /** Attendance inside the window, cut to it, in order; shifts may touch. */
  open(window: Stretch): Iterable<Stretch>
  /** The same, last first. */
  openBackwards(window: Stretch): Iterable<Stretch>
}

/** Shifts of a day as wall-clock readings. */
type Plan = readonly Stretch[]

const WALL_MINUTE = 60_000
const WALL_DAY = 1440 * WALL_MINUTE

/** Fifty years of days; a calendar that is asked for more forgets and begins again. */
const REMEMBERED_DAYS = 18_300
const remembered = new WeakMap<BusinessCalendar, CalendarDays>()

/** @throws RangeError for a calendar with problems: deadlines are never reckoned from one. */
export function daysOf(calendar: BusinessCalendar): CalendarDays {
  const known = remembered.get(calendar)
  if (known) return known
  const [problem] = calendarProblems(calendar)
  if (problem) throw new RangeError(`calendar cannot be used: ${problem.reason} at ${problem.path}`)
  const days = neverCloses(calendar) ? alwaysOpenDays() : zonedDays(calendar)
  remembered.set(calendar, days)
  return days
}

function neverCloses({ week, exceptions }: BusinessCalendar): boolean {
  return exceptions.length === 0 && WEEKDAYS.every((weekday) => coversDay(plan(week[weekday])))
}

function coversDay(shifts: Plan): boolean {
  const reached = shifts.reduce((until, { from, to }) => (from === until ? to : until), 0)
  return reached === WALL_DAY
}

/** No zone can close a calendar that never closes, so its days need no telling apart. */
function alwaysOpenDays(): CalendarDays {
  const open = (window: Stretch) => (window.from < window.to ? [window] : [])
  return {
    days: (window) => open(window).map((day) => ({ ...day, hasException: false, open: [day] })),
    open,
    openBackwards: open,
  }
}

function zonedDays(calendar: BusinessCalendar): CalendarDays {
  const day = rememberedDays(calendar)
  function numberAt(at: number): number {
    // The zone is less than two days from UTC, so the guess is a step or two off.
    let number = Math.floor(at / WALL_DAY)
    while (at < day(number).from) number--
    while (at >= day(number).to) number++
    return number
  }
  function* days(window: Stretch): Generator<CalendarDay> {
    for (let number = numberAt(window.from); day(number).from < window.to; number++) yield day(number)
  }
  function* open(window: Stretch): Generator<Stretch> {
    for (const each of days(window)) {
      for (const shift of each.open) {
        const part = inside(shift, window)
        if (part) yield part
      }
    }
  }
  function* openBackwards(window: Stretch): Generator<Stretch> {
    for (let number = numberAt(window.to); day(number).to > window.from; number--) {
      for (const shift of day(number).open.toReversed()) {
        const part = inside(shift, window)
        if (part) yield part
      }
    }
  }
  return { days, open, openBackwards }
}

function rememberedDays(calendar: BusinessCalendar): (number: number) => CalendarDay {
  const week = WEEKDAYS.map((weekday) => plan(calendar.week[weekday]))
  const exceptions = new Map(calendar.exceptions.map(({ date, shifts }) => [dayNumber(date), plan(shifts)]))
  const known = new Map<number, CalendarDay>()
  return (number) => {
    const before = known.get(number)
    if (before) return before
    // 1970-01-01 was a Thursday, fourth of the week.
    const weekday = (((number + 3) % 7) + 7) % 7
    const exception = exceptions.get(number)
    const shifts = exception ?? week[weekday] ?? []
    const day = { ...realDay(calendar.timeZone, number, shifts), hasException: exception !== undefined }
    if (known.size >= REMEMBERED_DAYS) known.clear()
    known.set(number, day)
    return day
  }
}

function realDay(timeZone: string, number: number, shifts: Plan): Stretch & { open: readonly Stretch[] } {
  const midnight = number * WALL_DAY
  const real = ({ from, to }: Stretch) => ({
    from: firstReading(timeZone, midnight + from),
    to: firstReading(timeZone, midnight + to),
  })
  const open = shifts.map(real).filter(({ from, to }) => from < to)
  return { ...real({ from: 0, to: WALL_DAY }), open }
}

/**
 * The first moment at which the wall clock reads `wall` or later.
 *
 * In a repeated hour that is the first pass; for a reading the zone skips, an hour or a whole date, the transition.
 */
function firstReading(timeZone: string, wall: number): number {
  const reading = readingOf(wall)
  const first = earliestAt(timeZone, reading)
  if (shows(first, reading)) return first.epochMilliseconds
  // A skipped reading: `earlier` lies as long before the transition as the reading lies past it.
  const transition = nextTransition(first)
  if (transition === undefined) throw new RangeError(`${timeZone} skips a reading without a transition`)
  return transition
}

function plan(shifts: readonly Shift[]): Plan {
  return shifts.map(({ opens, closes }) => ({ from: wallTime(opens), to: wallTime(closes) }))
}

function wallTime(text: string): number {
  const [hours = '', minutes = ''] = text.split(':')
  return (Number(hours) * 60 + Number(minutes)) * WALL_MINUTE
}

function dayNumber(date: string): number {
  return daysBetween('1970-01-01', date)
}
