/**
 * How an organisation comes by its plan and leaves it.
 */
import { renewalAfter } from '@plazo/domain/civil-day'
import { entitle } from '@plazo/domain/entitlement'
import { plus } from '@plazo/domain/instant'
import { NOTHING_USED } from '@plazo/domain/ledger'
import type { Organisation, PlanTerm } from '@plazo/domain/organisation'
import { TERMS } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { BARE, change, OFFICE, ON_PLAN, refused, TERM } from './account-cases.ts'
import { DESK, NOW, TRAINED } from './entitlement-cases.ts'
import { HOUR } from './wall-clock.ts'

const RENEWAL = local('2027-01-10T09:00')
const until = (endsAt: typeof NOW): Organisation => ({
  ...ON_PLAN,
  term: { ...TERM, endsAt, cancelledAt: TERM.startsAt },
})
const LEAVING = until(RENEWAL)
const GONE = until(NOW)

describe('S4-10, S4-16: subscribing', () => {
  const to = (rest: object = {}) =>
    ({ kind: 'subscribe', plan: 'basic', length: 'monthly', source: 'web', ...rest }) as const
  const since = (startsAt: typeof NOW, rest: Partial<PlanTerm> = {}) => ({
    length: 'monthly',
    source: 'web',
    startsAt,
    ...rest,
  })

  test.for([
    ['from now', BARE, to(), 'plan-started', 'basic', since(NOW)],
    [
      'from a day ahead, yearly',
      BARE,
      to({ length: 'yearly', startsAt: RENEWAL }),
      'plan-started',
      'basic',
      since(RENEWAL, { length: 'yearly' }),
    ],
    [
      'S4-13: a better plan keeps the day of renewal',
      ON_PLAN,
      to({ plan: 'advanced', source: 'salesperson' }),
      'plan-changed',
      'advanced',
      since(TERM.startsAt, { source: 'salesperson' }),
    ],
    [
      'another length begins another term',
      ON_PLAN,
      to({ length: 'yearly' }),
      'plan-changed',
      'basic',
      since(NOW, { length: 'yearly' }),
    ],
    ['the same plan takes a cancellation back', LEAVING, to(), 'plan-changed', 'basic', since(TERM.startsAt)],
    ['what has ended begins anew', GONE, to(), 'plan-started', 'basic', since(NOW)],
    ['a plan that nobody gave a term gets one', { ...BARE, plan: 'basic' }, to(), 'plan-changed', 'basic', since(NOW)],
  ] as const)('%s', ([, before, command, kind, plan, term]) => {
    expect(change(before, command)).toEqual({ organisation: { ...before, plan, term }, facts: [{ kind, plan, term }] })
  })

  test('to what one has already: nothing to do', () => {
    expect(change(ON_PLAN, to())).toEqual({ organisation: ON_PLAN, facts: [] })
  })

  const monthlyOnly = { ...OFFICE, entitlement: { terms: { lengths: ['monthly' as const], cancelDaysBefore: 0 } } }
  test.for([
    [
      'a plan the desk has not',
      OFFICE,
      { plan: 'gold' },
      { code: 'plan/unknown', facts: { plan: 'gold', known: ['basic', 'advanced', 'sized'] } },
    ],
    [
      'a length it does not offer',
      monthlyOnly,
      { length: 'yearly' },
      { code: 'plan/term-length', facts: { length: 'yearly', allowed: ['monthly'] } },
    ],
  ] as const)('%s: no', ([, office, rest, reason]) => {
    expect(refused(BARE, to(rest), { office })).toEqual(reason)
  })

  test('a desk that says nothing of terms takes any', () => {
    const yearly = to({ plan: 'standard', length: 'yearly' })
    expect(change(BARE, yearly, { office: POLICY }).organisation.term).toEqual(since(NOW, { length: 'yearly' }))
  })
})

describe('renewing', () => {
  const renew = { kind: 'renew' } as const

  test.for([
    ['a cancellation is taken back, and the term goes on', LEAVING, TERM.startsAt],
    ['what has ended begins anew', GONE, NOW],
  ] as const)('%s', ([, before, startsAt]) => {
    const term = { ...TERM, startsAt }
    expect(change(before, renew)).toEqual({
      organisation: { ...ON_PLAN, term },
      facts: [{ kind: 'plan-renewed', plan: 'basic', term }],
    })
  })

  test.for([
    ['by itself', ON_PLAN],
    ['without a term', { ...BARE, plan: 'basic' }],
  ] as const)('what renews %s: nothing to do', ([, before]) => {
    expect(change(before, renew)).toEqual({ organisation: before, facts: [] })
  })

  test('no plan: nothing to renew', () => {
    expect(refused(BARE, renew)).toEqual({ code: 'plan/none', facts: { organisationId: 'SANJOSE' } })
  })
})

