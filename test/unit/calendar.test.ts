/**
 * Attendance in the words of the desk: due times, warnings, openings, and the clashes other desks are known for.
 * @module
 */
import {
  addAttendance,
  ALWAYS_OPEN,
  attendanceBetween,
  HORIZON_DAYS,
  isOpen,
  nextOpening,
  subtractAttendance,
} from '@plazo/domain/calendar'
import { plus } from '@plazo/domain/instant'
import { describe, expect, test } from 'vitest'
import { calendar, daily, HOUR, local, MINUTE, shifts } from './wall-clock.ts'

/** Christmas on a Friday, and a Saturday of extra hours before it. */
const SPLIT = calendar('America/Guatemala', shifts(['08:00', '12:00'], ['14:00', '17:30']), {
  exceptions: [
    { date: '2026-12-25', shifts: [] },
    { date: '2026-12-19', shifts: shifts(['09:00', '11:00']) },
  ],
})

test.for([
  ['stays inside one shift', '2026-12-21T09:00', 2 * HOUR, '2026-12-21T11:00'],
  ['S1-18: 11:50 plus 20 min of attendance is 14:10', '2026-12-21T11:50', 20 * MINUTE, '2026-12-21T14:10'],
  ['counts the afternoon shift of a split day (osTicket lost it)', '2026-12-21T08:00', 6 * HOUR, '2026-12-21T16:00'],
  ['ends a shift exactly at its close', '2026-12-21T08:00', 4 * HOUR, '2026-12-21T12:00'],
  [
    'carries a millisecond past the close to the next opening',
    '2026-12-21T08:00',
    4 * HOUR + 1,
    '2026-12-21T14:00:00.001',
  ],
  ['begins at the next opening when the desk is closed', '2026-12-21T19:00', HOUR, '2026-12-22T09:00'],
  ['begins at the next opening when asked at the close itself', '2026-12-21T12:00', HOUR, '2026-12-21T15:00'],
  ['steps over a weekend', '2026-12-11T17:00', HOUR, '2026-12-14T08:30'],
  ['steps over a holiday and a weekend', '2026-12-24T17:00', HOUR, '2026-12-28T08:30'],
  ['works the extra hours of a Saturday', '2026-12-18T17:00', 3 * HOUR, '2026-12-21T08:30'],
  ['counts the whole days of two weeks', '2026-11-30T08:00', 75 * HOUR, '2026-12-11T17:30'],
  ['is the start itself for no work, even at night', '2026-12-21T23:00', 0, '2026-12-21T23:00'],
] as const)('a due time %s', ([, start, work, due]) => {
  expect(addAttendance(SPLIT, local(start), work)).toBe(local(due))
})

test.for([
  ['17:00 on Friday plus 6 h passes the four hours of Saturday', '2026-01-09T17:00', 6, '2026-01-12T08:00'],
  ['17:00 on Friday plus 5 h is due when Saturday closes', '2026-01-09T17:00', 5, '2026-01-10T13:00'],
  ['a case of Saturday afternoon waits for Monday', '2026-01-10T14:00', 1, '2026-01-12T08:00'],
  ['summer has the same clock since 2022', '2026-07-10T17:00', 6, '2026-07-13T08:00'],
] as const)('S0-01: with other hours on Saturday in Mexico City, %s', ([, start, hours, due]) => {
  const mexico = calendar('America/Mexico_City', shifts(['07:00', '18:00']), { saturday: shifts(['09:00', '13:00']) })
  const at = (text: string) => local(text, 'America/Mexico_City')
  expect(addAttendance(mexico, at(start), hours * HOUR)).toBe(at(due))
})

