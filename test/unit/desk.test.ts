import { policyAt, policyOf, type Desk } from '@plazo/domain/desk'
import { promisesFor } from '@plazo/domain/policy'
import { describe, expect, test } from 'vitest'
import { minutes } from '../fixtures/desk-minutes.ts'
import { local, POLICY } from '../fixtures/office.ts'

const LATER = { ...POLICY, version: '2027-07-01' }
const DESK: Desk = { ...minutes, versions: [POLICY, LATER] }

describe('S4-07: a change announced for 1 July', () => {
  test.for([
    ['2025-12-31T23:59', '2026-01-01'],
    ['2027-06-30T23:59:59', '2026-01-01'],
    ['2027-07-01T00:00', '2027-07-01'],
    ['2030-01-01T09:00', '2027-07-01'],
  ] as const)('at %s, by the office’s own midnight, %s is in force', ([at, version]) => {
    expect(policyAt(DESK, local(at)).version).toBe(version)
  })

  test('a ticket is judged by the version it was opened under', () => {
    expect(policyOf(DESK, '2026-01-01')).toBe(POLICY)
    expect(() => policyOf(DESK, '2026-02-01')).toThrow('minutes has no policy version 2026-02-01')
  })
})

describe('which promises hold', () => {
  const priority = 'medium'
  test.for([
    ['the topic’s own before the plan’s', { topic: 'stamps', plan: 'standard' }, 'resolution', 'PT3H'],
    ['the plan’s for its priority', { topic: 'errors', plan: 'standard' }, 'firstResponse', 'PT4H'],
    ['those for everybody without a plan', { topic: 'billing' }, 'firstResponse', 'PT8H'],
    ['none for a plan that is gone', { topic: 'errors', plan: 'gone' }, 'firstResponse', undefined],
  ] as const)('%s', ([, terms, clock, length]) => {
    expect(promisesFor(POLICY, { ...terms, priority })[clock]?.length).toBe(length)
  })
})
