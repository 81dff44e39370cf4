/**
 * A ticket on paper comes by its priority as a real one does.
 */
import { ticketOutcome } from '@plazo/contracts/simulation-messages'
import { club } from '@plazo/desks/club'
import { erp } from '@plazo/desks/erp'
import type { Desk } from '@plazo/domain/desk'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { caracas } from '../fixtures/club-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const LICENCES = [{ product: 'suite', version: '12', kind: 'permanent', validUntil: '2027-06-30' }]
const CLUB = {
  openedAt: caracas('2026-12-14T09:00'),
  topic: 'doubt',
  channel: 'portal',
  trainingScore: 100,
  organisation: { plan: 'advisory', size: 'small', licences: LICENCES },
}
const ERP = {
  openedAt: '2026-12-14T09:00:00-06:00',
  topic: 'errors',
  channel: 'portal',
  organisation: { plan: 'corporate' },
}

const simulate = async (desk: Desk, body: object) =>
  (await ApiTrial.ready(desk)).ask('POST /simulations/ticket', { body })
const told = async (desk: Desk, body: object) => ticketOutcome.parse(JSON.parse((await simulate(desk, body)).text))

test('S2-54: a reason of the closed list raises it; without one it is the usual', async () => {
  expect((await told(club, CLUB)).priority).toBe('medium')
  expect((await told(club, { ...CLUB, priorityReason: { reason: 'billing-stopped' } })).priority).toBe('high')
})

test('S2-58: nothing else is priority', async () => {
  for (const change of [{ priority: 'high' }, { priorityReason: { reason: 'urgent' } }]) {
    const { status, body } = await simulate(club, { ...CLUB, ...change })
    expect([status, body.code]).toEqual([422, 'priority/no-reason'])
  }
})

test('S2-55: a special process is one inside the window that was announced for it', async () => {
  const priorityReason = { reason: 'special-process' }
  const unannounced = await simulate(club, { ...CLUB, priorityReason })
  expect(unannounced.body.code).toBe('priority/not-announced')
  const window = { ...priorityReason, from: caracas('2026-12-14T08:00'), until: caracas('2026-12-15T08:00') }
  const organisation = { ...CLUB.organisation, windows: [window] }
  expect((await told(club, { ...CLUB, organisation, priorityReason })).priority).toBe('high')
})

test('where the customer chooses, he has to; what he chooses counts as confirmed', async () => {
  const unchosen = await simulate(erp, ERP)
  expect([unchosen.status, unchosen.body.code]).toEqual([422, 'priority/required'])
  expect((await told(erp, { ...ERP, priority: 'high' })).priority).toBe('high')
})
