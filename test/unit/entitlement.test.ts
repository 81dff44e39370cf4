/**
 * Who may open a ticket, and what it takes from the account.
 */
import { entitle } from '@plazo/domain/entitlement'
import { NOTHING_USED } from '@plazo/domain/ledger'
import { describe, expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'
import {
  ask,
  cancelled,
  DESK,
  GOOD,
  held,
  monthly,
  NOW,
  pack,
  policy,
  TRAINED,
  type Case,
} from './entitlement-cases.ts'

describe('every yes, with what it takes', () => {
  const first = { grantId: 'month-2026-12', made: { ...monthly, used: 0 }, over: [] }
  test.for<[string, Case, object]>([
    [
      'on the plan: a slot, and the month’s first ticket makes its grant',
      {},
      { plan: 'basic', slot: { limit: 3 }, use: first },
    ],
    [
      'S4-33: administrative topics, unpaid, untrained, without a plan: nothing',
      { client: { plan: 'none', paidUntil: '2020-01-01' }, score: 0, wish: { topic: 'billing' } },
      {},
    ],
    ['S4-33: on a plan too, which is then told', { wish: { topic: 'billing' } }, { plan: 'basic' }],
    [
      'S0-04: a current subscription beside a plan that covers it: on the plan',
      { client: { licences: [{ product: 'cloud', kind: 'subscription', validUntil: '2026-12-21' }] } },
      { plan: 'basic', slot: { limit: 3 }, use: first },
    ],
    [
      'S0-05: the licence that counts is that of the product',
      {
        client: {
          plan: 'advanced',
          licences: [
            { product: 'web', kind: 'permanent', validUntil: '2026-12-21' },
            { product: 'records', kind: 'permanent' },
          ],
        },
        wish: { product: 'web' },
        rules: { licenceRequired: true },
      },
      { plan: 'advanced', slot: {} },
    ],
    [
      'S0-30: advice that was given back may be had again',
      {
        wish: { topic: 'advice' },
        usage: { grants: { 'once-advice': { kind: 'once', amount: 1, used: 0, from: NOW } } },
      },
      { use: { grantId: 'once-advice' } },
    ],
    [
      'S2-03: on the last day of grace',
      { client: { paidUntil: '2026-12-16' } },
      { plan: 'basic', slot: { limit: 3 }, use: first },
    ],
    [
      'S0-04: a current subscription, no plan: a slot without a limit',
      { client: { plan: 'none', licences: [{ product: 'cloud', kind: 'subscription', validUntil: '2026-12-21' }] } },
      { slot: {} },
    ],
    [
      'S0-05: a plan and a licence with its policy, to the last day',
      { client: held({ validUntil: '2026-12-21' }), rules: { licenceRequired: true } },
      { plan: 'basic' },
    ],
    [
      'S4-15: a cancelled plan until its term ends',
      { client: { term: cancelled }, now: '2026-12-21T08:59' },
      { plan: 'basic' },
    ],
    ['S2-24: a plan without quota', { client: { plan: 'advanced' } }, { plan: 'advanced', slot: {} }],
    [
      'S2-25: the limit of its size',
      { client: { plan: 'sized', size: 'large' } },
      { plan: 'sized', slot: { limit: 4 } },
    ],
    ['S2-25: of no known size, the least', { client: { plan: 'sized' } }, { plan: 'sized', slot: { limit: 1 } }],
    ['S2-44: a course, for the untrained', { score: 0, wish: { topic: 'course' } }, { plan: 'basic' }],
    [
      'S0-30: advice, once, and not of the month',
      { wish: { topic: 'advice' } },
      { use: { grantId: 'once-advice', made: { kind: 'once', amount: 1 } } },
    ],
    ['what the desk takes up again for nothing', { wish: { free: true } }, { plan: 'basic', slot: { limit: 3 } }],
    [
      'S4-18: a pack, when the month is used up',
      { usage: { grants: { 'month-2026-12': { ...monthly, used: 2 }, p: pack } } },
      { use: { grantId: 'p' } },
    ],
    [
      'the pack before the month, when it expires first',
      { usage: { grants: { p: { ...pack, until: local('2026-12-31T23:00') } } } },
      { use: { grantId: 'p' } },
    ],
    [
      'S4-20: what was left of November is of no use',
      {
        usage: {
          grants: {
            'month-2026-11': { ...monthly, used: 0, from: local('2026-11-01T00:00'), until: local('2026-12-01T00:00') },
          },
        },
      },
      { use: { ...first, over: ['month-2026-11'] } },
    ],
    [
      'S4-19: nor is a pack thirty days later',
      { client: { paidUntil: '2027-06-30' }, usage: { grants: { p: pack } }, now: '2027-01-20T09:00' },
      { use: { grantId: 'month-2027-01', over: ['p'] } },
    ],
    [
      'a better plan in mid-month owes the difference',
      { usage: { grants: { 'month-2026-12': { ...monthly, amount: 1, used: 1 } } } },
      { use: { grantId: 'month-2026-12-beyond-1', made: { amount: 1 } } },
    ],
  ])('%s', ([, of, expected]) => {
    expect(ask(of)).toMatchObject(expected)
  })

  test('an override counts as enough of the course, and a plan without quota uses none', () => {
    const contact = { ...TRAINED, training: { score: 10, override: { by: 'marco', reason: 'Repite', at: NOW } } }
    const client = { organisation: { ...GOOD, plan: 'advanced' }, contact, usage: NOTHING_USED }
    expect(entitle({ desk: DESK, policy: policy(), now: NOW }, client, { topic: 'errors' })).not.toHaveProperty('use')
  })
})
