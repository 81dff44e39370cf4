/**
 * Attendance where the clock is awkward: at midnight, and when it is put forward or back.
 * @module
 */
import { addAttendance, ALWAYS_OPEN, attendanceBetween, nextOpening, subtractAttendance } from '@plazo/domain/calendar'
import { instant } from '@plazo/domain/instant'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { calendar, daily, HOUR, local, MINUTE, shifts } from './wall-clock.ts'

describe('midnight', () => {
  const almost = daily('America/Guatemala', shifts(['00:00', '23:59']))
  const nights = daily('America/Guatemala', shifts(['00:00', '06:00'], ['22:00', '24:00']))

  test('a desk open until 24:00 loses no minute there, one until 23:59 loses it (Zammad)', () => {
    const [from, to] = [local('2026-12-21T00:00'), local('2026-12-24T00:00')]
    const whole = daily('America/Guatemala', shifts(['00:00', '24:00']))
    const halves = daily('America/Guatemala', shifts(['00:00', '12:00'], ['12:00', '24:00']))
    const mostly = { ...whole, exceptions: [{ date: '2027-01-01', shifts: [] }] }
    expect([whole, halves, mostly, ALWAYS_OPEN].map((each) => attendanceBetween(each, from, to))).toEqual(
      Array(4).fill(72 * HOUR),
    )
    expect(attendanceBetween(almost, from, to)).toBe(72 * HOUR - 3 * MINUTE)
  })

  test('a night shift written as two goes on past midnight as one', () => {
    expect(addAttendance(nights, local('2026-12-21T23:00'), 2 * HOUR)).toBe(local('2026-12-22T01:00'))
    expect(subtractAttendance(nights, local('2026-12-22T01:00'), 2 * HOUR)).toBe(local('2026-12-21T23:00'))
    expect(nextOpening(nights, local('2026-12-21T12:00'))).toBe(local('2026-12-21T22:00'))
    expect(nextOpening(nights, local('2026-12-21T22:00'))).toBe(local('2026-12-22T22:00'))
  })
})

describe('when the clock changes', () => {
  test('a winter case of New York is counted with winter hours though it is looked at in summer (dbt_zendesk)', () => {
    const office = calendar('America/New_York', shifts(['09:00', '17:00']))
    expect(addAttendance(office, instant('2026-01-12T14:00:00Z'), HOUR)).toBe('2026-01-12T15:00:00.000Z')
    expect(addAttendance(office, instant('2026-07-13T13:00:00Z'), HOUR)).toBe('2026-07-13T14:00:00.000Z')
    // Friday 16:00 to Monday 10:00, the weekend an hour short.
    expect(addAttendance(office, instant('2026-03-06T21:00:00Z'), 2 * HOUR)).toBe('2026-03-09T14:00:00.000Z')
  })

  test.for([
    [
      'a shift over the hour that spring skips is an hour shorter',
      'Europe/Madrid',
      '2026-03-29',
      '01:00',
      '04:00',
      120,
    ],
    [
      'a shift over the hour that autumn repeats is an hour longer',
      'Europe/Madrid',
      '2026-10-25',
      '01:00',
      '04:00',
      240,
    ],
    ['a shift of the repeated hour is two hours long', 'America/Tijuana', '2026-11-01', '01:00', '02:00', 120],
    [
      'a shift that closes in the repeated hour closes the first time',
      'America/Tijuana',
      '2026-11-01',
      '00:30',
      '01:30',
      60,
    ],
    ['a shift inside the skipped hour is none', 'America/Tijuana', '2026-03-08', '02:15', '02:45', 0],
    [
      'a shift that opens in the skipped hour opens when it is over',
      'America/Tijuana',
      '2026-03-08',
      '02:30',
      '05:00',
      120,
    ],
    ['a day that begins at one, since midnight was skipped', 'America/Havana', '2026-03-08', '00:00', '08:00', 420],
    ['a day whose first hour comes twice', 'America/Havana', '2026-11-01', '00:00', '08:00', 540],
    ['a change by half an hour', 'Australia/Lord_Howe', '2026-04-05', '01:00', '03:00', 150],
  ] as const)('%s', ([, zone, date, opens, closes, minutes]) => {
    const nightly = daily(zone, shifts([opens, closes]))
    const from = local(`${date}T00:00`, zone)
    const to = local(`${Temporal.PlainDate.from(date).add({ days: 1 }).toString()}T00:00`, zone)
    expect(attendanceBetween(nightly, from, to) / MINUTE).toBe(minutes)
  })

  test('the Friday that Samoa skipped in 2011 has no attendance', () => {
    const office = daily('Pacific/Apia', shifts(['08:00', '17:00']))
    const thursday = local('2011-12-29T16:00', 'Pacific/Apia')
    expect(addAttendance(office, thursday, 2 * HOUR)).toBe(local('2011-12-31T09:00', 'Pacific/Apia'))
    expect(subtractAttendance(office, local('2011-12-31T09:00', 'Pacific/Apia'), 2 * HOUR)).toBe(thursday)
  })
})
