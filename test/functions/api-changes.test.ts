/**
 * Changing a ticket: versions, keys that make repeating harmless, and the poll.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
})
afterEach(() => void vi.restoreAllMocks())

const AWAY = { until: '2026-12-23T09:00:00-06:00' }
const NEEDS_VERSION = [
  ['PUT', 'assignee', 'luis', { agentId: 'luis' }],
  ['PUT', 'priority', 'luis', { priority: 'high' }],
  ['PUT', 'away', 'ana', AWAY],
  ['POST', 'closure', 'luis', { reason: 'spam' }],
  ['POST', 'withdrawal', 'ana', {}],
  ['POST', 'answers', 'ana', { answer: 'solved' }],
] as const

const say = (id: string, text: string, headers: Record<string, string> = api.fresh()) =>
  api.ask(`POST /tickets/${id}/messages`, { as: 'ana', headers, body: { text } })

describe.for(NEEDS_VERSION)('%s …/%s', ([method, path, as, body]) => {
  const put = (id: string, headers: Record<string, string>) =>
    api.ask(`${method} /tickets/${id}/${path}`, { as, headers, body })

  test('wants the version that was seen', async () => {
    const id = await api.open()
    const reply = await put(id, {})
    expect([reply.status, reply.body.code]).toEqual([428, 'request/if-match-required'])
  })

  test.for(['1', '"x"', '*', 'W/"1"', '"1", "2"', '""'])('takes no %s for a version', async (tag) => {
    const id = await api.open()
    const reply = await put(id, { 'If-Match': tag })
    expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([422, 'header:/If-Match'])
  })

  test('refuses a stale one and tells the current', async () => {
    const id = await api.open()
    await say(id, 'Sigo esperando.')
    const stale = await put(id, { 'If-Match': '"1"' })
    expect([stale.status, stale.body.code, stale.headers['etag']]).toEqual([412, 'ticket/changed', '"2"'])
    const fresh = await put(id, { 'If-Match': '"2"' })
    expect([fresh.status, fresh.headers['etag']]).toEqual([200, `"${fresh.body.ticket?.version}"`])
  })
})

test('a message is added only to the ticket as it was seen, when a version is sent', async () => {
  const id = await api.open()
  await say(id, 'Sigo esperando.')
  expect((await say(id, 'Y sigo.', { ...api.fresh(), 'If-Match': '"1"' })).status).toBe(412)
  expect((await say(id, 'Y sigo.', { ...api.fresh(), 'If-Match': '"2"' })).body).toMatchObject({
    event: 3,
    ticket: { version: 3, turn: 'agent' },
  })
})

describe('a key', () => {
  const open = (headers: Record<string, string>, more: object = {}) =>
    api.ask('POST /tickets', { as: 'ana', headers, body: { ...TICKET, ...more } })
  const KEY = { 'Idempotency-Key': 'a-key_of.1:ana' }

  test('makes opening safe to repeat, word for word', async () => {
    const first = await open(KEY)
    const again = await open(KEY)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true'])
    expect(again.headers['location']).toBe(`/api/v1/tickets/${first.body.id}`)
    expect((await api.ask('GET /tickets', { as: 'ana', query: { list: 'mine' } })).body.tickets).toHaveLength(1)
  })

  test('makes a message safe to repeat, also after others wrote', async () => {
    const id = await api.open()
    await say(id, 'Sigo esperando.', KEY)
    await say(id, 'Y sigo.')
    const again = await say(id, 'Sigo esperando.', { ...KEY, 'If-Match': '"1"' })
    expect([again.status, again.body.event, again.body.ticket?.version]).toEqual([201, 2, 3])
  })

  test('is of one body, one route and one caller', async () => {
    const { body } = await open(KEY)
    const other = await open(KEY, { subject: 'BANCOS, otra factura' })
    expect([other.status, other.body.code]).toEqual([422, 'request/key-reused'])
    expect((await say(body.id!, 'Sigo esperando.', KEY)).body.code).toBe('request/key-reused')
    const beto = await api.ask('POST /tickets', { as: 'beto', headers: KEY, body: TICKET })
    expect([beto.status, beto.body.requester?.id]).toEqual([201, 'beto'])
  })

  test.for([undefined, '', 'a b', 'ñ', 'x'.repeat(65), 'a/b'])('is not %j', async (key) => {
    const reply = await open(key === undefined ? {} : { 'Idempotency-Key': key })
    expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([400, 'header:/Idempotency-Key'])
  })
})

describe('reading again', () => {
  test('costs nothing while nothing happened', async () => {
    const id = await api.open()
    const read = (tag: string) => api.ask(`GET /tickets/${id}`, { as: 'ana', headers: { 'If-None-Match': tag } })
    for (const tag of ['"1"', 'W/"1"', '"7", "1"']) {
      const { status, text, headers } = await read(tag)
      expect([status, text, headers['etag']]).toEqual([304, '', '"1"'])
    }
    for (const tag of ['"2"', '1', '']) expect((await read(tag)).status).toBe(200)
  })

  test('a poll tells what is new, each once, and is tiny when nothing is', async () => {
    const id = await api.open()
    const poll = (query: Record<string, string>) => api.ask(`GET /tickets/${id}/events`, { as: 'ana', query })
    const first = await poll({})
    expect(first.body.events?.map(({ kind }) => kind)).toEqual(['opened'])
    const quiet = await poll({ after: first.cursor })
    expect(quiet.body.events).toEqual([])
    expect(quiet.text.length).toBeLessThanOrEqual(200)
    await say(id, 'Sigo esperando.')
    const news = await poll({ after: quiet.cursor })
    expect(news.body.events?.map(({ sequence, text }) => [sequence, text])).toEqual([[2, 'Sigo esperando.']])
  })

  test('a poll goes on only where its caller left off', async () => {
    const id = await api.open()
    const other = await api.open()
    const { cursor: after } = await api.ask(`GET /tickets/${id}/events`, { as: 'ana' })
    for (const [ticket, as, cursor] of [
      [other, 'ana', after],
      [id, 'beto', after],
      [id, 'ana', `${after}A`],
      [id, 'ana', '1'],
    ] as const) {
      const reply = await api.ask(`GET /tickets/${ticket}/events`, { as, query: { after: cursor } })
      expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([422, 'query:/after'])
    }
  })
})
