/**
 * Days, months and terms of a place, as instants.
 */
import { dayStart, daysLater, monthAt, renewalAfter } from '@plazo/domain/civil-day'
import { fromEpoch, type Instant } from '@plazo/domain/instant'
import { TERMS } from '@plazo/domain/policy'
import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, local } from './wall-clock.ts'

const GUATEMALA = 'America/Guatemala'
/** Changes its clock at midnight: that day has no midnight, or two. */
const SANTIAGO = 'America/Santiago'

const zones = fc.constantFrom(GUATEMALA, SANTIAGO, 'America/Havana', 'Europe/Madrid', 'Australia/Lord_Howe')
const instants = fc
  .integer({ min: Date.parse('2024-01-01T00:00Z'), max: Date.parse('2029-12-31T00:00Z') })
  .map((milliseconds) => fromEpoch(milliseconds))
const onWall = (at: Instant, timeZone: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime()

test.for([
  ['at midnight', '2026-12-31', GUATEMALA, 0, '2026-12-31T06:00:00.000Z'],
  ['the day after', '2026-12-31', GUATEMALA, 1, '2027-01-01T06:00:00.000Z'],
  ['days before', '2026-03-02', GUATEMALA, -2, '2026-02-28T06:00:00.000Z'],
  ['at one, where the clock skips midnight', '2026-09-06', SANTIAGO, 0, '2026-09-06T04:00:00.000Z'],
] as const)('a day begins %s', ([, day, timeZone, days, expected]) => {
  expect(dayStart(day, timeZone, days)).toBe(expected)
})

test.for([
  ['the same time of day', '2026-12-21T09:00', GUATEMALA, 30, '2027-01-20T09:00'],
  ['as many days back', '2027-01-20T09:00', GUATEMALA, -5, '2027-01-15T09:00'],
  ['a day of twenty-three hours is one', '2026-09-05T09:00', SANTIAGO, 1, '2026-09-06T09:00'],
  ['where that time is skipped, the hour after', '2026-09-05T00:30', SANTIAGO, 1, '2026-09-06T01:30'],
] as const)('days later: %s', ([, from, timeZone, days, expected]) => {
  expect(daysLater(local(from, timeZone), days, timeZone)).toBe(local(expected, timeZone))
})

test('every instant lies in the month of its own calendar, from the first midnight to the next one', () => {
  fc.assert(
    fc.property(instants, zones, (at, timeZone) => {
      const { name, from, until } = monthAt(at, timeZone)
      expect(onWall(at, timeZone).toPlainDate().toPlainYearMonth().toString()).toBe(name)
      expect(from <= at && at < until).toBe(true)
      expect(from).toBe(dayStart(`${name}-01`, timeZone))
      expect(monthAt(until, timeZone).from).toBe(until)
    }),
  )
})

describe('S4-16: a term renews month by month or year by year', () => {
  test.for([
    ['monthly', '2026-01-15T10:00', '2026-01-15T10:00', '2026-02-15T10:00'],
    ['monthly', '2026-01-15T10:00', '2026-02-15T09:59', '2026-02-15T10:00'],
    ['monthly', '2026-01-15T10:00', '2026-02-15T10:00', '2026-03-15T10:00'],
    ['monthly', '2026-01-31T10:00', '2026-02-01T10:00', '2026-02-28T10:00'],
    ['monthly', '2026-01-31T10:00', '2026-02-28T10:00', '2026-03-31T10:00'],
    ['monthly', '2026-01-31T10:00', '2026-04-15T10:00', '2026-04-30T10:00'],
    ['yearly', '2026-01-15T10:00', '2026-12-31T10:00', '2027-01-15T10:00'],
    ['yearly', '2024-02-29T10:00', '2024-12-01T10:00', '2025-02-28T10:00'],
    ['yearly', '2024-02-29T10:00', '2025-02-28T10:00', '2026-02-28T10:00'],
    ['yearly', '2024-02-29T10:00', '2027-12-01T10:00', '2028-02-29T10:00'],
    ['monthly', '2026-06-15T10:00', '2026-01-01T10:00', '2026-07-15T10:00'],
    ['yearly', '2026-06-15T10:00', '2026-01-01T10:00', '2027-06-15T10:00'],
  ] as const)('%s since %s: at %s the next is %s', ([length, startsAt, at, expected]) => {
    expect(renewalAfter({ length, startsAt: local(startsAt) }, local(at), GUATEMALA)).toBe(local(expected))
  })

  test('the next is always ahead and within one term, and nothing changes until it is there', () => {
    fc.assert(
      fc.property(instants, instants, zones, fc.constantFrom(...TERMS), (one, other, timeZone, length) => {
        const [startsAt, at] = one < other ? [one, other] : [other, one]
        const term = { startsAt, length }
        const next = renewalAfter(term, at, timeZone)
        const days = length === 'monthly' ? 31 : 366
        expect(next > at).toBe(true)
        expect(Date.parse(next) - Date.parse(at)).toBeLessThanOrEqual(days * 24 * HOUR + HOUR)
        expect(renewalAfter(term, fromEpoch(Date.parse(next) - 1), timeZone)).toBe(next)
        expect(renewalAfter(term, next, timeZone) > next).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
