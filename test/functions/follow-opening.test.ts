/**
 * What follows elsewhere from an opening comes with the table's stream: late, twice and in any order it is the same.
 */
import { followOpening } from '@plazo/application/follow-opening'
import { ledgerOf } from '@plazo/application/view-account'
import { erp } from '@plazo/desks/erp'
import { plus } from '@plazo/domain/instant'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'
import { erpCase, guatemala } from '../fixtures/erp-desk.ts'
import type { Who } from '../fixtures/people.ts'

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

const MINUTE = 60_000
const OTHER = { ...TICKET, subject: 'CHEQUES, la impresión sale en blanco' }

/** What the consumer does upon the opening of a ticket. */
async function arrives(trial: ApiTrial, ticketId: string): Promise<void> {
  const [event] = await trial.table.stores({ reach: 'desk' }).eventsAfter(ticketId, 0)
  if (event) await followOpening({ ...trial.table, desk: trial.desk, now: () => trial.now }, { ticketId, event })
}

async function opens(trial: ApiTrial, path: string, as: Who): Promise<string> {
  const { status, body } = await trial.ask(`POST ${path}`, { as, headers: trial.fresh(), body: OTHER })
  expect(status).toBe(201)
  return body.id ?? ''
}

async function withdraws(trial: ApiTrial, id: string): Promise<void> {
  const { headers } = await trial.ask(`GET /tickets/${id}`, { as: 'ana' })
  const asked = { as: 'ana', headers: { 'If-Match': headers['etag'] ?? '' }, body: {} } as const
  expect((await trial.ask(`POST /tickets/${id}/withdrawal`, asked)).status).toBe(200)
}

test('S2-50: two follow-ups are told of once each, in whatever order and however often they come', async () => {
  const trial = await ApiTrial.ready()
  const id = await trial.open()
  await withdraws(trial, id)
  const [first, second] = [
    await opens(trial, `/tickets/${id}/follow-ups`, 'ana'),
    await opens(trial, `/tickets/${id}/follow-ups`, 'ana'),
  ]
  for (const next of [second, first, second, first]) await arrives(trial, next)
  const { body } = await trial.ask(`GET /tickets/${id}`, { as: 'ana' })
  expect(body).toMatchObject({ state: 'closed', followedBy: [second, first] })
  expect(body.timeline?.filter(({ kind }) => kind === 'follow-up-opened')).toHaveLength(2)
})

test('S2-29: a split that arrives late bears its instant', async () => {
  const { trial, id, other, splitAt } = await split()
  await arrives(trial, other)
  const { body } = await trial.ask(`GET /tickets/${id}`, { as: 'luis' })
  expect(body.timeline?.at(-1)).toMatchObject({ kind: 'split-off', ticketId: other, at: splitAt })
})

test('S2-29: a ticket that has closed since tells of its split, and stays closed', async () => {
  const { trial, id, other } = await split()
  await withdraws(trial, id)
  await arrives(trial, other)
  const { body } = await trial.ask(`GET /tickets/${id}`, { as: 'luis' })
  expect(body).toMatchObject({ state: 'closed', splitInto: [other] })
  expect(body.timeline?.map(({ kind }) => kind).slice(-2)).toEqual(['closed', 'split-off'])
})

/** Five minutes ago. */
async function split() {
  const trial = await ApiTrial.ready()
  const id = await trial.open()
  const splitAt = trial.now
  const other = await opens(trial, `/tickets/${id}/splits`, 'luis')
  trial.now = plus(trial.now, 5 * MINUTE)
  return { trial, id, other, splitAt }
}

test('S4-17: the month’s grant is in the statement at once, and in the history once', async () => {
  const trial = await ApiTrial.ready(erp, guatemala('2026-12-14T09:00'))
  const { body } = await trial.ask('POST /tickets', { as: 'ana', headers: trial.fresh(), body: erpCase('low') })
  const places = { ...trial.table, desk: trial.desk, now: () => trial.now }
  const statement = async () => {
    const { lines, entries } = await ledgerOf(places, 'SANJOSE', trial.now)
    return [...lines.map(({ kind, left }) => `${kind} ${left}`), ...entries.map(({ key }) => key)]
  }
  const told = ['granted 10', 'used 9', 'granted#month-2026-12']
  expect(await statement()).toEqual(told)
  const range = { from: guatemala('2026-12-01T00:00'), before: trial.now }
  expect(await trial.table.accounts.entries('SANJOSE', range)).toEqual([])
  for (let time = 0; time < 2; time++) await arrives(trial, body.id ?? '')
  expect(await trial.table.accounts.entries('SANJOSE', range)).toHaveLength(1)
  expect(await statement()).toEqual(told)
})
