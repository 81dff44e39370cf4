/**
 * Who may do what, and what nobody outside may know.
 */
import { BASE_PATH } from '@plazo/contracts/route'
import { ROUTES } from '@plazo/contracts/routes'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Reply } from '../fixtures/api-event.ts'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'
import { CLAIMS, type Who } from '../fixtures/people.ts'

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
})
afterEach(() => void vi.restoreAllMocks())

/** A body that each route takes. */
const BODIES: Readonly<Record<string, unknown>> = {
  openTicket: TICKET,
  addMessage: { text: 'Sigo esperando.' },
  readMessages: { messages: [1] },
  offerResolution: { text: 'Ya puede cargarla de nuevo.' },
  answerResolution: { answer: 'solved' },
  closeTicket: { reason: 'spam' },
  withdrawTicket: {},
  followUp: TICKET,
  assignTicket: { agentId: 'luis' },
  setPriority: { priority: 'high' },
  declareAway: { until: '2026-12-22T09:00:00-06:00' },
  logCall: { direction: 'from-customer', person: 'Ana', calledAt: '2026-12-21T08:30:00-06:00', summary: 'Llamó.' },
  transferTicket: { team: 'billing', note: 'Es una duda de su pago.' },
  convertChat: { estimate: 'PT3H' },
  requestData: { datum: 'name' },
  escalate: { reason: 'Hace falta quien lo programó.' },
  decideApproval: { approved: true },
  overrideApproval: { reason: 'La directora está de viaje.' },
  quoteOffHours: { amount: '150.00', from: '2026-12-21T19:00:00-06:00', to: '2026-12-21T21:00:00-06:00' },
  answerQuote: { accepted: true },
  rateTicket: { stars: 5 },
}
const SIGNED_IN = ROUTES.filter(({ access }) => access !== 'public')
const ON_TICKETS = ROUTES.filter(({ path }) => path.includes('{ticketId}'))
const roleOf = (who: Who) => ({ plazo_role: 'nobody', ...CLAIMS[who] }).plazo_role

function use(
  route: (typeof ROUTES)[number],
  as: Who,
  ticketId = 'SANJOSE-00000001',
  more: object = {},
): Promise<Reply> {
  const body = BODIES[route.id]
  return api.ask(`${route.method} ${route.path.replace('{ticketId}', ticketId)}`, {
    as,
    headers: { ...api.fresh(), 'If-Match': '"1"' },
    ...(route.id === 'listTickets' && { query: { list: roleOf(as) === 'customer' ? 'mine' : 'queue' } }),
    ...(body !== undefined && { body }),
    ...more,
  })
}

test.for(
  SIGNED_IN.flatMap((route) => (['ana', 'luis', 'rosa', 'marco'] as const).map((who) => [route.id, who] as const)),
)('%s by %s is as the table says', async ([id, who]) => {
  await api.open()
  const route = SIGNED_IN.find((each) => each.id === id)!
  const reply = await use(route, who)
  const allowed = route.access !== 'public' && route.access.some((role) => role === roleOf(who))
  expect(reply.body.code === 'role/forbidden').toBe(!allowed)
  expect(reply.status === 403).toBe(!allowed)
})

test.for(SIGNED_IN.map(({ id }) => id))('%s is nothing for a token of nobody at the desk', async (id) => {
  const reply = await use(
    SIGNED_IN.find((each) => each.id === id)!,
    'someone',
  )
  expect([reply.status, reply.body.code]).toEqual([403, 'caller/unknown'])
})

test.for(SIGNED_IN.map(({ id }) => id))(
  '%s is refused to an agent without a second factor, who is told so',
  async (id) => {
    const reply = await use(
      SIGNED_IN.find((each) => each.id === id)!,
      'unproved',
    )
    expect([reply.status, reply.body.code]).toEqual([403, 'access/second-factor'])
  },
)

describe("another organisation's ticket", () => {
  const forCustomers = ON_TICKETS.filter(
    ({ access }) => access !== 'public' && access.some((role) => role === 'customer'),
  )

  test.for(forCustomers.map(({ id }) => id))('is unknown to %s, as one that never was', async (id) => {
    await api.open()
    const route = forCustomers.find((each) => each.id === id)!
    const foreign = await use(route, 'carla', 'SANJOSE-00000001')
    const never = await use(route, 'carla', 'SANJOSE-ZZZZZZZZ')
    expect([foreign.status, foreign.body.code]).toEqual([404, 'ticket/unknown'])
    expect({ ...foreign.body, ticketId: '', detail: '' }).toEqual({ ...never.body, ticketId: '', detail: '' })
  })

  test('is not in any list', async () => {
    await api.open()
    for (const list of ['mine', 'organisation']) {
      const query = { list, organisationId: 'SANJOSE' }
      const { status, text } = await api.ask('GET /tickets', { as: 'carla', query })
      expect(status === 200 ? text : '').not.toContain('SANJOSE')
    }
  })

  test.for(['QUETZAL-00000002', 'QUETZAL-ZZZZZZZZ'])(
    'is unknown as %s that a closure names, even by staff',
    async (other) => {
      const id = await api.open()
      await api.open('carla')
      const body = { reason: 'duplicate', ticketId: other }
      const reply = await api.ask(`POST /tickets/${id}/closure`, { as: 'luis', headers: { 'If-Match': '"1"' }, body })
      expect([reply.status, reply.body.code, reply.body.ticketId]).toEqual([404, 'ticket/unknown', other])
    },
  )
})

