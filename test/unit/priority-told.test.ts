/**
 * What is told of a priority afterwards, and of a desk that has said little.
 */
import type { Policy } from '@plazo/domain/policy'
import { filedLate, grantPriority, type PriorityGrounds } from '@plazo/domain/priority'
import { describe, expect, test } from 'vitest'
import { DESK } from '../fixtures/api-trial.ts'
import { local, POLICY } from '../fixtures/office.ts'
import { refusalOf } from './entitlement-cases.ts'

const openedAt = local('2026-12-21T09:00')
const REASON: Policy = {
  ...POLICY,
  work: {
    priority: {
      by: 'reason',
      usual: 'medium',
      reasons: {
        cards: { priority: 'high', announced: true },
        payroll: { priority: 'high', dueDate: { adviseBelowDays: 3 } },
      },
    },
  },
}
const DUE_TODAY: PriorityGrounds = { by: 'reason', reason: 'payroll', dueDate: '2026-12-21' }

describe('S2-57: nobody is told to file earlier', () => {
  test.for<[string, Policy, PriorityGrounds | undefined]>([
    ['whose ticket was given no priority on any grounds', REASON, undefined],
    ['who confirmed what it means', REASON, { by: 'confirmation', meaning: 'Estamos parados.' }],
    ['who was asked for no day', REASON, { by: 'reason', reason: 'cards' }],
    ['whose reason asks for no days ahead', REASON, { by: 'reason', reason: 'cards', dueDate: '2026-12-21' }],
    ['whose desk lets him choose by now', POLICY, DUE_TODAY],
  ])('%s', ([, policy, priorityGrounds]) => {
    expect(filedLate(policy, { openedAt, ...(priorityGrounds && { priorityGrounds }) })).toBeUndefined()
    expect(filedLate(REASON, { openedAt, priorityGrounds: DUE_TODAY })).toBeDefined()
  })
})

test('S2-55: whoever announced nothing is told so, by the name of the reason where it has no words', () => {
  const setting = { desk: DESK, policy: REASON, now: openedAt }
  const wish = { plan: 'standard', reason: { reason: 'cards' } }
  expect(refusalOf(() => grantPriority(setting, wish, { role: 'customer' }))).toEqual({
    code: 'priority/not-announced',
    facts: { reason: { id: 'cards', name: { es: 'cards', en: 'cards' } }, windows: [] },
  })
})

test('a plan that is none of the desk promises no priority', () => {
  const setting = { desk: DESK, policy: POLICY, now: openedAt }
  expect(refusalOf(() => grantPriority(setting, { plan: 'gold', priority: 'low' }, { role: 'customer' }))).toEqual({
    code: 'priority/not-allowed',
    facts: { priority: 'low', allowed: [] },
  })
})
