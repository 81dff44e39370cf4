/**
 * Attendance written down minute by minute, the wall clock read from Intl, and the arithmetic of due times by counting
 * in that list. It shares no line with the calendar it judges.
 * @module
 */
import type { BusinessCalendar } from '@plazo/domain/calendar'

const MINUTE = 60_000
const HOUR = 60
const QUARTER = 15
const DAYS = 120

/** Half-open, in epoch milliseconds. */
export type Wait = { from: number; to: number }

export class Attended {
  private readonly start: number
  private readonly open: Uint8Array
  /** Open minutes before each minute. */
  private readonly sum: Int32Array

  /** @param from The first instant it may be asked about, give or take two days. */
  constructor(calendar: BusinessCalendar, from: number) {
    this.start = Math.floor(from / (QUARTER * MINUTE)) * QUARTER * MINUTE - 2 * 1440 * MINUTE
    const length = DAYS * 1440
    this.open = new Uint8Array(length)
    for (const { date, first, times } of this.datesOf(calendar.timeZone, length)) {
      const exception = calendar.exceptions.find((each) => each.date === date)
      const weekday = String(new Date(`${date}T12:00:00Z`).getUTCDay() || 7) as keyof BusinessCalendar['week']
      for (const { opens, closes } of exception?.shifts ?? calendar.week[weekday]) {
        const at = (wanted: number) => times.findIndex((time) => time >= wanted)
        const opening = at(minuteOfDay(opens))
        const closing = at(minuteOfDay(closes))
        if (opening >= 0) this.open.fill(1, first + opening, first + (closing < 0 ? times.length : closing))
      }
    }
    this.sum = new Int32Array(length + 1)
    for (let minute = 0; minute < length; minute++) this.sum[minute + 1] = this.sum[minute]! + this.open[minute]!
  }

  /** The earliest instant by which so much has passed since `start`, outside the waits; undefined beyond the list. */
  due(start: number, milliseconds: number, waits: readonly Wait[]): number | undefined {
    if (milliseconds === 0) return start
    let left = milliseconds
    for (const [from, to] of outside(start, this.end, waits)) {
      const there = this.passed(from, to)
      if (there >= left) return this.forward(from, left)
      left -= there
    }
    return undefined
  }

  /** The latest instant from which so much passes until `end`, outside the waits. */
  back(end: number, milliseconds: number, waits: readonly Wait[]): number | undefined {
    if (milliseconds === 0) return end
    let left = milliseconds
    for (const [from, to] of outside(this.start, end, waits).toReversed()) {
      const there = this.passed(from, to)
      if (there >= left) return this.backward(to, left)
      left -= there
    }
    return undefined
  }

  private get end(): number {
    return this.start + this.open.length * MINUTE
  }

  private passed(from: number, to: number): number {
    return this.before(to) - this.before(from)
  }

  /** Milliseconds of attendance before an instant. */
  private before(at: number): number {
    const minute = Math.floor((at - this.start) / MINUTE)
    const inside = this.open[minute] ? at - this.start - minute * MINUTE : 0
    return this.sum[minute]! * MINUTE + inside
  }

  private forward(from: number, milliseconds: number): number {
    const goal = this.before(from) + milliseconds
    const whole = Math.floor(goal / MINUTE)
    // The first minute before which so much has passed: an end of attendance, or a point inside it.
    const minute = this.firstWith(goal % MINUTE === 0 ? whole : whole + 1)
    const reached = this.sum[minute]! * MINUTE
    return this.start + minute * MINUTE - (reached - goal)
  }

  private backward(to: number, milliseconds: number): number {
    const goal = this.before(to) - milliseconds
    const minute = this.lastWith(Math.floor(goal / MINUTE))
    return this.start + minute * MINUTE + (goal - this.sum[minute]! * MINUTE)
  }

  private firstWith(count: number): number {
    let low = 0
    let high = this.open.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.sum[middle]! < count) low = middle + 1
      else high = middle
    }
    return low
  }

  private lastWith(count: number): number {
    return this.firstWith(count + 1) - 1
  }

  /**
   * The minutes of each local date. The wall clock is asked every hour, and every quarter of an hour in one that it does
   * not pass through minute by minute.
   */
  private datesOf(timeZone: string, length: number): LocalDate[] {
    const clock = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    const read = (minute: number) => {
      const [date = '', time = ''] = clock.format(this.start + minute * MINUTE).split(', ')
      return { date, time: minuteOfDay(time) }
    }
    const dates: LocalDate[] = []
    const write = (first: number, count: number, { date, time }: { date: string; time: number }) => {
      if (dates.at(-1)?.date !== date) dates.push({ date, first, times: [] })
      for (let more = 0; more < count; more++) dates.at(-1)?.times.push(time + more)
    }
    let from = read(0)
    for (let minute = 0; minute < length; minute += HOUR) {
      const to = read(minute + HOUR)
      if (to.date === from.date && to.time === from.time + HOUR) write(minute, HOUR, from)
      else for (let part = minute; part < minute + HOUR; part += QUARTER) write(part, QUARTER, read(part))
      from = to
    }
    return dates
  }
}

type LocalDate = { date: string; first: number; times: number[] }

function minuteOfDay(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))
}

/** What of `[from, to)` lies outside the waits, in order. */
function outside(from: number, to: number, waits: readonly Wait[]): [number, number][] {
  const pieces: [number, number][] = []
  let start = from
  for (const wait of waits.toSorted((a, b) => a.from - b.from)) {
    if (wait.to <= start) continue
    if (wait.from >= to) break
    if (wait.from > start) pieces.push([start, wait.from])
    start = wait.to
  }
  if (start < to) pieces.push([start, to])
  return pieces
}

/** Of a length in hours, minutes and seconds. */
export function lengthOf(length: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(length) ?? []
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
