/**
 * What is left of a closed ticket's alarm, and of requests that come many times.
 */
import { ticketKey } from '@plazo/aws/dynamodb/keys'
import { plus } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import { TICKET } from '../fixtures/api-trial.ts'
import { local } from '../fixtures/office.ts'
import { RunningDesk } from '../fixtures/running-desk.ts'

const MORNING = local('2026-12-21T09:00')

test.for([{ rings: 1 }, { rings: 3 }, { losesBells: true }])(
  'a closed ticket leaves the sweep’s index when its last bell has rung, and nothing else happens: %j',
  async (trouble) => {
    const desk = await RunningDesk.opened(MORNING, trouble)
    const id = await desk.api.open()
    await desk.ask(`POST /tickets/${id}/withdrawal`, { as: 'ana', headers: { 'If-Match': '"1"' }, body: {} })
    const stored = () => desk.api.table.items.get(ticketKey(id))
    const swept = () => desk.api.table.overdueAlarms.overdue(plus(MORNING, 48 * 3_600_000))
    expect(stored()).toMatchObject({ state: 'closed' })
    expect(await swept()).toEqual([id])
    await desk.until(local('2026-12-21T18:00'))
    expect(await swept()).toEqual([])
    expect(stored()).toMatchObject({ state: 'closed', version: 2 })
    expect(desk.bells).toEqual([])
  },
)

test('one opening sent five times at once is one ticket and takes one place', async () => {
  const { api } = await RunningDesk.opened(MORNING)
  const send = () => api.ask('POST /tickets', { as: 'ana', headers: { 'Idempotency-Key': 'k1' }, body: TICKET })
  const replies = await Promise.all(Array.from({ length: 5 }, send))
  expect(new Set(replies.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
  expect(replies.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(4)
  await api.open()
  await api.open()
  const full = await api.ask('POST /tickets', { as: 'ana', headers: { 'Idempotency-Key': 'k2' }, body: TICKET })
  expect(full.body.code).toBe('ticket/open-limit')
  expect((await send()).status).toBe(201)
})

test('a code that another request has taken is passed over', async () => {
  const { api } = await RunningDesk.opened(MORNING)
  const taken = await api.open()
  const { ports } = api
  const codes = ['00000001', '00000001', '0000000Z']
  Object.defineProperty(api, 'ports', { value: { ...ports, newTicketCode: () => codes.shift() ?? '' } })
  expect([taken, await api.open()]).toEqual(['SANJOSE-00000001', 'SANJOSE-0000000Z'])
})
