/**
 * Laws of attendance that hold for any calendar, instant and length.
 * @module
 */
import {
  addAttendance,
  ALWAYS_OPEN,
  attendanceBetween,
  type BusinessCalendar,
  isOpen,
  nextOpening,
  segments,
  type Shift,
  subtractAttendance,
} from '@plazo/domain/calendar'
import { epoch, fromEpoch, plus } from '@plazo/domain/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOUR, MINUTE } from './wall-clock.ts'

/** Every zone below that changes its clock does so in these weeks; few days, so that cases meet exceptions and pauses. */
const START = Date.parse('2026-02-10T00:00:00Z')
const DAYS = 75
const DAY_MINUTES = 1440

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** An even number of different minutes of the day, paired in order: touching shifts are likely enough below. */
const dayShifts = fc
  .uniqueArray(
    fc.oneof(fc.integer({ min: 0, max: DAY_MINUTES }), fc.constantFrom(0, 60, 90, 120, 180, 720, DAY_MINUTES)),
    {
      maxLength: 6,
    },
  )
  .map((minutes) => {
    const edges = minutes.toSorted((one, other) => one - other)
    return edges.flatMap((opens, index): Shift[] => {
      const closes = edges[index + 1]
      // Every third gap is closed, so that some shifts touch.
      return closes === undefined || index % 3 === 1 ? [] : [{ opens: clock(opens), closes: clock(closes) }]
    })
  })

/** Zones that change at night, at midnight, by half an hour, twice around Ramadan, or not at all. */
const zones = fc.constantFrom(
  'America/Guatemala',
  'America/Tijuana',
  'America/Havana',
  'America/Santiago',
  'America/St_Johns',
  'Europe/Madrid',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
)
const dates = fc.integer({ min: 0, max: DAYS }).map((day) => fromEpoch(START + day * 24 * HOUR).slice(0, 10))

const anyCalendar: fc.Arbitrary<BusinessCalendar> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(ALWAYS_OPEN) },
  {
    weight: 9,
    arbitrary: fc.record({
      timeZone: zones,
      // Monday never closed all day: enough attendance for every length below.
      week: fc.record({
        1: fc.constant([{ opens: '08:00', closes: '18:00' }]),
        2: dayShifts,
        3: dayShifts,
        4: dayShifts,
        5: dayShifts,
        6: dayShifts,
        7: dayShifts,
      }),
      exceptions: fc.uniqueArray(fc.record({ date: dates, shifts: dayShifts }), {
        selector: ({ date }) => date,
        maxLength: 8,
      }),
    }),
  },
)
const instants = fc
  .oneof(
    fc.integer({ min: 0, max: DAYS * DAY_MINUTES }).map((minute) => minute * MINUTE),
    fc.integer({ min: 0, max: DAYS * 24 * HOUR }),
  )
  .map((after) => fromEpoch(START + after))
const lengths = fc.oneof(
  fc.integer({ min: 1, max: 60 * HOUR }),
  fc.integer({ min: 1, max: 60 }).map((hours) => hours * HOUR),
)
/** From an instant to another one up to a month later. */
const windows = fc
  .tuple(instants, fc.integer({ min: 0, max: 30 * 24 * HOUR }))
  .map(([from, length]) => ({ from, to: plus(from, length) }))
const somePauses = fc.array(
  fc
    .tuple(instants, fc.integer({ min: 0, max: 72 * HOUR }))
    .map(([from, length]) => ({ from, to: plus(from, length) })),
  { maxLength: 4 },
)

const law = <Facts extends [unknown, ...unknown[]]>(
  title: string,
  facts: { [Index in keyof Facts]: fc.Arbitrary<Facts[Index]> },
  holds: (...facts: Facts) => void,
) => test(title, () => fc.assert(fc.property(...facts, holds), { seed: 2026, numRuns: 150 }))

law(
  'a due time is the first instant with that much attendance since the start',
  [anyCalendar, instants, lengths, somePauses],
  (calendar, start, length, pauses) => {
    const due = addAttendance(calendar, start, length, pauses)
    expect(attendanceBetween(calendar, start, due, pauses)).toBe(length)
    expect(attendanceBetween(calendar, start, plus(due, -1), pauses)).toBe(length - 1)
  },
)

