import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { TICKET } from '../fixtures/api-trial.ts'
import { local } from '../fixtures/office.ts'
import { RunningDesk, type Trouble } from '../fixtures/running-desk.ts'

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
})

const key = (name: string) => ({ 'Idempotency-Key': name })

/** Opens Ana's ticket by chat on Monday at nine; its first answer is due at three, after lunch. */
async function opened(trouble: Trouble = {}): Promise<{ desk: RunningDesk; id: string }> {
  const desk = await RunningDesk.opened(local('2026-12-21T09:00'), trouble)
  const { status, body } = await desk.ask('POST /tickets', {
    as: 'ana',
    headers: key('open'),
    body: { ...TICKET, channel: 'chat' },
  })
  expect(status).toBe(201)
  return { desk, id: body.id! }
}

/** The whole life: promised, warned, broken, escalated, answered with a question, pinged, noticed, closed. */
async function life(trouble: Trouble = {}) {
  const { desk, id } = await opened(trouble)
  await desk.until(local('2026-12-21T17:10'))
  await desk.ask(`POST /tickets/${id}/messages`, {
    as: 'luis',
    headers: key('ask'),
    body: { text: '¿Qué banco es?', asks: true },
  })
  await desk.until(local('2026-12-21T17:50'))
  const { body } = await desk.ask(`GET /tickets/${id}`, { as: 'luis' })
  return { desk, id, body }
}

const told = (timeline: readonly { kind: string; at: string }[]) => timeline.map(({ kind, at }) => `${kind} ${at}`)

/** Who got mail since the last look, in alphabetical order. */
const readers = (desk: RunningDesk) =>
  desk
    .letters()
    .map((letter) => letter.replace(/ .*/s, ''))
    .toSorted()
const STAFF = ['luis@desk.example', 'marco@desk.example', 'rosa@desk.example']

describe('from the opening to the close', () => {
  test('everybody is told, each of his own, and nobody of what he did himself', async () => {
    const { desk, id } = await opened()
    expect(readers(desk)).toEqual(STAFF)
    await desk.until(local('2026-12-21T13:59'))
    expect(desk.letters()).toEqual([])
    await desk.until(local('2026-12-21T15:00'))
    // Two warnings, at 14:00 and 14:30, and the break: the team each time, and its leads once more is once.
    expect(readers(desk)).toEqual(STAFF.flatMap((reader) => [reader, reader, reader]))
    await desk.ask(`POST /tickets/${id}/messages`, {
      as: 'luis',
      headers: key('ask'),
      body: { text: '¿Qué banco es?', asks: true },
    })
    expect(readers(desk)).toEqual(['ana@customer.example'])
    await desk.until(local('2026-12-21T16:00'))
    expect(readers(desk)).toEqual(Array(3).fill('ana@customer.example'))
    const { body } = await desk.ask(`GET /tickets/${id}`, { as: 'ana' })
    expect(body).toMatchObject({
      state: 'closed',
      turn: 'nobody',
      closed: { reason: 'no-reply', at: local('2026-12-21T15:30') },
    })
    expect(desk.bells).toEqual([])
  })

  test('S0-39: a customer for whom an agent opens a ticket is told by mail, and the agent is not', async () => {
    const desk = await RunningDesk.opened(local('2026-12-21T09:00'))
    const requester = { organisationId: 'SANJOSE', contactId: 'ana' }
    const body = { ...TICKET, requester }
    expect((await desk.ask('POST /tickets', { as: 'luis', headers: key('for-ana'), body })).status).toBe(201)
    expect(readers(desk)).toEqual(['ana@customer.example', 'marco@desk.example', 'rosa@desk.example'])
  })

  test('first 1, first 5: the deadlines are told to the minute, with every stretch that counted', async () => {
    const { desk, id } = await opened()
    const { body } = await desk.ask(`GET /tickets/${id}/clocks`, { as: 'ana' })
    const [first] = body.clocks!
    expect(first).toMatchObject({ kind: 'firstResponse', state: 'running', dueAt: local('2026-12-21T15:00') })
    expect(first?.segments).toEqual([
      { from: local('2026-12-21T09:00'), to: local('2026-12-21T12:00'), counts: true, reason: 'open' },
      { from: local('2026-12-21T12:00'), to: local('2026-12-21T14:00'), counts: false, reason: 'closed' },
      { from: local('2026-12-21T14:00'), to: local('2026-12-21T15:00'), counts: true, reason: 'open' },
    ])
    // A customer is told what breaks and when, not who is warned of it.
    expect(body.next).toEqual([
      { kind: 'clock-breached', clock: 'firstResponse', at: local('2026-12-21T15:00') },
      { kind: 'clock-breached', clock: 'resolution', at: local('2026-12-23T09:00') },
    ])
  })
})

