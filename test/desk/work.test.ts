/**
 * Work on tickets through the API: calls, data, levels, approval, hours, stars, and tickets that go on in others.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TICKET } from '../fixtures/api-trial.ts'
import { local } from '../fixtures/office.ts'
import type { Who } from '../fixtures/people.ts'
import { RunningDesk } from '../fixtures/running-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

async function opened(more: object = {}) {
  const desk = await RunningDesk.opened(local('2026-12-21T09:00'))
  const post = async (path: string, as: Who, body: object, version?: number) =>
    desk.ask(`POST ${path}`, {
      as,
      headers: { ...desk.api.fresh(), ...(version !== undefined && { 'If-Match': `"${version}"` }) },
      body,
    })
  const { body } = await post('/tickets', 'ana', { ...TICKET, ...more })
  const path = `/tickets/${body.id}`
  desk.letters()
  return { desk, post, path, id: body.id! }
}

test('S0-21: a ticket goes to another department, closed and opened at once, with its promises as they stand', async () => {
  const { desk, post, path, id } = await opened()
  const before = await desk.ask(`GET ${path}`, { as: 'ana' })
  await desk.until(local('2026-12-21T11:00'))
  const moved = await post(`${path}/transfers`, 'luis', { team: 'engineers', note: 'Es un error del sistema.' })
  expect(moved).toMatchObject({ status: 201, body: { team: 'engineers', follows: id, state: 'open' } })
  expect(moved.body.deadlines).toEqual(before.body.deadlines)
  const old = await desk.ask(`GET ${path}`, { as: 'ana' })
  expect(old.body.closed).toMatchObject({ reason: 'handed-over', ticketId: moved.body.id })
  const next = await desk.ask(`GET /tickets/${moved.body.id}`, { as: 'ana' })
  expect(next.body.description).toBe(TICKET.description)
  const chain = await desk.ask(`GET /tickets/${moved.body.id}/chain`, { as: 'ana' })
  expect(chain.body.tickets?.map((ticket) => ticket.id)).toEqual([id, moved.body.id])
  const told = desk.letters().filter((letter) => letter.startsWith('ana@'))
  expect(told.some((letter) => letter.includes(`[${moved.body.id}]`))).toBe(true)
})

test('S0-38 S0-39: a chat goes on as a ticket, with the estimate, and the same request does it once', async () => {
  const { desk, path } = await opened({ channel: 'chat' })
  const headers = { 'Idempotency-Key': 'once' }
  const convert = () => desk.ask(`POST ${path}/conversions`, { as: 'luis', headers, body: { estimate: 'PT3H' } })
  const first = await convert()
  expect(first).toMatchObject({ status: 201, body: { channel: 'portal', estimate: 'PT3H', assignee: { id: 'luis' } } })
  const again = await convert()
  expect([again.body.id, again.headers['idempotency-replayed']]).toEqual([first.body.id, 'true'])
  expect(desk.letters().some((letter) => letter.startsWith('ana@') && letter.includes(`[${first.body.id}]`))).toBe(true)
})

test('S0-33: nobody works before the director agrees, and an admin only for a reason that everybody reads', async () => {
  const { desk, post, path } = await opened({ topic: 'records' })
  const resolve = () => post(`${path}/resolutions`, 'luis', { text: 'Listo.' })
  expect((await resolve()).body.code).toBe('approval/awaited')
  expect((await post(`${path}/approval`, 'ana', { approved: true }, 1)).body.code).toBe('approval/not-approver')
  expect((await post(`${path}/approval/override`, 'luis', { reason: 'Está de viaje.' }, 1)).status).toBe(403)
  expect((await post(`${path}/approval`, 'dora', { approved: true }, 1)).body.ticket).toMatchObject({ turn: 'agent' })
  expect((await resolve()).status).toBe(201)
  const other = await opened({ topic: 'records' })
  await other.post(`${other.path}/approval/override`, 'marco', { reason: 'La directora está de viaje.' }, 1)
  const { body } = await other.desk.ask(`GET ${other.path}`, { as: 'ana' })
  expect(body.timeline?.at(-1)).toMatchObject({ kind: 'approval-overridden', reason: 'La directora está de viaje.' })
  expect(desk.letters().some((letter) => letter.startsWith('ana@'))).toBe(true)
})

test('S0-31 S0-32: a datum beyond the list wants a reason, which the customer reads', async () => {
  const { desk, post, path } = await opened()
  const ask = (body: object) => post(`${path}/data-requests`, 'luis', body)
  expect((await ask({ datum: 'Estado de cuenta' })).body).toMatchObject({ code: 'data/reason-required' })
  expect((await ask({ datum: 'mobile' })).status).toBe(201)
  const reason = 'El pago no aparece en el banco.'
  expect((await ask({ datum: 'Estado de cuenta', reason })).body.ticket).toMatchObject({ turn: 'customer' })
  const { body } = await desk.ask(`GET ${path}`, { as: 'ana' })
  expect(body.timeline?.at(-1)).toMatchObject({ kind: 'data-requested', datum: 'Estado de cuenta', reason })
})

test('S0-22 S0-23 S1-11: a closed ticket is rated by whoever asked, once', async () => {
  const { post, path } = await opened()
  const rate = (as: Who, stars = 5) => post(`${path}/satisfaction`, as, { stars, comment: 'Muy bien.' })
  expect((await rate('ana')).body.code).toBe('satisfaction/not-closed')
  await post(`${path}/answers`, 'ana', { answer: 'solved' }, 1)
  expect((await rate('beto')).body.code).toBe('ticket/not-requester')
  expect((await rate('ana', 6)).status).toBe(422)
  expect((await rate('ana')).body.ticket).toMatchObject({ state: 'closed', satisfaction: { stars: 5 } })
  expect((await rate('ana')).body.code).toBe('satisfaction/given')
})

test('S2-09: levels go up with a reason that stays inside, and no clock moves (I14)', async () => {
  const { desk, post, path } = await opened()
  const before = await desk.ask(`GET ${path}`, { as: 'ana' })
  const up = { level: 2, reason: 'Hace falta quien lo programó.' }
  expect((await post(`${path}/escalations`, 'luis', up)).body.ticket).toMatchObject({ team: 'engineers' })
  const [inside, outside] = [
    await desk.ask(`GET ${path}`, { as: 'luis' }),
    await desk.ask(`GET ${path}`, { as: 'ana' }),
  ]
  expect(inside.body.timeline?.at(-1)).toMatchObject({ kind: 'escalated', reason: up.reason })
  expect(outside.body.timeline?.at(-1)?.reason).toBeUndefined()
  expect(outside.body.deadlines).toEqual(before.body.deadlines)
})

test('S2-28 S2-30: a call is written down, and attention out of hours is quoted, accepted and marked', async () => {
  const { post, path } = await opened()
  const calledAt = '2026-12-21T08:30:00-06:00'
  const call = { direction: 'to-customer', person: 'Ana', calledAt, summary: 'Dijo que el banco es otro.' }
  expect((await post(`${path}/calls`, 'luis', call)).body).toMatchObject({ event: 2, ticket: { turn: 'agent' } })
  const [from, to] = ['2026-12-21T19:00:00-06:00', '2026-12-21T21:00:00-06:00']
  const quote = await post(`${path}/off-hours`, 'luis', { amount: '150.00', from, to })
  expect(quote.body.ticket?.offHours).toMatchObject({ state: 'quoted', currency: 'USD' })
  const yes = await post(`${path}/off-hours/answer`, 'ana', { accepted: true }, 3)
  expect(yes.body.ticket?.offHours).toMatchObject({ state: 'accepted', amount: '150.00' })
})
