/**
 * A second opinion on attendance: every minute of a few weeks written down one by one, the wall clock read from
 * Intl, each shift applied to the list as its docstring says. It shares no line with what it judges.
 * @module
 */
import type { BusinessCalendar } from '@plazo/domain/calendar'

export const MINUTE = 60_000
const WINDOW_DAYS = 22

/** Half-open, in epoch milliseconds. */
export type Span = readonly [from: number, to: number]

/** A local date, the minutes that lie on it in the order they come, and the first that lies on a later one. */
type LocalDate = { date: string; weekday: keyof BusinessCalendar['week']; minutes: readonly number[]; next: number }
export type Minutes = { start: number; times: readonly string[]; dates: readonly LocalDate[] }

/** The wall clock minute by minute. */
export function readClock(timeZone: string, middle: string): Minutes {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const start = Date.parse(middle) - (WINDOW_DAYS / 2) * 1440 * MINUTE
  const dates = new Map<string, number[]>()
  const times = Array.from({ length: WINDOW_DAYS * 1440 }, (_, minute) => {
    const [date = '', time = ''] = clock.format(start + minute * MINUTE).split(', ')
    const minutes = dates.get(date)
    if (minutes) minutes.push(minute)
    else dates.set(date, [minute])
    return time
  })
  const inOrder = [...dates].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return {
    start,
    times,
    dates: inOrder.map(([date, minutes], index) => ({
      date,
      weekday: String(new Date(date).getUTCDay() || 7) as keyof BusinessCalendar['week'],
      minutes,
      next: inOrder[index + 1]?.[1][0] ?? times.length,
    })),
  }
}

/** Attendance as a table: `open[m]` for the minute, `sum[m]` the open minutes before it. */
export class MinuteTable {
  readonly open: Uint8Array
  readonly excepted: Uint8Array
  private readonly sum: Float64Array
  private readonly start: number
  /** Where both first and last date are whole: outside, the table does not know. */
  readonly from: number
  readonly to: number

  constructor({ start, times, dates }: Minutes, calendar: BusinessCalendar) {
    this.start = start
    this.open = new Uint8Array(times.length)
    this.excepted = new Uint8Array(times.length)
    for (const { date, weekday, minutes, next } of dates) {
      const exception = calendar.exceptions.find((each) => each.date === date)
      if (exception) this.excepted.fill(1, minutes[0], next)
      for (const { opens, closes } of exception?.shifts ?? calendar.week[weekday]) {
        const first = (text: string) => minutes.find((minute) => (times[minute] ?? '') >= text)
        const opening = first(opens)
        if (opening !== undefined) this.open.fill(1, opening, first(closes) ?? next)
      }
    }
    this.sum = new Float64Array(times.length + 1)
    for (let minute = 0; minute < times.length; minute++) {
      this.sum[minute + 1] = (this.sum[minute] ?? 0) + (this.open[minute] ?? 0)
    }
    this.from = start + (dates[0]?.next ?? 0) * MINUTE
    this.to = start + (dates.at(-2)?.next ?? 0) * MINUTE
  }

  /** Attendance since the table's start. */
  private upTo(at: number): number {
    const minute = Math.floor((at - this.start) / MINUTE)
    const rest = at - this.start - minute * MINUTE
    return (this.sum[minute] ?? 0) * MINUTE + (this.open[minute] ? rest : 0)
  }

  isOpen(at: number): boolean {
    return this.open[Math.floor((at - this.start) / MINUTE)] === 1
  }

  isExcepted(at: number): boolean {
    return this.excepted[Math.floor((at - this.start) / MINUTE)] === 1
  }

  /** Every opening and close in the table. */
  edges(): number[] {
    const edges: number[] = []
    for (let minute = 1; minute < this.open.length; minute++) {
      if (this.open[minute] !== this.open[minute - 1]) edges.push(this.start + minute * MINUTE)
    }
    return edges
  }

  between(from: number, to: number, pauses: readonly Span[]): number {
    return this.outside(from, to, covered(pauses))
  }

  /** The earliest whole millisecond by which it has passed; undefined when that lies outside the table. */
  add(from: number, length: number, pauses: readonly Span[]): number | undefined {
    const paused = covered(pauses)
    return this.search(from, this.to, (at) => this.outside(from, at, paused) >= length)
  }

  subtract(to: number, length: number, pauses: readonly Span[]): number | undefined {
    if (length === 0) return to
    const paused = covered(pauses)
    const past = this.search(this.from, to, (at) => this.outside(at, to, paused) < length)
    return past === undefined || past === this.from ? undefined : past - 1
  }

  nextOpening(at: number): number | undefined {
    for (let minute = Math.floor((at - this.start) / MINUTE) + 1; minute < this.open.length; minute++) {
      if (this.open[minute] && !this.open[minute - 1]) return this.start + minute * MINUTE
    }
    return undefined
  }

  private outside(from: number, to: number, paused: readonly Span[]): number {
    if (to <= from) return 0
    let total = this.upTo(to) - this.upTo(from)
    for (const [begin, end] of paused) {
      if (begin < to && end > from) total -= this.upTo(Math.min(end, to)) - this.upTo(Math.max(begin, from))
    }
    return total
  }

  private search(from: number, to: number, holds: (at: number) => boolean): number | undefined {
    if (!holds(to)) return undefined
    let [low, high] = [from, to]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (holds(middle)) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Between two neighbouring edges all pauses are either on or off: the parts where one is on. */
function covered(pauses: readonly Span[]): Span[] {
  const edges = pauses.flat().toSorted((one, other) => one - other)
  return edges
    .map((edge, index): Span => [edge, edges[index + 1] ?? edge])
    .filter(([edge]) => pauses.some(([begin, end]) => begin <= edge && edge < end))
}