law(
  'counting back gives the last instant with that much attendance before the end',
  [anyCalendar, instants, lengths, somePauses],
  (calendar, end, length, pauses) => {
    const start = subtractAttendance(calendar, end, length, pauses)
    expect(attendanceBetween(calendar, start, end, pauses)).toBe(length)
    expect(attendanceBetween(calendar, plus(start, 1), end, pauses)).toBe(length - 1)
  },
)

law(
  'adding what was subtracted gives back any instant that adding can reach',
  [anyCalendar, instants, lengths, lengths, somePauses],
  (calendar, start, reach, length, pauses) => {
    const reached = addAttendance(calendar, start, reach, pauses)
    expect(addAttendance(calendar, subtractAttendance(calendar, reached, length, pauses), length, pauses)).toBe(reached)
  },
)

law(
  'subtracting what was added gives back any open instant',
  [anyCalendar, instants, lengths],
  (calendar, at, length) => {
    const open = isOpen(calendar, at) ? at : nextOpening(calendar, at)
    fc.pre(open !== undefined)
    expect(subtractAttendance(calendar, addAttendance(calendar, open, length), length)).toBe(open)
  },
)

law(
  'two lengths one after the other are due when their sum is',
  [anyCalendar, instants, lengths, lengths, somePauses],
  (calendar, start, first, second, pauses) => {
    const both = addAttendance(calendar, start, first + second, pauses)
    expect(addAttendance(calendar, addAttendance(calendar, start, first, pauses), second, pauses)).toBe(both)
  },
)

law(
  'attendance of two neighbouring stretches is that of both together',
  [anyCalendar, windows, fc.double({ min: 0, max: 1, noNaN: true }), somePauses],
  (calendar, { from, to }, share, pauses) => {
    const middle = plus(from, Math.floor((epoch(to) - epoch(from)) * share))
    const before = attendanceBetween(calendar, from, middle, pauses)
    const after = attendanceBetween(calendar, middle, to, pauses)
    expect(before + after).toBe(attendanceBetween(calendar, from, to, pauses))
  },
)

law(
  'pauses count the same in any order, cut in two or said twice',
  [anyCalendar, instants, lengths, somePauses],
  (calendar, start, length, pauses) => {
    const halves = pauses.flatMap(({ from, to }) => {
      const middle = fromEpoch(Math.floor((epoch(from) + epoch(to)) / 2))
      return [
        { from: middle, to },
        { from, to: middle },
        { from: middle, to: from },
      ]
    })
    const due = addAttendance(calendar, start, length, pauses)
    expect(addAttendance(calendar, start, length, [...halves, ...pauses.toReversed()])).toBe(due)
  },
)

law(
  'the next opening is open, the moment before it is not, and nothing opens on the way',
  [anyCalendar, instants],
  (calendar, at) => {
    const opening = nextOpening(calendar, at)
    if (opening === undefined) {
      expect(isOpen(calendar, at)).toBe(true)
      return
    }
    expect([opening > at, isOpen(calendar, opening), isOpen(calendar, plus(opening, -1))]).toEqual([true, true, false])
    const expected = isOpen(calendar, at) ? attendanceBetween(calendar, at, opening) : 0
    // Attendance on the way can only be what was under way.
    expect(addAttendance(calendar, at, expected)).toBe(expected === 0 ? at : plus(at, expected))
  },
)

law(
  'segments cover their window without gaps, no two alike side by side, and add up to the attendance',
  [anyCalendar, windows, somePauses],
  (calendar, { from, to }, pauses) => {
    const told = segments(calendar, from, to, pauses)
    expect([from, ...told.map((segment) => segment.to)]).toEqual([...told.map((segment) => segment.from), to])
    for (const [index, { counts, reason, ...stretch }] of told.entries()) {
      expect(stretch.from < stretch.to).toBe(true)
      expect(told[index + 1]).not.toMatchObject({ counts, reason })
    }
    const counted = told.filter(({ counts }) => counts).map((segment) => epoch(segment.to) - epoch(segment.from))
    expect(counted.reduce((sum, length) => sum + length, 0)).toBe(attendanceBetween(calendar, from, to, pauses))
  },
)
