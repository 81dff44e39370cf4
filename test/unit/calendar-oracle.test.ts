/**
 * The calendar against a table of single minutes, in every zone whose clock has a habit worth knowing.
 * @module
 */
import {
  addAttendance,
  attendanceBetween,
  type BusinessCalendar,
  isOpen,
  nextOpening,
  segments,
  type Shift,
  subtractAttendance,
} from '@plazo/domain/calendar'
import { fromEpoch } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import { MINUTE, MinuteTable, readClock, type Span } from './calendar-minute-table.ts'

const ROUNDS = 90

/** Weeks worth looking at by zone: each the middle of a window, most with a change of the clock. */
const WINDOWS: Readonly<Record<string, readonly string[]>> = {
  'America/Guatemala': ['2006-04-30', '2006-10-01', '2026-12-24'],
  'America/Mexico_City': ['2022-04-03', '2022-10-30', '2026-04-05'],
  'America/Tijuana': ['2026-03-08', '2026-11-01'],
  'America/Caracas': ['2007-12-09', '2016-05-01'],
  'America/Santiago': ['2026-04-05', '2026-09-06'],
  'America/Asuncion': ['2024-03-24', '2024-10-06', '2025-03-23'],
  'America/Sao_Paulo': ['2018-02-18', '2018-11-04'],
  'America/Havana': ['2026-03-08', '2026-11-01'],
  // Until 2011 the clock changed at one minute past midnight: in autumn back into the day before.
  'America/St_Johns': ['2010-03-14', '2010-11-07', '2026-11-01'],
  'Europe/Madrid': ['2026-03-29', '2026-10-25'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
  'Asia/Kathmandu': ['2026-05-01'],
  // 2011-12-30 never was.
  'Pacific/Apia': ['2011-12-30', '2012-04-01'],
  'Africa/Casablanca': ['2026-02-15', '2026-03-22'],
}

type Week = BusinessCalendar['week']
const everyDay = (shifts: readonly Shift[]): Week => ({
  1: shifts,
  2: shifts,
  3: shifts,
  4: shifts,
  5: shifts,
  6: shifts,
  7: shifts,
})
const shifts = (...pairs: readonly (readonly [opens: string, closes: string])[]): Shift[] =>
  pairs.map(([opens, closes]) => ({ opens, closes }))

const OFFICE = shifts(['08:00', '12:00'], ['14:00', '17:30'])
const WEEKS: readonly Week[] = [
  everyDay(shifts(['00:00', '24:00'])),
  { ...everyDay(OFFICE), 6: shifts(['09:00', '13:00']), 7: [] },
  everyDay(shifts(['00:00', '06:00'], ['22:00', '24:00'])),
  // Edges inside the hours that the zones skip and repeat, and adjoining shifts.
  everyDay(shifts(['00:10', '00:40'], ['00:40', '01:30'], ['01:45', '02:20'], ['02:30', '03:15'], ['23:20', '23:50'])),
  {
    ...everyDay(shifts(['00:00', '00:30'], ['02:15', '02:45'], ['23:30', '24:00'])),
    2: [],
    7: shifts(['00:01', '23:59']),
  },
]

/** A holiday on the second day after the middle, other hours on the middle itself. */
function calendars(timeZone: string, middle: string): BusinessCalendar[] {
  const later = new Date(Date.parse(middle) + 2 * 1440 * MINUTE).toISOString().slice(0, 10)
  const exceptions = [
    { date: later, shifts: [] },
    { date: middle, shifts: shifts(['00:20', '02:40'], ['22:50', '24:00']) },
  ]
  return WEEKS.flatMap((week) => [
    { timeZone, week, exceptions: [] },
    { timeZone, week, exceptions },
  ])
}

/** Mulberry32: the same questions on every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Question = { calendar: BusinessCalendar; table: MinuteTable; random: () => number; edges: readonly number[] }

/** Half of the moments lie within a millisecond of an opening or a close: errors live there. */
function moment({ table, random, edges }: Question): number {
  const edge = edges[Math.floor(random() * edges.length)]
  const near = edge === undefined ? undefined : edge + Math.floor(random() * 3) - 1
  if (near !== undefined && near >= table.from && near <= table.to && random() < 0.5) return near
  return table.from + Math.floor(random() * (table.to - table.from))
}

/** In any order, over one another, some empty. */
function somePauses(question: Question): Span[] {
  return Array.from({ length: 1 + Math.floor(question.random() * 3) }, () => {
    const from = moment(question)
    return [from, from + Math.floor(question.random() ** 3 * 4 * 1440 * MINUTE)] as const
  })
}

/** What the calendar and the table say where they differ. */
type Difference = { what: string; asked: unknown; calendar: unknown; table: unknown }
type Tally = { compared: number; differences: Difference[] }

function compare(tally: Tally, what: string, asked: unknown, calendar: unknown, table: unknown): void {
  if (table === undefined) return
  tally.compared++
  if (calendar !== table && tally.differences.length < 5) tally.differences.push({ what, asked, calendar, table })
}

function ask(question: Question, tally: Tally): void {
  const { calendar, table, random } = question
  const [one, other] = [moment(question), moment(question)]
  const [from, to] = one <= other ? [one, other] : [other, one]
  // At times exactly what lies between two edges, so that the answer falls on one.
  const exact = table.between(from, to, [])
  const length = random() < 0.3 ? exact : Math.floor(random() ** 2 * 3 * 1440 * MINUTE)
  const text = (at: number | undefined) => (at === undefined ? undefined : fromEpoch(at))
  for (const spans of [[], somePauses(question)]) {
    const pauses = spans.map(([begin, end]) => ({ from: fromEpoch(begin), to: fromEpoch(end) }))
    const asked = { calendar, from: fromEpoch(from), to: fromEpoch(to), length, pauses }
    const [start, end] = [asked.from, asked.to]
    compare(tally, 'between', asked, attendanceBetween(calendar, start, end, pauses), table.between(from, to, spans))
    const due = text(table.add(from, length, spans))
    if (due) compare(tally, 'add', asked, addAttendance(calendar, start, length, pauses), due)
    const begun = text(table.subtract(to, length, spans))
    if (begun) compare(tally, 'subtract', asked, subtractAttendance(calendar, end, length, pauses), begun)
  }
  const opening = text(table.nextOpening(from))
  compare(tally, 'is open', { calendar, from: fromEpoch(from) }, isOpen(calendar, fromEpoch(from)), table.isOpen(from))
  if (opening) compare(tally, 'opens', { calendar, from }, nextOpening(calendar, fromEpoch(from)), opening)
}

function askSegments(question: Question, tally: Tally): void {
  const { calendar, table, random } = question
  const [from, to] = [table.from, table.to]
  const spans = somePauses(question)
  const pauses = spans.map(([begin, end]) => ({ from: fromEpoch(begin), to: fromEpoch(end) }))
  const told = segments(calendar, fromEpoch(from), fromEpoch(to), pauses)
  for (let probe = 0; probe < 10; probe++) {
    const at = from + Math.floor(random() * (to - from))
    const held = told.find((segment) => segment.from <= fromEpoch(at) && fromEpoch(at) < segment.to)
    const paused = spans.some(([begin, end]) => begin <= at && at < end)
    const open = table.isOpen(at)
    const reason = paused ? 'paused' : table.isExcepted(at) ? 'exception' : open ? 'open' : 'closed'
    const asked = { calendar, pauses, at: fromEpoch(at) }
    compare(tally, 'segment', asked, `${held?.reason} ${held?.counts}`, `${reason} ${open && !paused}`)
  }
}

test('the calendar agrees with a minute-by-minute table in every zone, season and shift', { timeout: 120_000 }, () => {
  const tally: Tally = { compared: 0, differences: [] }
  const random = dice(20_260_701)
  for (const [timeZone, middles] of Object.entries(WINDOWS)) {
    for (const middle of middles) {
      const minutes = readClock(timeZone, middle)
      for (const calendar of calendars(timeZone, middle)) {
        const table = new MinuteTable(minutes, calendar)
        const question = { calendar, table, random, edges: table.edges() }
        for (let round = 0; round < ROUNDS; round++) ask(question, tally)
        askSegments(question, tally)
      }
    }
  }
  process.stdout.write(`calendar and table compared ${tally.compared} times in ${Object.keys(WINDOWS).length} zones\n`)
  expect(tally.differences).toEqual([])
  expect(tally.compared).toBeGreaterThanOrEqual(200_000)
})
