/**
 * A ticket on paper takes from the account what it would take.
 */
import { erp } from '@plazo/desks/erp'
import type { Desk } from '@plazo/domain/desk'
import { instant } from '@plazo/domain/instant'
import { NOTHING_USED, type Usage } from '@plazo/domain/ledger'
import { simulateTicket, type TicketPlot } from '@plazo/domain/ticket-simulation'
import { expect, test } from 'vitest'
import { DESK } from '../fixtures/api-trial.ts'
import { local, POLICY } from '../fixtures/office.ts'

const metered: Desk = {
  ...DESK,
  versions: [
    {
      ...POLICY,
      plans: { ...POLICY.plans, metered: { ...POLICY.plans['standard']!, monthlyTickets: 2 } },
      topics: { ...POLICY.topics, advice: { ...POLICY.topics['errors']!, once: true } },
    },
  ],
}

function plot(change: Partial<TicketPlot> = {}, usage: Usage = NOTHING_USED): TicketPlot {
  return {
    openedAt: local('2026-12-21T09:00'),
    client: { organisation: { id: 'PAPER', name: '', plan: 'metered' }, usage },
    wish: { topic: 'errors', priority: 'medium', channel: 'portal' },
    scenes: [],
    ...change,
  }
}

test('uses one of the month’s tickets and one slot', () => {
  const { grant, usage } = simulateTicket(metered, plot())
  expect(grant).toMatchObject({ kind: 'monthly', amount: 2, used: 1, until: local('2027-01-01T00:00') })
  expect(usage.openTickets).toBe(1)
})

test('the third of the month is refused with the day on which more come', () => {
  const first = simulateTicket(metered, plot())
  const second = simulateTicket(metered, plot({}, first.usage))
  expect(second.grant).toMatchObject({ used: 2 })
  const third = () => simulateTicket(metered, plot({}, second.usage))
  expect(third).toThrow(expect.objectContaining({ reason: expect.objectContaining({ code: 'quota/exhausted' }) }))
})

test('a service given once leaves none', () => {
  const wish = { topic: 'advice', priority: 'medium', channel: 'portal' } as const
  expect(simulateTicket(metered, plot({ wish })).grant).toMatchObject({ kind: 'once', amount: 1, used: 1 })
})

test.for([
  ['the last minute of June', '2027-06-30T23:59:00-06:00', '2026-01-01'],
  ['the first of July', '2027-07-01T00:00:00-06:00', '2027-07-01'],
] as const)('S4-07: opened in %s, it lives by the rules of then', ([, at, version]) => {
  const client = { organisation: { id: 'PAPER', name: '', plan: 'corporate' }, usage: NOTHING_USED }
  const { explanation, ticket } = simulateTicket(erp, plot({ openedAt: instant(at), client }))
  expect([ticket.policyVersion, explanation.policyVersion]).toEqual([version, version])
})

test('what nobody ends is told for ninety days and no further', () => {
  const { ahead } = simulateTicket(metered, plot())
  expect(ahead.length).toBeGreaterThan(0)
  expect(ahead.every(({ at }) => at <= local('2027-03-21T09:00'))).toBe(true)
})
