/**
 * How the API says no: problem details in the reader's language, faults that tell nothing, and one log line a request.
 */
import { StaleVersion } from '@plazo/application/ticket-store'
import { problem } from '@plazo/contracts/problem'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { BadRequest } from '../../functions/api/http/answer-no.ts'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'

const info = vi.spyOn(console, 'info')
const error = vi.spyOn(console, 'error')

let api: ApiTrial
beforeEach(async () => {
  info.mockReset().mockImplementation(() => {})
  error.mockReset().mockImplementation(() => {})
  api = await ApiTrial.ready()
})
afterAll(() => void vi.restoreAllMocks())

const unknown = (headers: Record<string, string> = {}) =>
  api.ask('GET /tickets/SANJOSE-ZZZZZZZZ', { as: 'ana', headers })

test('a problem has all that RFC 9457 names, and the facts of the refusal', async () => {
  const { status, headers, body } = await unknown()
  expect(status).toBe(404)
  expect(headers['content-type']).toBe('application/problem+json')
  expect(problem.parse(body)).toMatchObject({
    type: '/api/v1/openapi.json#ticket/unknown',
    title: 'No encontramos el caso',
    status: 404,
    code: 'ticket/unknown',
    traceId: 'trace-1',
    ticketId: 'SANJOSE-ZZZZZZZZ',
  })
})

test.for([
  ['nothing', undefined, 'es'],
  ['Spanish of Guatemala', 'es-GT,es;q=0.9,en;q=0.8', 'es'],
  ['English', 'en', 'en'],
  ['English of Britain in capitals', 'EN-gb', 'en'],
  ['English rather than Spanish', 'es;q=0.4, en;q=0.7', 'en'],
  ['French, else English', 'fr, en;q=0.1', 'en'],
  ['French alone', 'fr', 'es'],
  ['no Spanish', 'es;q=0, en;q=0.1', 'en'],
  ['anything', '*', 'es'],
  ['junk', ';;;q=x,,', 'es'],
] as const)('who asks for %s is answered in his language or the desk’s', async ([, wish, language]) => {
  const { headers, body } = await unknown(wish === undefined ? {} : { 'Accept-Language': wish })
  expect(headers['content-language']).toBe(language)
  expect(body.title).toBe(language === 'es' ? 'No encontramos el caso' : 'We cannot find the ticket')
})

test('mistakes are told in the same language', async () => {
  const ask = (headers: Record<string, string>) =>
    api.ask('POST /tickets', { as: 'ana', headers: { ...api.fresh(), ...headers }, body: { ...TICKET, subject: 7 } })
  expect((await ask({})).body.errors?.[0]?.message).toBe('El valor debe ser de otro tipo: texto.')
  expect((await ask({ 'Accept-Language': 'en' })).body.errors?.[0]?.message).toBe(
    'The value must be of another type: text.',
  )
})

test('every answer forbids what a browser could do with it', async () => {
  for (const { headers } of [await unknown(), await api.ask('GET /desk'), await api.ask('GET /nowhere')]) {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  }
})

test.for(['GET /nowhere', 'DELETE /tickets', 'PATCH /tickets/SANJOSE-00000001', 'POST /me', 'GET /tickets/'])(
  '%s is no route',
  async (target) => {
    const { status, body } = await api.ask(target, { as: 'ana' })
    expect([status, body.code]).toEqual([404, 'route/unknown'])
  },
)

describe('a fault', () => {
  const failing = (reason: unknown) => {
    api.table.stores = () => {
      throw reason
    }
    return unknown()
  }

  test('tells its trace and nothing else, and is logged once with its reason', async () => {
    const { status, body, text } = await failing(new TypeError('no luck with ana@school.example'))
    expect([status, body.code, body.traceId]).toEqual([500, 'fault', 'trace-1'])
    expect(Object.keys(body).toSorted()).toEqual(['code', 'detail', 'status', 'title', 'traceId', 'type'])
    expect(text).not.toMatch(/luck|TypeError|school/)
    expect(error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        traceId: 'trace-1',
        route: 'getTicket',
        error: 'TypeError',
        reason: 'no luck with …@…',
      }),
    )
  })

  test.for([
    ['others kept writing first', new StaleVersion()],
    ['the table is overrun', Object.assign(new Error('slow down'), { name: 'ThrottlingException' })],
    ['a transaction met another', Object.assign(new Error('conflict'), { name: 'TransactionCanceledException' })],
  ] as const)('that a later try may not meet, since %s, says when to come again', async ([, reason]) => {
    const { status, headers, body } = await failing(reason)
    expect([status, body.code]).toEqual([503, 'fault/busy'])
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  })

  test('is what a wrong answer of ours is: stored data never blame the caller', async () => {
    const store = api.table.stores({ reach: 'desk' })
    const id = await api.open()
    const ticket = (await store.find(id))!
    const history = async () => ({ ticket: { ...ticket, openedAt: 'yesterday' as never }, events: [] })
    api.table.stores = () => ({ ...store, history })
    expect((await api.ask(`GET /tickets/${id}`, { as: 'luis' })).status).toBe(500)
  })
})

test('one line a request, of ids and numbers: nobody is in it', async () => {
  await api.open('ana', { subject: 'BANCOS, de Ana Morales' })
  expect(info).toHaveBeenCalledTimes(1)
  const [line] = info.mock.calls[0]!
  expect(line).toEqual({
    traceId: 'trace-1',
    route: 'openTicket',
    status: 201,
    milliseconds: expect.any(Number),
  })
  expect(JSON.stringify(line).length).toBeLessThan(600)
})

test('a request is blamed by what reads requests, and by nothing else', () => {
  expect(new BadRequest({ code: 'request/json', facts: {} })).toMatchObject({ message: 'request/json', mistakes: [] })
})
