import { erp } from '@plazo/desks/erp'
import { guatemala } from '@plazo/desks/guatemala'
import { addAttendance } from '@plazo/domain/calendar'
import { policyAt } from '@plazo/domain/desk'
import { durationMilliseconds } from '@plazo/domain/instant'
import { CLOCK_KINDS, PRIORITIES, promisesFor, type Policy, type Terms } from '@plazo/domain/policy'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { local, wall } from '../fixtures/office.ts'

const now = policyAt(erp, local('2026-12-21T09:00'))
const fromJuly = policyAt(erp, local('2027-07-01T00:00'))

/** The wall clock at which a first answer to this ticket comes too late. */
function dueAt(policy: Policy, terms: Terms, openedAt: string): string | undefined {
  const target = promisesFor(policy, terms).firstResponse
  if (target?.unit !== 'attendance') return undefined
  return wall(addAttendance(policy.calendar, local(openedAt), durationMilliseconds(target.length)))
}

test('S4-22: the customer chooses one of three priorities, with a plan', () => {
  expect(now.priorities).toEqual(['low', 'medium', 'high'])
  expect(Object.keys(now.plans)).toEqual(['basic', 'advanced', 'corporate'])
  expect(now.topics['errors']?.planFree).toBe(false)
})

describe.each([
  ['today', now],
  ['from July', fromJuly],
] as const)('first answers, %s', (_, policy) => {
  // Monday 09:00; the desk rests from 12:00 to 14:00 and after 18:00.
  test.for([
    ['S4-23', 'low', 'basic', '2026-12-22T09:00'],
    ['S4-23', 'low', 'advanced', '2026-12-21T15:00'],
    ['S4-23', 'low', 'corporate', '2026-12-21T11:00'],
    ['S4-24', 'medium', 'basic', '2026-12-22T09:00'],
    ['S4-24', 'medium', 'advanced', '2026-12-21T15:00'],
    ['S4-24', 'medium', 'corporate', '2026-12-21T11:00'],
    ['S4-25', 'high', 'basic', '2026-12-21T11:00'],
    ['S4-25', 'high', 'advanced', '2026-12-21T10:00'],
    ['S4-25', 'high', 'corporate', '2026-12-21T10:00'],
  ] as const)('%s: %s on the %s plan, asked on Monday at nine, is late at %s', ([, priority, plan, due]) => {
    expect(dueAt(policy, { topic: 'errors', priority, plan }, '2026-12-21T09:00')).toBe(due)
  })
})

test.for([
  ['the lunch break', 'corporate', '2026-12-21T11:30', '2026-12-21T15:30'],
  ['the weekend', 'corporate', '2026-12-18T17:00', '2026-12-21T09:00'],
  ['the afternoon of 24 December, Christmas and the weekend', 'advanced', '2026-12-24T11:00', '2026-12-28T11:00'],
  ['the afternoon of 31 December, New Year and the weekend', 'basic', '2026-12-31T10:00', '2027-01-04T16:00'],
  ['Holy Thursday and Good Friday', 'corporate', '2027-03-24T17:00', '2027-03-29T09:00'],
  ['Army Day, moved to the Monday', 'corporate', '2027-06-25T17:00', '2027-06-29T09:00'],
] as const)('attendance leaps over %s', ([, plan, openedAt, due]) => {
  expect(dueAt(now, { topic: 'errors', priority: 'low', plan }, openedAt)).toBe(due)
})

test('every promise warns 30 minutes before it breaks', () => {
  const promised = Object.keys(now.plans).flatMap((plan) =>
    PRIORITIES.flatMap((priority) => Object.values(promisesFor(now, { topic: 'errors', plan, priority }))),
  )
  expect(promised).toHaveLength(3 * 3 * CLOCK_KINDS.length)
  expect(promised.filter(({ warnings }) => !warnings.includes('PT30M'))).toEqual([])
})

test('S4-33: billing is for all, with the same promise on any plan and on none', () => {
  const promises = [undefined, ...Object.keys(now.plans)].map((plan) =>
    promisesFor(now, { topic: 'billing', priority: 'high', plan }),
  )
  expect(now.topics['billing']).toMatchObject({ team: 'billing', planFree: true })
  expect(new Set(promises).size).toBe(1)
})

test('S4-35: a new terminal goes to the sales team and needs no plan', () => {
  expect(now.topics['new-terminal']).toMatchObject({ team: 'sales', planFree: true })
})

test('S4-07: the rules change on 1 July, at midnight in Guatemala', () => {
  expect(policyAt(erp, local('2027-06-30T23:59:59.999')).version).toBe('2026-01-01')
  expect(policyAt(erp, local('2027-07-01T00:00')).version).toBe('2027-07-01')
  expect(fromJuly.ladders.chat).not.toEqual(now.ladders.chat)
})

test('S4-26: the meaning of a priority is a confirmation of its effect', () => {
  for (const { meaning } of Object.values(erp.priorities)) {
    expect(meaning.es).toMatch(/^Confirmo que /)
    expect(meaning.en).toMatch(/^I confirm that /)
  }
})

test('S4-28: in writing, who does not follow up loses priority first, and is told before the ticket closes', () => {
  for (const channel of ['portal', 'api', 'mail'] as const) {
    expect(now.ladders[channel]?.map(({ kind }) => kind)).toEqual(['ping', 'lower-priority', 'notice', 'close'])
  }
})

test('no holiday is listed for a weekend, when the desk is closed anyway', () => {
  const weekends = guatemala.exceptions.filter(({ date }) => Temporal.PlainDate.from(date).dayOfWeek > 5)
  expect(weekends).toEqual([])
})