test.for([
  ['half an hour before 15:00 is 14:30', '2026-12-21T15:00', 30 * MINUTE, '2026-12-21T14:30'],
  [
    'an hour before Monday 08:30 is Friday 17:00, not Monday midnight (GLPI)',
    '2026-12-14T08:30',
    HOUR,
    '2026-12-11T17:00',
  ],
  ['a length of two days goes back shift by shift', '2026-12-16T08:30', 15 * HOUR, '2026-12-14T08:30'],
  ['a whole shift before its close is its opening', '2026-12-21T12:00', 4 * HOUR, '2026-12-21T08:00'],
  ['nothing before an opening is the opening', '2026-12-21T08:00', 0, '2026-12-21T08:00'],
  ['a millisecond before an opening is the last of the shift before', '2026-12-22T08:00', 1, '2026-12-21T17:29:59.999'],
  ['from a closed hour it counts from the last close', '2026-12-28T03:00', HOUR, '2026-12-24T16:30'],
] as const)('before a due time, %s', ([, end, length, start]) => {
  expect(subtractAttendance(SPLIT, local(end), length)).toBe(local(start))
})

describe('a pause', () => {
  const pause = (from: string, to: string) => ({ from: local(from), to: local(to) })

  test.for([
    ['moves the due time by its length', [pause('2026-12-21T10:00', '2026-12-21T11:00')], '2026-12-21T12:00'],
    [
      'across a weekend and Christmas costs only the open hours it covers (frappe)',
      [pause('2026-12-21T10:00', '2026-12-28T09:00')],
      '2026-12-28T10:00',
    ],
    ['at night costs nothing', [pause('2026-12-20T19:00', '2026-12-21T07:00')], '2026-12-21T11:00'],
    [
      'begun before the case counts from the case on',
      [pause('2026-12-20T00:00', '2026-12-21T09:00')],
      '2026-12-21T12:00',
    ],
    [
      'that overlaps another counts once, in any order',
      [pause('2026-12-21T10:00', '2026-12-21T11:00'), pause('2026-12-21T09:30', '2026-12-21T10:30')],
      '2026-12-21T14:30',
    ],
    ['that ends before it begins changes nothing', [pause('2026-12-21T10:00', '2026-12-21T09:00')], '2026-12-21T11:00'],
    ['that is empty changes nothing', [pause('2026-12-21T10:00', '2026-12-21T10:00')], '2026-12-21T11:00'],
    [
      'counts to the second, even two in one minute (Zammad)',
      [pause('2026-12-21T10:00:05', '2026-12-21T10:00:10'), pause('2026-12-21T10:00:20', '2026-12-21T10:00:50')],
      '2026-12-21T11:00:35',
    ],
    [
      'that begins when the work is done comes too late',
      [pause('2026-12-21T11:00', '2026-12-21T12:00')],
      '2026-12-21T11:00',
    ],
  ] as const)('%s', ([, pauses, due]) => {
    expect(addAttendance(SPLIT, local('2026-12-21T08:00'), 3 * HOUR, pauses)).toBe(local(due))
    expect(attendanceBetween(SPLIT, local('2026-12-21T08:00'), local(due), pauses)).toBe(3 * HOUR)
  })

  test('is stepped over backwards as well', () => {
    const pauses = [pause('2026-12-21T10:00', '2026-12-21T11:00'), pause('2026-12-21T15:00', '2026-12-21T16:00')]
    expect(subtractAttendance(SPLIT, local('2026-12-21T17:00'), 4.5 * HOUR, pauses)).toBe(local('2026-12-21T08:30'))
  })

  test('on clock time counts every hour of it', () => {
    const weekend = [pause('2026-12-18T18:00', '2026-12-21T08:00')]
    expect(addAttendance(ALWAYS_OPEN, local('2026-12-18T12:00'), 24 * HOUR, weekend)).toBe(local('2026-12-22T02:00'))
  })
})

