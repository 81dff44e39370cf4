/**
 * A team of another company works on its own tickets and knows of no others: what one account of it could read stays
 * small, whatever becomes of the account.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import type { Who } from '../fixtures/people.ts'

let api: ApiTrial
let id: string
const nadia = { id: 'nadia', name: 'Nadia Cruz', mail: 'nadia@other.example', locale: 'es', role: 'agent' } as const
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
  await api.table.directory.putAgent({ ...nadia, teams: ['engineers'] })
  id = await api.open()
})
afterEach(() => void vi.restoreAllMocks())

const status = async (as: Who, what: string) => (await api.ask(what, { as })).status
const act = (as: Who, what: string, { body, version }: { body: object; version: number }) =>
  api.ask(`POST /tickets/${id}/${what}`, { as, body, headers: { ...api.fresh(), 'If-Match': `"${version}"` } })
const toEngineers = () =>
  act('luis', 'escalations', { body: { level: 2, reason: 'Hace falta quien lo programó.' }, version: 1 })
const listed = async (as: Who) => {
  const { body } = await api.ask('GET /tickets', { as, query: { list: 'organisation', organisationId: 'SANJOSE' } })
  return body.tickets?.map((ticket) => ticket.id)
}

test.for(['', '/events', '/clocks', '/chain'])(
  '%s of a ticket is unknown until it lies with the team',
  async (part) => {
    expect(await status('nadia', `GET /tickets/${id}${part}`)).toBe(404)
    await toEngineers()
    expect(await status('nadia', `GET /tickets/${id}${part}`)).toBe(200)
  },
)

test('the desk’s other people see it before and after (S2-08)', async () => {
  for (const as of ['luis', 'rosa', 'marco'] as const) expect(await status(as, `GET /tickets/${id}`)).toBe(200)
  await toEngineers()
  for (const as of ['luis', 'rosa', 'marco'] as const) expect(await status(as, `GET /tickets/${id}`)).toBe(200)
})

test('lists hold what lies with the team, and so does the page of an organisation', async () => {
  const other = await api.open('beto')
  await toEngineers()
  expect(await listed('nadia')).toEqual([id])
  expect(await listed('luis')).toEqual([other, id])
  const { text } = await api.ask('GET /organisations/SANJOSE', { as: 'nadia' })
  expect(JSON.parse(text).tickets.map((ticket: { id: string }) => ticket.id)).toEqual([id])
})

test('a ticket that was given to her by name is hers, wherever it lies', async () => {
  await api.ask(`PUT /tickets/${id}/assignee`, {
    as: 'luis',
    headers: { 'If-Match': '"1"' },
    body: { agentId: 'nadia' },
  })
  expect(await status('nadia', `GET /tickets/${id}`)).toBe(200)
})

test('who works for another team beside it is not confined', async () => {
  await api.table.directory.putAgent({ ...nadia, teams: ['engineers', 'billing'] })
  expect(await status('nadia', `GET /tickets/${id}`)).toBe(200)
})

test('handed over to another team, the old ticket stays readable, the new one is told once and again, and then unknown', async () => {
  await toEngineers()
  const headers = { ...api.fresh(), 'If-Match': '"2"' }
  const body = { team: 'billing', note: 'Es una duda de su pago.' }
  const ask = () => api.ask(`POST /tickets/${id}/transfers`, { as: 'nadia', headers, body })
  const { status: answer, body: next } = await ask()
  const again = await ask()
  expect([answer, again.status, again.body.id, again.headers['idempotency-replayed']]).toEqual([
    201,
    201,
    next.id,
    'true',
  ])
  expect(await status('nadia', `GET /tickets/${id}`)).toBe(200)
  expect(await status('nadia', `GET /tickets/${next.id}`)).toBe(404)
})

test('what she opens for a contact is told her again when she repeats the request, though it lies elsewhere', async () => {
  const headers = api.fresh()
  const requester = { organisationId: 'SANJOSE', contactId: 'ana' }
  const wish = {
    subject: 'Pagos, recibo',
    description: 'Llamó por el recibo de mayo.',
    topic: 'billing',
    priority: 'low',
  }
  const ask = () => api.ask('POST /tickets', { as: 'nadia', headers, body: { ...wish, channel: 'api', requester } })
  const { status: answer, body } = await ask()
  const again = await ask()
  expect([answer, again.status, again.body.id]).toEqual([201, 201, body.id])
})
