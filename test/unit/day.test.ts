/**
 * A day as it is written down.
 */
import { isDay } from '@plazo/domain/day'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.for([
  ['2026-12-21', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-12-00', false],
  ['2026-1-2', false],
  ['21-12-2026', false],
  ['2026-12-21T09:00', false],
  [' 2026-12-21', false],
  ['20261221', false],
  ['', false],
] as const)('"%s": a day that exists, %s', ([text, exists]) => {
  expect(isDay(text)).toBe(exists)
})

test('every day of the calendar is one, and what is beyond the end of its month is none', () => {
  const dates = fc.date({ min: new Date('1900-01-01T00:00Z'), max: new Date('2199-12-31T00:00Z'), noInvalidDate: true })
  fc.assert(
    fc.property(dates, (date) => {
      const day = date.toISOString().slice(0, 10)
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
      expect(isDay(day)).toBe(true)
      expect(isDay(`${day.slice(0, 8)}${String(last + 1)}`)).toBe(false)
    }),
  )
})
