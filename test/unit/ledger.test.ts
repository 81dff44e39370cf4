/**
 * Slots and grants: what a move makes of an account, and the moves that cannot be made.
 */
import {
  expired,
  granted,
  GRANT_KINDS,
  moved,
  NOTHING_USED,
  usable,
  type AccountMove,
  type Grant,
  type Usage,
} from '@plazo/domain/ledger'
import { grantEntry } from '@plazo/domain/account-entry'
import { plus } from '@plazo/domain/instant'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'
import { monthly, NOW, pack } from './entitlement-cases.ts'
import { HOUR } from './wall-clock.ts'

const MONTH = { ...monthly, used: 1 }
const move = (rest: Partial<AccountMove>): AccountMove => ({ organisationId: 'SANJOSE', ticketId: 'T-1', ...rest })

describe('slots', () => {
  const two: Usage = { ...NOTHING_USED, openTickets: 2, holders: ['T-0', 'T-2'] }
  test.for<[string, AccountMove, Partial<Usage> | undefined]>([
    [
      'S2-25: one more below the limit, with its holder',
      move({ slot: { by: 1, limit: 3 } }),
      { openTickets: 3, holders: ['T-0', 'T-1', 'T-2'] },
    ],
    ['S2-25: none at the limit', move({ slot: { by: 1, limit: 2 } }), undefined],
    ['S2-25: none beyond it, when the limit came down', move({ slot: { by: 1, limit: 1 } }), undefined],
    [
      'S2-24: one more without a limit, and nobody is named',
      move({ slot: { by: 1 } }),
      { openTickets: 3, holders: two.holders },
    ],
    [
      'S2-26: one less, and its holder is none any more',
      move({ ticketId: 'T-2', slot: { by: -1 } }),
      { openTickets: 1, holders: ['T-0'] },
    ],
    ['one less of a ticket that was no holder', move({ slot: { by: -1 } }), { openTickets: 1, holders: two.holders }],
    ['S4-33: none asked, none taken', move({}), two],
  ])('%s', ([, asked, expected]) => {
    expect(moved(two, asked)).toEqual(expected && { ...two, ...expected })
  })
})

describe('grants', () => {
  const made: Grant = { ...monthly, used: 0 }
  const old: Grant = { ...monthly, used: 1, from: local('2026-11-01T00:00'), until: local('2026-12-01T00:00') }
  const held: Usage = { ...NOTHING_USED, grants: { m: MONTH, p: pack, 'month-2026-11': old } }
  const use = (grantId: string, rest: object = {}) => move({ use: { grantId, ...rest } })
  test.for<[string, AccountMove, Usage['grants'] | undefined]>([
    ['a use counts', use('p'), { ...held.grants, p: { ...pack, used: 1 } }],
    [
      'the first use makes the grant, in the place of what is over',
      use('n', { made, over: ['month-2026-11'] }),
      { m: MONTH, p: pack, n: { ...made, used: 1 } },
    ],
    ['or beside all others', use('n', { made }), { ...held.grants, n: { ...made, used: 1 } }],
    ['made by another ticket meanwhile: not again', use('m', { made }), undefined],
    ['of a grant that is gone', use('gone'), undefined],
    ['as it was seen', use('p', { seen: pack.used }), { ...held.grants, p: { ...pack, used: 1 } }],
    ['used or given back by another meanwhile: not so', use('p', { seen: pack.used + 1 }), undefined],
    ['a refund gives one back', move({ refund: { grantId: 'm' } }), { ...held.grants, m: { ...MONTH, used: 0 } }],
    ['never more than was used', move({ refund: { grantId: 'p' } }), undefined],
    ['of a grant that is gone', move({ refund: { grantId: 'gone' } }), undefined],
    ['no grant asked, none touched', move({}), held.grants],
  ])('%s', ([, asked, expected]) => {
    expect(moved(held, asked)).toEqual(expected && { ...held, grants: expected })
  })

  test('the last one is used, and no more (I4)', () => {
    const last = moved({ ...NOTHING_USED, grants: { m: MONTH } }, use('m'))
    expect(last?.grants['m']?.used).toBe(MONTH.amount)
    expect(last && moved(last, use('m'))).toBeUndefined()
  })

  test('a move is made whole or not at all: no ticket where there is a slot and no grant', () => {
    expect(moved(held, { ...use('gone'), slot: { by: 1 } })).toBeUndefined()
    expect(moved({ ...held, openTickets: 1 }, { ...use('p'), slot: { by: 1, limit: 1 } })).toBeUndefined()
  })

  test('a pack is granted once, in the place of what is over, and touches nothing else', () => {
    const bought = { grantId: 'n', made: pack, over: ['month-2026-11'] }
    expect(granted(held, bought)).toEqual({ ...held, grants: { m: MONTH, p: pack, n: pack } })
    expect(granted(held, { ...bought, grantId: 'p' })).toBeUndefined()
  })
})

const grants = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,2}$/),
  fc
    .record({
      kind: fc.constantFrom(...GRANT_KINDS),
      amount: fc.integer({ min: 1, max: 3 }),
      used: fc.integer({ min: 0, max: 3 }),
      from: fc.integer({ min: -3, max: 3 }).map((hours) => plus(NOW, hours * HOUR)),
      lasts: fc.option(fc.integer({ min: 1, max: 3 })),
    })
    .map(({ lasts, ...grant }): Grant => ({
      ...grant,
      used: Math.min(grant.used, grant.amount),
      ...(lasts !== null && { until: plus(grant.from, lasts * HOUR) }),
    })),
  { maxKeys: 6 },
)

test('S4-18, S4-20: usable is what has begun, is not over and has something left; what expires first goes first', () => {
  fc.assert(
    fc.property(grants, (all) => {
      const found = usable(all, NOW)
      const ids = found.map(([id]) => id)
      for (const [id, { kind, amount, used, from, until }] of Object.entries(all)) {
        const counts = kind !== 'once' && used < amount && from <= NOW && (until === undefined || until > NOW)
        expect(ids.includes(id)).toBe(counts)
        if (until !== undefined && until <= NOW) expect(expired(all, NOW)).toContain(id)
      }
      const ends = found.map(([, { until }]) => until ?? 'never')
      expect(ends).toEqual(ends.toSorted())
      expect(ids.filter((id) => expired(all, NOW).includes(id))).toEqual([])
      const shuffled = Object.fromEntries(Object.entries(all).toReversed())
      expect(usable(shuffled, NOW)).toEqual(found)
    }),
    { numRuns: 300 },
  )
})

test.for([
  ['by time', { actor: { role: 'system' } }, MONTH, {}],
  ['by a purchase', { actor: { role: 'machine', id: 'billing' }, pack: 'five' }, pack, { pack: 'five' }],
] as const)('a grant enters the ledger %s, unused, at the instant from which it holds', ([, by, grant, more]) => {
  const { kind, amount, from, until } = grant
  expect(grantEntry('g', grant, by)).toEqual({
    at: from,
    key: 'granted#g',
    kind: 'granted',
    actor: by.actor,
    grantId: 'g',
    grant: { kind, amount, from, until },
    ...more,
  })
})

test('what lasts has no end in the ledger either', () => {
  const once = { kind: 'once', amount: 1, from: NOW } as const
  expect(grantEntry('once-advice', once, { actor: { role: 'system' } })).toMatchObject({ grant: once })
  expect(grantEntry('once-advice', once, { actor: { role: 'system' } })).not.toHaveProperty('grant.until')
})
