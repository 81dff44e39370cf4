/**
 * One promise on paper: due time, verdict and the time that counted.
 * @module
 */
import { simulateClock } from '@plazo/domain/clock-simulation'
import { plus } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import { calendar, HOUR, local, shifts } from './wall-clock.ts'

const SPLIT = calendar('America/Guatemala', shifts(['08:00', '12:00'], ['14:00', '17:30']))
const FRIDAY = local('2026-12-18T16:30')
const EIGHT_HOURS = { milliseconds: 8 * HOUR, unit: 'attendance' } as const
const ticket = { calendar: SPLIT, target: EIGHT_HOURS, startsAt: FRIDAY, pauses: [] }

test('eight hours of attendance from Friday afternoon are due on Monday afternoon', () => {
  expect(simulateClock(ticket)).toEqual({
    dueAt: local('2026-12-21T17:00'),
    verdict: 'running',
    segments: [
      { from: FRIDAY, to: local('2026-12-18T17:30'), counts: true, reason: 'open' },
      { from: local('2026-12-18T17:30'), to: local('2026-12-21T08:00'), counts: false, reason: 'closed' },
      { from: local('2026-12-21T08:00'), to: local('2026-12-21T12:00'), counts: true, reason: 'open' },
      { from: local('2026-12-21T12:00'), to: local('2026-12-21T14:00'), counts: false, reason: 'closed' },
      { from: local('2026-12-21T14:00'), to: local('2026-12-21T17:00'), counts: true, reason: 'open' },
    ],
  })
})

test('eight hours of clock time do not mind the calendar', () => {
  const pause = { from: local('2026-12-18T18:00'), to: local('2026-12-18T20:00') }
  const clock = { ...ticket, target: { milliseconds: 8 * HOUR, unit: 'clock' } as const, pauses: [pause] }
  expect(simulateClock(clock)).toEqual({
    dueAt: local('2026-12-19T02:30'),
    verdict: 'running',
    segments: [
      { from: FRIDAY, to: pause.from, counts: true, reason: 'open' },
      { ...pause, counts: false, reason: 'paused' },
      { from: pause.to, to: local('2026-12-19T02:30'), counts: true, reason: 'open' },
    ],
  })
})

test.for([
  ['a millisecond before the due time is in time', -1, 'met'],
  ['at the due time itself is late', 0, 'breached'],
  ['after the due time is late', 1, 'breached'],
] as const)('an answer %s', ([, after, verdict]) => {
  const answeredAt = plus(local('2026-12-21T17:00'), after)
  expect(simulateClock({ ...ticket, answeredAt }).verdict).toBe(verdict)
})

test('a pause moves the due time, and an answer that was late is in time', () => {
  const answeredAt = local('2026-12-22T08:00')
  const pauses = [{ from: local('2026-12-21T09:00'), to: local('2026-12-21T10:00') }]
  expect(simulateClock({ ...ticket, answeredAt }).verdict).toBe('breached')
  expect(simulateClock({ ...ticket, answeredAt, pauses })).toMatchObject({
    dueAt: local('2026-12-22T08:30'),
    verdict: 'met',
  })
})

test('an answer at the start is met, one before it is a fault', () => {
  expect(simulateClock({ ...ticket, answeredAt: FRIDAY }).verdict).toBe('met')
  expect(() => simulateClock({ ...ticket, answeredAt: plus(FRIDAY, -1) })).toThrow(
    'the answer at 2026-12-18T22:29:59.999Z comes before the clock starts at 2026-12-18T22:30:00.000Z',
  )
})

test('a promise of nothing is due at once and no answer can keep it', () => {
  const nothing = { ...ticket, target: { milliseconds: 0, unit: 'attendance' } as const, answeredAt: FRIDAY }
  expect(simulateClock(nothing)).toEqual({ dueAt: FRIDAY, verdict: 'breached', segments: [] })
})
