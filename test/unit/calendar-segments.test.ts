/**
 * The stretches a person is shown: which time counted, which did not, and why.
 * @module
 */
import { ALWAYS_OPEN, segments } from '@plazo/domain/calendar'
import { expect, test } from 'vitest'
import { calendar, daily, local, shifts } from './wall-clock.ts'

const SPLIT = calendar('America/Guatemala', shifts(['08:00', '12:00'], ['14:00', '17:30']), {
  exceptions: [
    { date: '2026-12-24', shifts: shifts(['08:00', '12:00']) },
    { date: '2026-12-25', shifts: [] },
  ],
})

type Told = readonly [from: string, reason: string]

/** Where each segment begins and why; `+` when it counts. */
function told(of: typeof SPLIT, from: string, to: string, pauses: readonly (readonly [string, string])[] = []): Told[] {
  const spans = pauses.map(([begin, end]) => ({ from: local(begin), to: local(end) }))
  return segments(of, local(from), local(to), spans).map((segment): Told => {
    const hours = Date.parse(segment.from) - 6 * 3_600_000
    return [new Date(hours).toISOString().slice(0, 16), `${segment.counts ? '+' : ''}${segment.reason}`]
  })
}

test('a day is told shift by shift, the night as one', () => {
  expect(told(SPLIT, '2026-12-21T07:00', '2026-12-22T09:00')).toEqual([
    ['2026-12-21T07:00', 'closed'],
    ['2026-12-21T08:00', '+open'],
    ['2026-12-21T12:00', 'closed'],
    ['2026-12-21T14:00', '+open'],
    ['2026-12-21T17:30', 'closed'],
    ['2026-12-22T08:00', '+open'],
  ])
})

test('all of an exceptional date is told as one, midnight to midnight, and neighbours merge', () => {
  expect(told(SPLIT, '2026-12-23T17:00', '2026-12-26T12:00')).toEqual([
    ['2026-12-23T17:00', '+open'],
    ['2026-12-23T17:30', 'closed'],
    ['2026-12-24T00:00', 'exception'],
    ['2026-12-24T08:00', '+exception'],
    ['2026-12-24T12:00', 'exception'],
    ['2026-12-26T00:00', 'closed'],
  ])
})

test('a pause hides what lies under it, open, closed or exceptional', () => {
  const pauses = [
    ['2026-12-23T11:00', '2026-12-23T15:00'],
    ['2026-12-23T14:30', '2026-12-24T09:00'],
    ['2026-12-24T10:00', '2026-12-24T10:00'],
  ] as const
  expect(told(SPLIT, '2026-12-23T08:00', '2026-12-24T13:00', pauses)).toEqual([
    ['2026-12-23T08:00', '+open'],
    ['2026-12-23T11:00', 'paused'],
    ['2026-12-24T09:00', '+exception'],
    ['2026-12-24T12:00', 'exception'],
  ])
})

test('adjoining shifts and days that never close are one stretch', () => {
  const seamless = daily('America/Guatemala', shifts(['00:00', '12:00'], ['12:00', '24:00']))
  const mostly = { ...seamless, exceptions: [{ date: '2026-12-25', shifts: [] }] }
  for (const each of [seamless, mostly, ALWAYS_OPEN]) {
    expect(told(each, '2026-12-21T07:00', '2026-12-23T09:00')).toEqual([['2026-12-21T07:00', '+open']])
  }
})

test('clock time is open or paused', () => {
  expect(told(ALWAYS_OPEN, '2026-12-21T07:00', '2026-12-23T09:00', [['2026-12-21T08:00', '2026-12-22T08:00']])).toEqual(
    [
      ['2026-12-21T07:00', '+open'],
      ['2026-12-21T08:00', 'paused'],
      ['2026-12-22T08:00', '+open'],
    ],
  )
})

test.for([['2026-12-21T09:00'], ['2026-12-21T08:00']] as const)(
  'a window that ends at %s, before it begins, has none',
  ([to]) => {
    expect(segments(SPLIT, local('2026-12-21T09:00'), local(to))).toEqual([])
  },
)

test('a stretch says from, to, whether it counts and why, and nothing of the day it lies in', () => {
  expect(segments(SPLIT, local('2026-12-26T00:00'), local('2026-12-28T09:00'))).toEqual([
    { from: local('2026-12-26T00:00'), to: local('2026-12-28T08:00'), counts: false, reason: 'closed' },
    { from: local('2026-12-28T08:00'), to: local('2026-12-28T09:00'), counts: true, reason: 'open' },
  ])
})

test('a date that the zone skipped takes no time and is not told, were it exceptional', () => {
  const apia = daily('Pacific/Apia', shifts(['08:00', '17:00']))
  const office = { ...apia, exceptions: [{ date: '2011-12-30', shifts: [] }] }
  const window = [local('2011-12-29T16:00', 'Pacific/Apia'), local('2011-12-31T09:00', 'Pacific/Apia')] as const
  expect(segments(office, ...window).map(({ reason }) => reason)).toEqual(['open', 'closed', 'open'])
  expect(segments(office, ...window)).toEqual(segments(apia, ...window))
})
