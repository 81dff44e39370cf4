/**
 * Instants as text, and lengths of time.
 * @module
 */
import {
  durationMilliseconds,
  earliest,
  epoch,
  fromEpoch,
  instant,
  isInstant,
  isIsoDuration,
  latest,
  plus,
} from '@plazo/domain/instant'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** 1900 to 2100. */
const times = fc.integer({ min: -2_208_988_800_000, max: 4_102_444_800_000 })

test('an instant and its milliseconds are two ways to say the same', () => {
  fc.assert(
    fc.property(times, (milliseconds) => {
      const at = fromEpoch(milliseconds)
      expect(epoch(at)).toBe(milliseconds)
      expect(isInstant(at)).toBe(true)
      expect(instant(at)).toBe(at)
    }),
  )
})

test('the order of the text is the order of time', () => {
  fc.assert(
    fc.property(times, times, (one, other) => {
      expect(fromEpoch(one) < fromEpoch(other)).toBe(one < other)
      expect(latest(fromEpoch(one), fromEpoch(other))).toBe(fromEpoch(Math.max(one, other)))
      expect(earliest([fromEpoch(one), undefined, fromEpoch(other)])).toBe(fromEpoch(Math.min(one, other)))
    }),
  )
})

test('the earliest of nothing is nothing', () => {
  expect(earliest([])).toBeUndefined()
  expect(earliest([undefined])).toBeUndefined()
})

test.for([
  ['2026-12-21T09:00:00-06:00', '2026-12-21T15:00:00.000Z'],
  ['2026-12-21T15:00Z', '2026-12-21T15:00:00.000Z'],
  ['2026-12-21T15:00:00.1239Z', '2026-12-21T15:00:00.123Z'],
] as const)('%s is brought to %s', ([written, stored]) => {
  expect(instant(written)).toBe(stored)
})

test.for(['2026-12-21T09:00:00', '2026-02-30T00:00:00Z', 'tomorrow', ''])('"%s" is no instant', (text) => {
  expect(() => instant(text)).toThrow(RangeError)
})

test.for([
  '2026-12-21T15:00:00Z',
  '2026-12-21T15:00:00.000+00:00',
  '2026-02-30T00:00:00.000Z',
  '2026-12-21T24:00:00.000Z',
  ' 2026-12-21T15:00:00.000Z',
])('"%s" is not the stored form of an instant', (text) => {
  expect(isInstant(text)).toBe(false)
})

test.for(['2026-13-01T00:00:00.000Z', '2026-01-01T25:00:00.000Z', '2026-02-30T00:00:00.000Z'])(
  '%s is of no day that exists',
  (text) => {
    expect(isInstant(text)).toBe(false)
  },
)

test('later and earlier by milliseconds', () => {
  const at = instant('2026-12-31T23:59:59.999Z')
  expect(plus(at, 1)).toBe('2027-01-01T00:00:00.000Z')
  expect(plus(plus(at, 1), -1)).toBe(at)
})

test('a number that is no time is a fault', () => {
  expect(() => fromEpoch(Number.NaN)).toThrow(RangeError)
  expect(() => fromEpoch(9e15)).toThrow(RangeError)
})

test.for([
  ['PT8H', 28_800_000],
  ['PT30M', 1_800_000],
  ['PT1H30M', 5_400_000],
  ['PT90S', 90_000],
  ['PT0S', 0],
  ['PT1H1M1S', 3_661_000],
] as const)('%s is %d ms', ([text, milliseconds]) => {
  expect(isIsoDuration(text)).toBe(true)
  expect(durationMilliseconds(text)).toBe(milliseconds)
})

test.for(['P1D', 'PT', 'P1DT1H', 'PT1.5H', '-PT1H', 'PT1M1H', '8h', ''])(
  '"%s" is no length: days have none that is fixed',
  (text) => {
    expect(isIsoDuration(text)).toBe(false)
    expect(() => durationMilliseconds(text)).toThrow(RangeError)
  },
)
