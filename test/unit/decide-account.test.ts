/**
 * What may be changed of an organisation's account beside its plan, and what is written down of it.
 */
import type { AccountCommand } from '@plazo/domain/account-commands'
import type { Contact, Organisation } from '@plazo/domain/organisation'
import { describe, expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { BARE, change, ON_PLAN, refused } from './account-cases.ts'
import { monthly, NOW } from './entitlement-cases.ts'

const ANA = { id: 'ana', name: 'Ana', mail: 'ana@a.example', locale: 'es' } as const
const KNOWN: Contact = { ...ANA, organisationId: 'SANJOSE' }
const WINDOW = { id: 'w-1', reason: 'enrolment', from: local('2027-01-11T00:00'), until: local('2027-01-18T00:00') }
const profile = (rest: object) => ({ kind: 'change-profile', profile: { name: BARE.name, ...rest } }) as const
const tell = (paidUntil?: string) => ({ kind: 'tell-standing', paidUntil }) as const

describe('what is told is written down once, by the names of what changed', () => {
  const GROWN = { ...BARE, size: 'large', approverIds: ['dora'] }
  test.for<[string, Organisation, AccountCommand, { organisation: Organisation; facts: readonly object[] }]>([
    [
      'a profile',
      GROWN,
      profile({ name: 'San José', size: 'large', responsibleId: 'dora' }),
      {
        organisation: { id: 'SANJOSE', name: 'San José', size: 'large', responsibleId: 'dora' },
        facts: [{ kind: 'profile-changed', fields: ['name', 'approverIds', 'responsibleId'] }],
      },
    ],
    ['the same profile', GROWN, profile({ size: 'large', approverIds: ['dora'] }), { organisation: GROWN, facts: [] }],
    [
      'S2-03: paid until a day',
      BARE,
      tell('2026-12-31'),
      {
        organisation: { ...BARE, paidUntil: '2026-12-31' },
        facts: [{ kind: 'standing-told', paidUntil: '2026-12-31' }],
      },
    ],
    [
      'no day any more',
      { ...BARE, paidUntil: '2026-12-31' },
      tell(),
      { organisation: BARE, facts: [{ kind: 'standing-told' }] },
    ],
    [
      'the same day',
      { ...BARE, paidUntil: '2026-12-31' },
      tell('2026-12-31'),
      { organisation: { ...BARE, paidUntil: '2026-12-31' }, facts: [] },
    ],
    ['that nobody has told, again', BARE, tell(), { organisation: BARE, facts: [] }],
  ])('%s', ([, before, command, expected]) => {
    expect(change(before, command)).toEqual(expected)
  })
})

describe('S0-05: licences', () => {
  const told = (...products: readonly string[]) => {
    const licences = products.map((product) => ({ product, kind: 'permanent' }) as const)
    return { kind: 'tell-licences', licences } as const
  }

  test('all there are now, in the place of those before', () => {
    const { organisation, facts } = change(
      { ...ON_PLAN, ...change(ON_PLAN, told('web')).organisation },
      told('records'),
    )
    expect(organisation).toEqual({ ...ON_PLAN, licences: told('records').licences })
    expect(facts).toEqual([{ kind: 'licences-told', licences: told('records').licences }])
    expect(change(organisation, told()).organisation.licences).toEqual([])
  })

  test('the same as before: nothing to write down', () => {
    const { organisation } = change(ON_PLAN, told('web', 'records'))
    expect(change(organisation, told('web', 'records'))).toEqual({ organisation, facts: [] })
  })

  test.for([
    ['S4-34: of what the desk does not sell', undefined, ['desktop', 'web', 'records']],
    ['at a desk with no products', POLICY, []],
  ] as const)('%s: none', ([, office, known]) => {
    const facts = { product: 'toaster', known }
    expect(refused(BARE, told('toaster'), { ...(office && { office }) })).toEqual({ code: 'product/unknown', facts })
  })
})

describe('S2-55: windows announced before', () => {
  const announce = (rest: object = {}) => ({ kind: 'announce-window', window: { ...WINDOW, ...rest } }) as const

  test('one more, and those that are over make room', () => {
    const over = { ...WINDOW, id: 'w-0', from: local('2026-12-01T00:00'), until: NOW }
    const ahead = { ...WINDOW, id: 'w-2' }
    expect(change({ ...BARE, windows: [over, ahead] }, announce())).toEqual({
      organisation: { ...BARE, windows: [ahead, WINDOW] },
      facts: [{ kind: 'window-announced', window: WINDOW }],
    })
    expect(change(BARE, announce()).organisation.windows).toEqual([WINDOW])
  })

  test.for([
    [
      'of a reason that holds at any time',
      { reason: 'stopped' },
      { code: 'window/reason', facts: { reason: 'stopped', known: ['enrolment', 'cards'] } },
    ],
    [
      'of no reason of the desk',
      { reason: 'mood' },
      { code: 'window/reason', facts: { reason: 'mood', known: ['enrolment', 'cards'] } },
    ],
    ['that is over', { until: NOW }, { code: 'until/not-ahead', facts: { until: NOW, now: NOW } }],
  ] as const)('none %s', ([, rest, reason]) => {
    expect(refused(BARE, announce(rest))).toEqual(reason)
  })

  test('none at a desk where the customer chooses the priority', () => {
    const office = { ...POLICY, work: { priority: { by: 'choice', confirmed: ['high'] } } } as const
    expect(refused(BARE, announce(), { office })).toEqual({
      code: 'window/reason',
      facts: { reason: 'enrolment', known: [] },
    })
  })
})

describe('S4-18, S4-21: packs', () => {
  const buy = { kind: 'buy-pack', pack: 'five', grantId: 'pack-1' } as const

  test('S4-19: so many tickets for thirty days from now, in the place of grants that are over', () => {
    const grants = { old: { ...monthly, used: 0, until: NOW }, 'month-2026-12': { ...monthly, used: 2 } }
    const grant = { kind: 'pack', amount: 5, from: NOW, until: local('2027-01-20T09:00') } as const
    expect(change(ON_PLAN, buy, { state: { usage: { openTickets: 0, holders: [], grants } } })).toEqual({
      organisation: ON_PLAN,
      grant: { grantId: 'pack-1', made: { ...grant, used: 0 }, over: ['old'] },
      facts: [{ kind: 'granted', grantId: 'pack-1', grant, pack: 'five' }],
    })
  })

  const none = { code: 'plan/none', facts: { organisationId: 'SANJOSE' } }
  const ended = { ...ON_PLAN, term: { ...ON_PLAN.term!, endsAt: NOW } }
  test.for([
    ['without a plan', BARE, buy, none],
    ['with a plan that has ended', ended, buy, none],
    [
      'that is none of the desk',
      ON_PLAN,
      { ...buy, pack: 'one' },
      { code: 'pack/unknown', facts: { pack: 'one', known: ['five'] } },
    ],
    [
      'by a name every object has',
      ON_PLAN,
      { ...buy, pack: 'toString' },
      { code: 'pack/unknown', facts: { pack: 'toString', known: ['five'] } },
    ],
  ] as const)('none %s', ([, organisation, command, reason]) => {
    expect(refused(organisation, command)).toEqual(reason)
  })

  test('a desk that sells none has none', () => {
    const office = { ...POLICY, entitlement: {} }
    expect(refused(ON_PLAN, buy, { office })).toEqual({ code: 'pack/unknown', facts: { pack: 'five', known: [] } })
  })
})

describe('people', () => {
  const register = { kind: 'register-contact', person: ANA } as const
  const correct = (rest: object) => ({ kind: 'change-contact', person: { ...ANA, ...rest } }) as const
  const trained = { ...KNOWN, training: { score: 80, scoredAt: NOW } }

  test.for<[string, AccountCommand, Contact | undefined, object]>([
    [
      'somebody new is of the organisation',
      register,
      undefined,
      {
        contact: KNOWN,
        facts: [{ kind: 'contact-registered', contactId: 'ana', fields: ['id', 'name', 'mail', 'locale'] }],
      },
    ],
    [
      'what changed, by name',
      correct({ mail: 'ana@b.example', phone: '+50255512345' }),
      KNOWN,
      {
        contact: { ...KNOWN, mail: 'ana@b.example', phone: '+50255512345' },
        facts: [{ kind: 'contact-changed', contactId: 'ana', fields: ['mail', 'phone'] }],
      },
    ],
    [
      'what is not said any more is gone',
      correct({}),
      { ...KNOWN, phone: '+50255512345' },
      { contact: KNOWN, facts: [{ kind: 'contact-changed', contactId: 'ana', fields: ['phone'] }] },
    ],
    [
      'what she has passed stays hers',
      correct({ name: 'Ana María' }),
      trained,
      { contact: { ...trained, name: 'Ana María' } },
    ],
    ['nothing, when nothing is new', correct({}), trained, { facts: [] }],
  ])('%s', ([, command, contact, expected]) => {
    const decided = change(BARE, command, { state: { contact } })
    expect(decided).toMatchObject({ organisation: BARE, ...expected })
    if (!('contact' in expected)) expect(decided).not.toHaveProperty('contact')
    else expect(decided.contact).toEqual(expected.contact)
  })

  test.for([
    ['registered twice', register, KNOWN, 'person/known'],
    ['changed and unknown', correct({}), undefined, 'person/unknown'],
    ['scored and unknown', { kind: 'score-training', contactId: 'ana', score: 80 }, undefined, 'person/unknown'],
    [
      'excused and unknown',
      { kind: 'override-training', contactId: 'ana', reason: 'Repite.' },
      undefined,
      'person/unknown',
    ],
  ] as const)('%s: no', ([, command, contact, code]) => {
    expect(refused(BARE, command, { state: { contact } })).toEqual({ code, facts: { contactId: 'ana' } })
  })

  test('S0-02: a score has its day, an override who and why, and neither takes the other away', () => {
    const scored = change(BARE, { kind: 'score-training', contactId: 'ana', score: 65 }, { state: { contact: KNOWN } })
    expect(scored).toEqual({
      organisation: BARE,
      contact: { ...KNOWN, training: { score: 65, scoredAt: NOW } },
      facts: [{ kind: 'training-scored', contactId: 'ana', score: 65 }],
    })
    const command = { kind: 'override-training', contactId: 'ana', reason: 'Repite.' } as const
    const excused = change(BARE, command, { state: { contact: scored.contact }, now: '2026-12-22T09:00' })
    const override = { by: 'marco', reason: 'Repite.', at: local('2026-12-22T09:00') }
    expect(excused.contact?.training).toEqual({ score: 65, scoredAt: NOW, override })
    expect(excused.facts).toEqual([{ kind: 'training-overridden', contactId: 'ana', reason: 'Repite.' }])
    const again = change(
      BARE,
      { kind: 'score-training', contactId: 'ana', score: 90 },
      { state: { contact: excused.contact } },
    )
    expect(again.contact?.training).toEqual({ score: 90, scoredAt: NOW, override })
  })
})
