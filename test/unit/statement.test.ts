/**
 * The ledger told as a statement, line by line.
 */
import { statement, type LedgerFact } from '@plazo/domain/statement'
import { expect, test } from 'vitest'
import { local, wall } from '../fixtures/office.ts'

const granting = (grantId: string, at: string, until?: string, amount = 2): LedgerFact => ({
  kind: 'granted',
  at: local(at),
  grantId,
  grant: { kind: 'monthly', amount, from: local(at), ...(until !== undefined && { until: local(until) }) },
})
const use = (grantId: string, ticketId: string, at: string): LedgerFact => ({
  kind: 'used',
  at: local(at),
  grantId,
  ticketId,
})
const refund = (grantId: string, ticketId: string, at: string): LedgerFact => ({
  kind: 'refunded',
  at: local(at),
  grantId,
  ticketId,
})

/** `when kind tickets → left` of each line. */
const told = (facts: readonly LedgerFact[], now = '2027-12-31T00:00') =>
  statement(facts, local(now)).map(({ at, kind, tickets, left }) => `${wall(at)} ${kind} ${tickets} → ${left}`)

const DECEMBER = granting('dec', '2026-12-01T00:00', '2027-01-01T00:00')

test('S4-17, S4-20: a month grants, is used, and what is left of it expires with it', () => {
  const facts = [DECEMBER, use('dec', 'T-1', '2026-12-21T09:00')]
  expect(told(facts)).toEqual([
    '2026-12-01T00:00 granted 2 → 2',
    '2026-12-21T09:00 used -1 → 1',
    '2027-01-01T00:00 expired -1 → 0',
  ])
  expect(told(facts, '2026-12-31T23:59')).toHaveLength(2)
  expect(told(facts, '2026-12-21T08:59')).toHaveLength(1)
})

test('what is used up has nothing to expire, and what lasts never does', () => {
  const facts = [
    granting('dec', '2026-12-01T00:00', '2027-01-01T00:00', 1),
    use('dec', 'T-1', '2026-12-02T09:00'),
    granting('once', '2026-12-03T00:00', undefined, 1),
  ]
  expect(told(facts).map((line) => line.slice(17))).toEqual(['granted 1 → 1', 'used -1 → 0', 'granted 1 → 1'])
})

test('S4-19: two grants side by side, each with its own end; packs by name', () => {
  const bought = { ...granting('p', '2026-12-20T09:00', '2027-01-19T09:00', 5), pack: 'five' }
  const facts = [DECEMBER, bought, use('dec', 'T-1', '2026-12-21T09:00'), use('p', 'T-2', '2027-01-02T09:00')]
  expect(told(facts)).toEqual([
    '2026-12-01T00:00 granted 2 → 2',
    '2026-12-20T09:00 granted 5 → 7',
    '2026-12-21T09:00 used -1 → 6',
    '2027-01-01T00:00 expired -1 → 5',
    '2027-01-02T09:00 used -1 → 4',
    '2027-01-19T09:00 expired -4 → 0',
  ])
  expect(statement(facts, local('2026-12-31T00:00')).map(({ pack, ticketId }) => pack ?? ticketId)).toEqual([
    undefined,
    'five',
    'T-1',
  ])
})

test('a refund gives back what may be used again; of a grant that is over, it is over at once', () => {
  const facts = [DECEMBER, use('dec', 'T-1', '2026-12-21T09:00'), use('dec', 'T-2', '2026-12-21T10:00')]
  expect(told([...facts, refund('dec', 'T-1', '2026-12-22T09:00')]).slice(-2)).toEqual([
    '2026-12-22T09:00 refunded 1 → 1',
    '2027-01-01T00:00 expired -1 → 0',
  ])
  for (const late of ['2027-01-01T00:00', '2027-01-05T09:00']) {
    expect(told([...facts, refund('dec', 'T-1', late)]).slice(-2)).toEqual([
      `${late} refunded 1 → 1`,
      `${late} expired -1 → 0`,
    ])
  }
})

test('at one instant: what was left is over, then comes what is new, then its use', () => {
  const midnight = '2027-01-01T00:00'
  const facts = [use('jan', 'T-1', midnight), granting('jan', midnight, '2027-02-01T00:00'), DECEMBER]
  expect(told(facts, midnight)).toEqual([
    '2026-12-01T00:00 granted 2 → 2',
    `${midnight} expired -2 → 0`,
    `${midnight} granted 2 → 2`,
    `${midnight} used -1 → 1`,
  ])
})

test('I4: at one instant what is given back comes before what is used, but not before its own use', () => {
  const at = '2026-12-21T09:00'
  const facts = [granting('dec', '2026-12-01T00:00', undefined, 1), use('dec', 'T-1', '2026-12-02T09:00')]
  const again = [use('dec', 'T-2', at), refund('dec', 'T-1', at)]
  expect(told([...facts, ...again]).slice(-2)).toEqual([`${at} refunded 1 → 1`, `${at} used -1 → 0`])
  expect(told([...facts, ...again, refund('dec', 'T-2', at)]).slice(-1)).toEqual([`${at} refunded 1 → 1`])
})
