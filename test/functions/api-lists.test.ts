/**
 * Lists of tickets, page by page.
 */
import { plus } from '@plazo/domain/instant'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import type { Who } from '../fixtures/people.ts'
import { local } from '../fixtures/office.ts'

const MINUTE = 60_000

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
})
afterEach(() => void vi.restoreAllMocks())

const list = (as: Who, query: Record<string, string>) => api.ask('GET /tickets', { as, query })

/** Three tickets, a minute apart: of Ana, Beto and Carla. */
async function three(): Promise<readonly string[]> {
  const ids: string[] = []
  for (const who of ['ana', 'beto', 'carla'] as const) {
    ids.push(await api.open(who, { topic: who === 'beto' ? 'billing' : 'errors' }))
    api.now = plus(api.now, MINUTE)
  }
  return ids
}

const idsOf = ({ body }: Awaited<ReturnType<typeof list>>) => body.tickets?.map(({ id }) => id)

test('a customer lists his own and his organisation’s, newest first', async () => {
  const [ana, beto] = await three()
  expect(idsOf(await list('ana', { list: 'mine' }))).toEqual([ana])
  expect(idsOf(await list('ana', { list: 'organisation' }))).toEqual([beto, ana])
})

test('S3-23: a list begins with the oldest where that is asked, over all its pages', async () => {
  const [ana, beto] = await three()
  const query = { list: 'organisation', order: 'oldest', limit: '1' }
  const first = await list('ana', query)
  expect(idsOf(first)).toEqual([ana])
  expect(idsOf(await list('ana', { ...query, cursor: first.cursor }))).toEqual([beto])
  expect((await list('ana', { ...query, order: 'newest', cursor: first.cursor })).status).toBe(422)
})

test('rows name people and their organisation', async () => {
  await three()
  const { body } = await list('luis', { list: 'queue' })
  expect(body.tickets?.[0]).toMatchObject({
    requester: 'Ana Morales',
    organisation: 'Colegio San José',
    dueAt: local('2026-12-21T15:00'),
  })
})

test.for([
  ['topic', { topic: 'billing' }, [1]],
  ['a topic nobody wrote about', { topic: 'stamps' }, []],
  ['state', { state: 'open,pending' }, [1, 0]],
  ['another state', { state: 'closed' }, []],
  ['the first minute', { openedTo: local('2026-12-21T09:01') }, [0]],
  ['all after it', { openedFrom: '2026-12-21T09:01:00-06:00' }, [1]],
] as const)('a list is narrowed by %s', async ([, query, wanted]) => {
  const ids = await three()
  expect(idsOf(await list('ana', { list: 'organisation', ...query }))).toEqual(wanted.map((index) => ids[index]))
})

test('pages follow each other without gap or repeat', async () => {
  const [ana, beto] = await three()
  const first = await list('ana', { list: 'organisation', limit: '1' })
  expect(idsOf(first)).toEqual([beto])
  const second = await list('ana', { list: 'organisation', limit: '1', cursor: first.cursor })
  expect(idsOf(second)).toEqual([ana])
  if (second.cursor) expect(idsOf(await list('ana', { list: 'organisation', cursor: second.cursor }))).toEqual([])
})

test('a cursor is good only as it was given, to whom, and for what', async () => {
  await three()
  const query = { list: 'organisation', limit: '1' }
  const { cursor } = await list('ana', query)
  const [place = '', signature = ''] = cursor.split('.')
  const flipped = `${place}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
  for (const [as, wrong] of [
    ['beto', { ...query, cursor }],
    ['ana', { ...query, cursor, state: 'open' }],
    ['ana', { ...query, cursor, topic: 'errors' }],
    ['ana', { list: 'mine', limit: '1', cursor }],
    ['ana', { ...query, cursor: flipped }],
    ['ana', { ...query, cursor: `${Buffer.from('2026').toString('base64url')}.${signature}` }],
    ['ana', { ...query, cursor: place }],
    ['ana', { ...query, cursor: `${cursor}.${signature}` }],
    ['ana', { ...query, cursor: '.' }],
  ] as const) {
    const reply = await list(as, wrong)
    expect([reply.status, reply.body.errors?.[0]?.pointer, reply.body.errors?.[0]?.code]).toEqual([
      422,
      'query:/cursor',
      'cursor/invalid',
    ])
  }
  expect((await list('ana', { ...query, limit: '2', cursor })).status).toBe(200)
})

test.for([
  ['ana', 'queue'],
  ['ana', 'unassigned'],
  ['ana', 'breaching'],
  ['ana', 'approvals'],
  ['ana', 'assigned'],
  ['luis', 'mine'],
] as const)('%s has no list %s', async ([as, name]) => {
  expect((await list(as, { list: name })).body.code).toBe('role/forbidden')
})

test("an agent sees the queues of his own teams, a lead's any", async () => {
  const [, beto] = await three()
  expect((await list('luis', { list: 'queue', team: 'billing' })).status).toBe(403)
  expect(idsOf(await list('rosa', { list: 'queue', team: 'billing' }))).toEqual([beto])
})

test('S0-33: what waits for an approver is on the list of the whole team, whoever has it, and on no other team’s', async () => {
  const waits = await api.open('ana', { topic: 'records' })
  await three()
  expect(idsOf(await list('luis', { list: 'approvals' }))).toEqual([waits])
  await api.ask(`PUT /tickets/${waits}/assignee`, {
    as: 'luis',
    headers: { 'If-Match': '"1"' },
    body: { agentId: 'marco' },
  })
  expect(idsOf(await list('luis', { list: 'approvals' }))).toEqual([waits])
  expect(idsOf(await list('rosa', { list: 'approvals', team: 'billing' }))).toEqual([])
  expect((await list('luis', { list: 'approvals', team: 'billing' })).status).toBe(403)
  expect(idsOf(await list('luis', { list: 'queue' }))).not.toContain(waits)
})

test('the desk’s lists: unassigned until somebody takes it, then his; breaching within the hour', async () => {
  const [ana, , carla] = await three()
  await api.ask(`PUT /tickets/${ana}/assignee`, {
    as: 'luis',
    headers: { 'If-Match': '"1"' },
    body: { agentId: 'luis' },
  })
  expect(idsOf(await list('luis', { list: 'assigned' }))).toEqual([ana])
  expect(idsOf(await list('luis', { list: 'unassigned' }))).toEqual([carla])
  expect(idsOf(await list('luis', { list: 'breaching' }))).toEqual([])
  api.now = local('2026-12-21T14:30')
  expect(idsOf(await list('luis', { list: 'breaching' }))).toEqual([ana, carla])
})
