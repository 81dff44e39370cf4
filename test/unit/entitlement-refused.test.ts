/**
 * Who may not open a ticket: asked in a fixed order, and every "no" says what to do.
 */
import { entitle } from '@plazo/domain/entitlement'
import { NOTHING_USED } from '@plazo/domain/ledger'
import { describe, expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'
import {
  cancelled,
  DESK,
  GOOD,
  held,
  LINKS,
  monthly,
  NOW,
  policy,
  refusal,
  refusalOf,
  TRAINED,
  type Case,
} from './entitlement-cases.ts'

describe('every no, with its facts', () => {
  test.for<[string, Case, object]>([
    ['a topic nobody knows', { wish: { topic: 'poetry' } }, { code: 'topic/unknown' }],
    [
      'S4-34: a product that is not supported',
      { wish: { product: 'toaster' } },
      { code: 'product/unknown', facts: { known: ['desktop', 'web', 'cloud', 'records'] } },
    ],
    [
      'S4-34: a version that is not supported',
      { wish: { product: 'desktop', productVersion: '9' } },
      { code: 'product/version', facts: { supported: ['11', '12'] } },
    ],
    [
      'S2-03: not paid, and the grace is over',
      { client: { paidUntil: '2026-12-15' } },
      { code: 'organisation/unpaid', facts: { servedUntil: local('2026-12-21T00:00'), sales: LINKS.sales.address } },
    ],
    [
      'S4-08: no plan',
      { client: { plan: undefined } as never },
      { code: 'plan/required', facts: { sales: LINKS.sales.address } },
    ],
    ['a plan that is no plan of the desk', { client: { plan: 'gold' } }, { code: 'plan/required' }],
    [
      'S4-15: a cancelled plan, from the end of its term on',
      { client: { term: cancelled } },
      { code: 'plan/ended', facts: { plan: 'basic', endedAt: NOW } },
    ],
    [
      'S4-12: what the plan does not cover, and which plans do',
      { wish: { topic: 'training' } },
      { code: 'plan/topic', facts: { plan: 'basic', coveredBy: ['advanced', 'sized'] } },
    ],
    [
      'a product the plan does not cover',
      { wish: { product: 'web' } },
      { code: 'plan/product', facts: { coveredBy: ['advanced', 'sized'] } },
    ],
    [
      'S0-04: the subscription ended yesterday',
      { client: { plan: 'none', licences: [{ product: 'cloud', kind: 'subscription', validUntil: '2026-12-20' }] } },
      { code: 'licence/lapsed', facts: { product: 'cloud', validUntil: '2026-12-20' } },
    ],
    ['S2-02: a plan and no licence', { rules: { licenceRequired: true } }, { code: 'licence/required', facts: {} }],
    [
      'S2-02: a plan and none of this product',
      { client: held({ validUntil: '2026-12-31' }), wish: { product: 'desktop' }, rules: { licenceRequired: true } },
      { code: 'licence/required', facts: { product: 'desktop' } },
    ],
    [
      'S4-34: a product, at a desk that lists none',
      { wish: { product: 'desktop' }, rules: { products: undefined } },
      { code: 'product/unknown', facts: { known: [] } },
    ],
    [
      'S0-05: a permanent licence without its policy',
      { client: held({}), rules: { licenceRequired: true } },
      { code: 'licence/without-policy', facts: { product: 'records' } },
    ],
    [
      'S0-03: a policy that is not valid any more',
      { client: held({ validUntil: '2026-12-20' }), rules: { licenceRequired: true } },
      { code: 'licence/lapsed' },
    ],
    [
      'S0-02: too little of the course',
      { score: 69.9 },
      { code: 'training/required', facts: { needed: 70, score: 69.9, course: LINKS.course.address } },
    ],
    [
      'S2-25: every slot taken, and by whom',
      { usage: { openTickets: 3, holders: ['SANJOSE-00000001'] } },
      { code: 'ticket/open-limit', facts: { limit: 3, open: 3, holders: [{ ticketId: 'SANJOSE-00000001' }] } },
    ],
    [
      'S4-17: the month is used up, and when it renews',
      { usage: { grants: { 'month-2026-12': { ...monthly, used: 2 } } } },
      {
        code: 'quota/exhausted',
        facts: {
          plan: 'basic',
          monthlyTickets: 2,
          renewsAt: local('2027-01-01T00:00'),
          packs: [{ pack: 'five', tickets: 5, days: 30 }],
        },
      },
    ],
    [
      'S0-30: advice was had already',
      {
        wish: { topic: 'advice' },
        usage: { grants: { 'once-advice': { kind: 'once', amount: 1, used: 1, from: NOW } } },
      },
      { code: 'quota/used-once', facts: { topic: 'advice' } },
    ],
  ])('%s', ([, of, expected]) => {
    expect(refusal(of)).toMatchObject(expected)
  })

  test('S0-06: a "no" names the topic that goes to sales, if whoever has no plan may open it', () => {
    const { topics, ...rest } = policy()
    const sale = { team: 'sales', channels: ['portal'], planFree: false, toExecutive: true } as const
    const client = { organisation: { ...GOOD, plan: 'none' }, contact: TRAINED, usage: NOTHING_USED }
    const told = (sales: object) => {
      const rules = { desk: DESK, policy: { ...rest, topics: { ...topics, ...sales } }, now: NOW }
      return refusalOf(() => entitle(rules, client, { topic: 'errors' }))?.facts
    }
    expect(told({ 'big-work': sale })).not.toHaveProperty('salesTopic')
    expect(told({ 'big-work': sale, quotation: { ...sale, planFree: true } })).toHaveProperty('salesTopic', 'quotation')
  })

  test('S4-18: who may buy no pack is offered none', () => {
    const usage = { grants: { 'month-2026-12': { ...monthly, used: 2 } } }
    expect(refusal({ usage, rules: { packs: undefined } })).toMatchObject({ facts: { packs: [] } })
  })

  test.for([
    ['nobody known', undefined],
    ['whoever has taken no course', TRAINED],
    ['whoever is not through with it', { ...TRAINED, training: {} }],
  ] as const)('S0-02: %s is told what is needed, at a desk that has no address of the course', ([, contact]) => {
    const rules = { desk: { contacts: DESK.contacts }, policy: policy(), now: NOW }
    const client = { organisation: GOOD, contact, usage: NOTHING_USED }
    expect(refusalOf(() => entitle(rules, client, { topic: 'errors' }))).toEqual({
      code: 'training/required',
      facts: { needed: 70 },
    })
  })

  test('the first of several is told, in the order of the desk', () => {
    const everything: Case = {
      client: { paidUntil: '2026-01-01', plan: 'none' },
      score: 0,
      usage: { openTickets: 9, grants: { 'month-2026-12': { ...monthly, used: 2 } } },
    }
    const order = ['organisation/unpaid', 'plan/required', 'training/required', 'ticket/open-limit', 'quota/exhausted']
    const mended: Case[] = [everything]
    mended.push({ ...everything, client: { plan: 'none' } })
    mended.push({ ...everything, client: {} })
    mended.push({ ...everything, client: {}, score: 100 })
    mended.push({ usage: { grants: everything.usage?.grants ?? {} } })
    expect(mended.map((each) => refusal(each)?.code)).toEqual(order)
  })
})