describe('S4-14: cancelling', () => {
  const cancel = { kind: 'cancel' } as const
  const at = (now: string) => ({ now })
  const latest = local('2027-01-05T09:00')

  test.for([
    ['well before', at('2026-12-21T09:00'), ON_PLAN, RENEWAL],
    ['at the last instant, five days before', at('2027-01-05T09:00'), ON_PLAN, RENEWAL],
    ['right after a renewal, for the next one', at('2027-01-10T09:00'), ON_PLAN, local('2027-02-10T09:00')],
    ['before it has begun: it never does', at('2026-01-09T09:00'), ON_PLAN, TERM.startsAt],
    ['yearly', at('2026-12-21T09:00'), { ...ON_PLAN, term: { ...TERM, length: 'yearly' } } as const, RENEWAL],
  ] as const)('%s', ([, when, before, endsAt]) => {
    const term = { ...before.term!, endsAt, cancelledAt: local(when.now) }
    expect(change(before, cancel, when)).toEqual({
      organisation: { ...before, term },
      facts: [{ kind: 'plan-cancelled', plan: 'basic', term }],
    })
  })

  test.for(['2027-01-05T09:01', '2027-01-10T08:59'])('at %s it is too late for this term', (now) => {
    const facts = { daysBefore: 5, latest, renewsAt: RENEWAL }
    expect(refused(ON_PLAN, cancel, { now })).toEqual({ code: 'plan/cancel-late', facts })
  })

  test('a desk that says nothing of days takes it until the renewal', () => {
    const on = { ...ON_PLAN, plan: 'standard' }
    expect(change(on, cancel, { office: POLICY, now: '2027-01-10T08:59' }).organisation.term?.endsAt).toBe(RENEWAL)
  })

  test('a plan without a term ends now: no day was agreed on', () => {
    const { organisation } = change({ ...BARE, plan: 'basic' }, cancel)
    expect(organisation.term).toEqual({
      length: 'monthly',
      source: 'salesperson',
      startsAt: NOW,
      endsAt: NOW,
      cancelledAt: NOW,
    })
  })

  test('twice is once; what has ended, and no plan at all, cannot be cancelled', () => {
    expect(change(LEAVING, cancel)).toEqual({ organisation: LEAVING, facts: [] })
    for (const before of [GONE, BARE]) {
      expect(refused(before, cancel)).toEqual({ code: 'plan/none', facts: { organisationId: 'SANJOSE' } })
    }
  })
})

describe('S4-09: a plan comes with a licence', () => {
  const told = (...products: readonly string[]) =>
    ({ kind: 'tell-licences', licences: products.map((product) => ({ product, kind: 'permanent' }) as const) }) as const
  const from = (startsAt: typeof NOW, length: 'monthly' | 'yearly' = 'monthly') => ({
    length,
    startsAt,
    source: 'licence',
  })

  test('the first that brings one, from now, for the shortest term of the desk', () => {
    const { organisation, facts } = change(BARE, told('records', 'web', 'desktop'))
    expect(organisation).toMatchObject({ plan: 'advanced', term: from(NOW) })
    expect(facts.map(({ kind }) => kind)).toEqual(['licences-told', 'plan-started'])
  })

  test('for a year where the desk says nothing of terms', () => {
    const office = { ...OFFICE, entitlement: { products: { desktop: { licencePlan: 'basic' } } } }
    expect(change(BARE, told('desktop'), { office }).organisation.term).toEqual(from(NOW, 'yearly'))
  })

  test('none at a desk that sells none', () => {
    const { entitlement: _, ...office } = OFFICE
    expect(change(BARE, told(), { office }).organisation).toEqual({ ...BARE, licences: [] })
  })

  test.for([
    ['whoever has a plan keeps it', { ...ON_PLAN, plan: 'advanced' }, ['desktop'], 'advanced'],
    ['whose plan has ended gets the licence’s', { ...GONE, plan: 'advanced' }, ['desktop'], 'basic'],
    ['none comes with this one', BARE, ['records'], undefined],
    ['nor with none at all', BARE, [], undefined],
  ] as const)('%s', ([, before, products, plan]) => {
    expect(change(before, told(...products)).organisation.plan).toBe(plan)
  })
})

describe('whenever a plan is cancelled', () => {
  const hours = fc.integer({ min: 0, max: 3 * 365 * 24 })
  const answer = (organisation: Organisation, now: typeof NOW) => {
    const client = { organisation, contact: TRAINED, usage: NOTHING_USED }
    try {
      return entitle({ desk: DESK, policy: OFFICE, now }, client, { topic: 'errors' })
    } catch (error) {
      if (error instanceof Refusal) return error.reason
      throw error
    }
  }

  test('S4-15: until its term ends everything is as if it was not, and from then on there is none', () => {
    fc.assert(
      fc.property(hours, hours, fc.constantFrom(...TERMS), (asked, later, length) => {
        const before = { ...ON_PLAN, term: { ...TERM, length } }
        const now = plus(TERM.startsAt, asked * HOUR)
        const renewsAt = renewalAfter(before.term, now, 'America/Guatemala')
        // Five days have 120 hours: this zone never changes its clock.
        const inTime = now <= plus(renewsAt, -5 * 24 * HOUR)
        const cancelled = refused(before, { kind: 'cancel' }, { now })
        if (!inTime) {
          expect(cancelled).toMatchObject({ code: 'plan/cancel-late', facts: { renewsAt } })
          return
        }
        const after = { ...before, term: { ...before.term, endsAt: renewsAt, cancelledAt: now } }
        expect(cancelled).toMatchObject({ organisation: after })
        const then = plus(now, later * HOUR)
        const ended = { code: 'plan/ended', facts: { plan: 'basic', endedAt: renewsAt } }
        expect(answer(after, then)).toMatchObject(then < renewsAt ? answer(before, then) : ended)
      }),
      { numRuns: 300 },
    )
  })
})