describe('whatever happens to bells and records, the timeline and the letters are the same', () => {
  test.for<[string, Trouble]>([
    ['every bell rings three times', { rings: 3 }],
    ['every bell is 55 seconds late', { lateMilliseconds: 55_000 }],
    ['Scheduler loses every bell and the sweep finds the ticket', { losesBells: true }],
    ['every record of the stream comes twice', { deliveries: 2 }],
    ['all of it at once', { rings: 2, deliveries: 3, lateMilliseconds: 30_000 }],
  ])('first 2: %s', async ([, trouble]) => {
    const calm = await life()
    const troubled = await life(trouble)
    expect(told(troubled.body.timeline!)).toEqual(told(calm.body.timeline!))
    expect(troubled.body).toMatchObject({ state: 'closed', closed: calm.body.closed, deadlines: calm.body.deadlines })
    expect(troubled.desk.letters().toSorted()).toEqual(calm.desk.letters().toSorted())
  })
})

describe('the way out of a limit, and after a close', () => {
  test('a fourth ticket is refused until a colleague calls one of the three solved', async () => {
    const desk = await RunningDesk.opened(local('2026-12-21T09:00'))
    const open = (name: string) => desk.ask('POST /tickets', { as: 'ana', headers: key(name), body: TICKET })
    const first = await open('one')
    await open('two')
    await open('three')
    expect(await open('four')).toMatchObject({ status: 409, body: { code: 'ticket/open-limit', limit: 3 } })
    const headers = { 'If-Match': first.headers['etag'] ?? '' }
    expect(
      await desk.ask(`POST /tickets/${first.body.id}/answers`, { as: 'beto', headers, body: { answer: 'solved' } }),
    ).toMatchObject({ status: 200 })
    expect(await open('four')).toMatchObject({ status: 201 })
  })

  test('S2-50: a closed ticket is taken up by one that names it, linked both ways', async () => {
    const { desk, id } = await opened()
    const follow = (name: string) => {
      const { channel: _, ...body } = TICKET
      return desk.ask(`POST /tickets/${id}/follow-ups`, {
        as: 'ana',
        headers: key(name),
        body: { ...body, channel: 'portal' },
      })
    }
    expect(await follow('early')).toMatchObject({ status: 409, body: { code: 'ticket/not-closed' } })
    await desk.ask(`POST /tickets/${id}/withdrawal`, { as: 'ana', headers: { 'If-Match': '"1"' }, body: {} })
    const { status, body } = await follow('late')
    expect([status, body.follows]).toEqual([201, id])
    const { body: closed } = await desk.ask(`GET /tickets/${id}`, { as: 'ana' })
    expect(closed).toMatchObject({ state: 'closed', followedBy: [body.id] })
  })
})

describe('the customer asks for time', () => {
  test('S2-22: away until tomorrow holds the ladder; afterwards it goes on', async () => {
    const { desk, id } = await opened()
    const asked = await desk.ask(`POST /tickets/${id}/messages`, {
      as: 'luis',
      headers: key('ask'),
      body: { text: '¿Qué banco es?', asks: true },
    })
    const headers = { 'If-Match': asked.headers['etag'] ?? '' }
    const away = await desk.ask(`PUT /tickets/${id}/away`, {
      as: 'ana',
      headers,
      body: { until: '2026-12-22T09:00:00-06:00' },
    })
    expect(away).toMatchObject({
      status: 200,
      body: { ticket: { hold: { cause: 'away', until: local('2026-12-22T09:00') } } },
    })
    await desk.until(local('2026-12-22T09:04'))
    expect((await desk.ask(`GET /tickets/${id}`, { as: 'ana' })).body.state).toBe('pending')
    await desk.until(local('2026-12-22T09:30'))
    expect((await desk.ask(`GET /tickets/${id}`, { as: 'ana' })).body.state).toBe('closed')
  })

  test('S2-40 S2-41: not solved, then keep watching, then solved', async () => {
    const { desk, id } = await opened()
    const answer = async (body: object) => {
      const { headers } = await desk.ask(`GET /tickets/${id}`, { as: 'ana' })
      return desk.ask(`POST /tickets/${id}/answers`, {
        as: 'ana',
        headers: { 'If-Match': headers['etag'] ?? '' },
        body,
      })
    }
    expect(await answer({ answer: 'not-solved' })).toMatchObject({
      status: 409,
      body: { code: 'ticket/no-resolution' },
    })
    await desk.ask(`POST /tickets/${id}/resolutions`, {
      as: 'luis',
      headers: key('r1'),
      body: { text: 'Pruebe de nuevo.' },
    })
    expect((await answer({ answer: 'not-solved', text: 'Sigue igual.' })).body.ticket).toMatchObject({
      state: 'open',
      turn: 'agent',
    })
    await desk.ask(`POST /tickets/${id}/resolutions`, { as: 'luis', headers: key('r2'), body: { text: 'Ahora sí.' } })
    const watching = await answer({ answer: 'keep-watching', until: '2026-12-23T09:00:00-06:00' })
    expect(watching.body.ticket).toMatchObject({ state: 'resolved', hold: { cause: 'watching' } })
    await desk.until(local('2026-12-22T12:00'))
    expect((await answer({ answer: 'solved' })).body.ticket).toMatchObject({
      state: 'closed',
      closed: { reason: 'solved' },
    })
  })
})