describe('open and closed', () => {
  test.for([
    ['the opening itself is open', '2026-12-21T08:00', true],
    ['the close itself is closed', '2026-12-21T12:00', false],
    ['a holiday is closed', '2026-12-25T09:00', false],
    ['extra hours are open', '2026-12-19T10:59:59.999', true],
  ] as const)('%s', ([, at, open]) => {
    expect(isOpen(SPLIT, local(at))).toBe(open)
  })

  test.for([
    ['at lunch the desk opens at two', '2026-12-21T13:00', '2026-12-21T14:00'],
    ['while it is open, the next opening is after the next close', '2026-12-21T09:00', '2026-12-21T14:00'],
    ['the opening itself is not the next one', '2026-12-21T08:00', '2026-12-21T14:00'],
    ['the close looks ahead', '2026-12-21T17:30', '2026-12-22T08:00'],
    ['Christmas Eve looks past the weekend', '2026-12-24T18:00', '2026-12-28T08:00'],
  ] as const)('%s', ([, at, opening]) => {
    expect(nextOpening(SPLIT, local(at))).toBe(local(opening))
  })

  test('a desk of every hour is closed on its holiday', () => {
    const all = daily('America/Guatemala', shifts(['00:00', '24:00']))
    const festive = { ...all, exceptions: [{ date: '2026-12-25', shifts: [] }] }
    expect(isOpen(festive, local('2026-12-25T12:00'))).toBe(false)
    expect(nextOpening(festive, local('2026-12-21T12:00'))).toBe(local('2026-12-26T00:00'))
  })

  test('adjoining shifts open once, and a desk that never closes or never opens has no next opening', () => {
    const seamless = calendar('America/Guatemala', shifts(['08:00', '12:00'], ['12:00', '16:00']))
    expect(nextOpening(seamless, local('2026-12-21T08:00'))).toBe(local('2026-12-22T08:00'))
    expect(nextOpening(ALWAYS_OPEN, local('2026-12-21T08:00'))).toBeUndefined()
    expect(isOpen(ALWAYS_OPEN, local('2026-12-21T00:00'))).toBe(true)
    expect(nextOpening(calendar('UTC', []), local('2026-12-21T08:00'))).toBeUndefined()
  })
})

describe('what cannot be reckoned', () => {
  const start = local('2026-12-21T09:00')

  test('more attendance than the horizon holds is refused, all of it is not', () => {
    const all = HORIZON_DAYS * 24 * HOUR
    expect(addAttendance(ALWAYS_OPEN, start, all)).toBe(plus(start, all))
    expect(() => addAttendance(ALWAYS_OPEN, start, all + 1)).toThrow(RangeError)
    const zoned = daily('America/Guatemala', shifts(['00:00', '24:00']))
    const mostly = { ...zoned, exceptions: [{ date: '2036-12-25', shifts: [] }] }
    expect(addAttendance(mostly, start, all)).toBe(plus(start, all))
    expect(subtractAttendance(mostly, start, all)).toBe(plus(start, -all))
    expect(() => subtractAttendance(mostly, start, all + 1)).toThrow(RangeError)
    expect(() => subtractAttendance(ALWAYS_OPEN, start, all + 1)).toThrow(RangeError)
    expect(() => addAttendance(calendar('UTC', []), start, 1)).toThrow(/less than 1 ms .* after 2026-12-21T15/)
    expect(() => addAttendance(ALWAYS_OPEN, start, 1, [{ from: start, to: local('2036-01-01T00:00') }])).toThrow(
      RangeError,
    )
  })

  test.for([-1, Number.NaN] as const)('%d ms of attendance is a fault', (length) => {
    expect(() => addAttendance(SPLIT, start, length)).toThrow(RangeError)
    expect(() => subtractAttendance(SPLIT, start, length)).toThrow(RangeError)
  })

  test('a calendar with a problem is never reckoned with', () => {
    const broken = daily('America/Guatemala', shifts(['12:00', '08:00']))
    expect(() => addAttendance(broken, start, HOUR)).toThrow('calendar/shift-order at /week/1/0/closes')
  })

  test('no attendance lies before the start', () => {
    expect(attendanceBetween(SPLIT, local('2026-12-21T11:00'), start)).toBe(0)
    expect(attendanceBetween(ALWAYS_OPEN, local('2026-12-21T11:00'), start)).toBe(0)
  })
})