test('a customer opens for himself only', async () => {
  const requester = { organisationId: 'QUETZAL', contactId: 'carla' }
  const reply = await api.ask('POST /tickets', { as: 'ana', headers: api.fresh(), body: { ...TICKET, requester } })
  expect([reply.status, reply.body.code]).toEqual([403, 'role/forbidden'])
})

test("the desk's people open for a contact, and only for one there is", async () => {
  const open = (contactId: string) =>
    api.ask('POST /tickets', {
      as: 'luis',
      headers: api.fresh(),
      body: { ...TICKET, requester: { organisationId: 'QUETZAL', contactId } },
    })
  const { status, body } = await open('carla')
  expect([status, body.requester?.name, body.organisation?.name]).toEqual([
    201,
    'Carla Fuentes',
    'Distribuidora Quetzal',
  ])
  const unknown = await open('ana')
  expect([unknown.status, unknown.body.code]).toEqual([422, 'contact/unknown'])
  expect((await api.ask('POST /tickets', { as: 'luis', headers: api.fresh(), body: TICKET })).status).toBe(422)
})

test("the desk's people take up a closed ticket for its requester", async () => {
  const id = await api.open('ana')
  await api.ask(`POST /tickets/${id}/closure`, { as: 'luis', headers: { 'If-Match': '"1"' }, body: { reason: 'spam' } })
  const reply = await api.ask(`POST /tickets/${id}/follow-ups`, { as: 'luis', headers: api.fresh(), body: TICKET })
  expect([reply.status, reply.body.requester?.id, reply.body.follows]).toEqual([201, 'ana', id])
})

describe('a customer never sees', () => {
  const tell = async () => {
    const id = await api.open('ana', { priority: 'medium' })
    const say = (text: string, more: object = {}) =>
      api.ask(`POST /tickets/${id}/messages`, { as: 'luis', headers: api.fresh(), body: { text, ...more } })
    await say('SECRETO de la casa', { visibility: 'internal' })
    await say('Lo revisamos.')
    await api.ask(`POST /tickets/${id}/reads`, { as: 'rosa', body: { messages: [2, 3] } })
    return id
  }

  test('an internal note, nor that it was read', async () => {
    const id = await tell()
    for (const path of ['', '/events']) {
      const { text, body } = await api.ask(`GET /tickets/${id}${path}`, { as: 'ana' })
      expect(text).not.toContain('SECRETO')
      const reads = (body.timeline ?? body.events ?? []).filter((event) => event.kind === 'messages-read')
      expect(reads).toEqual([])
    }
    expect((await api.ask(`GET /tickets/${id}`, { as: 'luis' })).text).toContain('SECRETO')
  })

  test('the note of a closure by the desk', async () => {
    const id = await api.open()
    const body = { reason: 'not-entitled', note: 'SECRETO: no paga' }
    await api.ask(`POST /tickets/${id}/closure`, { as: 'luis', headers: { 'If-Match': '"1"' }, body })
    for (const path of ['', '/events']) {
      expect((await api.ask(`GET /tickets/${id}${path}`, { as: 'ana' })).text).not.toContain('SECRETO')
    }
  })

  test('warnings and escalations, nor whom they will reach', async () => {
    const id = await api.open()
    api.now = '2026-12-22T20:00:00.000Z' as typeof api.now
    await api.ask(`POST /tickets/${id}/messages`, {
      as: 'ana',
      headers: api.fresh(),
      body: { text: 'Sigo esperando.' },
    })
    for (const path of ['', '/events', '/clocks']) {
      expect((await api.ask(`GET /tickets/${id}${path}`, { as: 'ana' })).text).not.toMatch(/clock-(warned|escalated)/)
    }
    expect((await api.ask(`GET /tickets/${id}`, { as: 'luis' })).text).toContain('clock-warned')
  })

  test('a mail address', async () => {
    const id = await tell()
    for (const path of ['', '/events', '/clocks']) {
      for (const as of ['ana', 'luis'] as const) {
        expect((await api.ask(`GET /tickets/${id}${path}`, { as })).text).not.toContain('@')
      }
    }
    expect((await api.ask('GET /tickets', { as: 'ana', query: { list: 'mine' } })).text).not.toContain('@')
  })
})

test('every route of the table answers', async () => {
  for (const route of ROUTES) {
    const reply = await api.ask(`${route.method} ${route.path}`, { as: 'ana' })
    expect([`${BASE_PATH}${route.path}`, reply.body.code]).not.toEqual([`${BASE_PATH}${route.path}`, 'route/unknown'])
  }
})
