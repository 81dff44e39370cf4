/**
 * Whatever is sent: a problem that names the field and the remedy, never a fault, never a ticket half-written.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Reply } from '../fixtures/api-event.ts'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'

const EMOJI = '👩‍💻🏳️‍🌈👍🏽'
const LONG = 'a'.repeat(10_001)

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
})
afterEach(() => void vi.restoreAllMocks())

/** `pointer code`, in order. */
const mistakes = ({ body }: Reply) => body.errors?.map((each) => `${each.pointer} ${each.code}`)

const opening = (change: object, as: 'ana' | 'luis' = 'ana') =>
  api.ask('POST /tickets', { as, headers: api.fresh(), body: { ...TICKET, ...change } })

test.for([
  ['a subject that is missing', { subject: undefined }, '/subject field/required'],
  ['a subject of two letters', { subject: 'ab' }, '/subject field/too-short'],
  ['a subject of blanks', { subject: ' \t ' }, '/subject field/required'],
  ['a subject of 121 letters', { subject: 'a'.repeat(121) }, '/subject field/too-long'],
  ['a subject that is a number', { subject: 7 }, '/subject field/type'],
  ['a subject of two lines', { subject: 'BANCOS\nfactura' }, '/subject text/hidden-characters'],
  ['a line separator in a subject', { subject: 'BANCOS\u2028factura' }, '/subject text/hidden-characters'],
  ['a text turned round', { subject: 'factura \u202efdp.exe' }, '/subject text/hidden-characters'],
  ['an isolate', { subject: 'factura \u2066fdp\u2069 mal' }, '/subject text/hidden-characters'],
  ['a space of no width', { subject: 'fac\u200btura' }, '/subject text/hidden-characters'],
  ['a joiner between letters', { subject: 'fac\u200dtura' }, '/subject text/hidden-characters'],
  ['a joiner before a comma', { subject: 'BANCOS\u200d, factura' }, '/subject text/hidden-characters'],
  ['a non-joiner before a dash', { subject: 'BANCOS\u200c-factura' }, '/subject text/hidden-characters'],
  ['a byte order mark inside', { subject: 'BAN\ufeffCOS' }, '/subject text/hidden-characters'],
  ['a tag character', { subject: 'BANCOS\u{e0041} factura' }, '/subject text/hidden-characters'],
  ['half a surrogate pair', { description: `${'a'.repeat(30)}\ud83d` }, '/description text/hidden-characters'],
  ['a bell', { description: `${'a'.repeat(30)}\u0007` }, '/description text/hidden-characters'],
  ['a NUL', { description: `${'a'.repeat(30)}\u0000b` }, '/description text/hidden-characters'],
  ['a description too short', { description: 'No funciona.' }, '/description field/too-short'],
  ['a description too long', { description: LONG }, '/description field/too-long'],
  ['a priority nobody knows', { priority: 'urgent' }, '/priority field/option'],
  ['a call as a channel', { channel: 'phone' }, '/channel field/option'],
  ['a topic that was not chosen', { topic: '' }, '/topic field/required'],
  ['a topic with spaces', { topic: 'my topic' }, '/topic id/format'],
  ['a topic the desk does not have', { topic: 'cars' }, '/topic topic/unknown'],
  ['a field that is not there', { state: 'closed' }, '/state field/unknown'],
  ['a field of the server', { organisationId: 'QUETZAL' }, '/organisationId field/unknown'],
  ['a name with a slash and a tilde', { 'a/b~c': 1 }, '/a~1b~0c field/unknown'],
] as const)('refuses %s', async ([, change, expected]) => {
  const reply = await opening(change)
  expect([reply.status, mistakes(reply)]).toEqual([422, [expected]])
  expect(reply.body.errors![0]!.message).not.toBe('')
  expect((await api.ask('GET /tickets', { as: 'ana', query: { list: 'mine' } })).body.tickets).toEqual([])
})

test('tells every mistake at once', async () => {
  const reply = await opening({ subject: 'ab', priority: 'urgent', description: undefined })
  expect(mistakes(reply)).toEqual(['/subject field/too-short', '/priority field/option', '/description field/required'])
})

test('what a person cannot see is put right: outer blanks, line ends, the form of accents', async () => {
  const id = await api.open('ana', {
    subject: '  BANCOS, conexio\u0301n  ',
    description: `Primera línea de la descripción.\r\nSegunda ${EMOJI}\tcon tabulador.  `,
  })
  const { body } = await api.ask(`GET /tickets/${id}`, { as: 'ana' })
  expect(body.subject).toBe('BANCOS, conexi\u00f3n')
  expect(body.description).toBe(`Primera línea de la descripción.\nSegunda ${EMOJI}\tcon tabulador.`)
})

describe('bodies', () => {
  const post = (ask: object) => api.ask('POST /tickets', { as: 'ana', headers: api.fresh(), ...ask })

  test.for([
    ['junk', '{"subject":', 400, 'request/json'],
    ['nothing', '', 400, 'request/json'],
    ['a list', '[]', 422, 'request/invalid'],
    ['null', 'null', 422, 'request/invalid'],
    ['a text', '"hola"', 422, 'request/invalid'],
    ['a prototype', '{"__proto__":{"role":"admin"}}', 422, 'request/invalid'],
    ['a megabyte', JSON.stringify({ ...TICKET, description: 'a'.repeat(1_000_000) }), 413, 'request/too-large'],
    ['100 000 nested lists', '['.repeat(100_000) + ']'.repeat(100_000), 422, 'request/invalid'],
  ] as const)('%s', async ([, text, status, code]) => {
    const reply = await post({ text })
    expect([reply.status, reply.body.code]).toEqual([status, code])
  })

  test.for(['text/plain', 'application/xml', 'multipart/form-data', 'application/jsonp'])('as %s', async (type) => {
    const reply = await post({ text: JSON.stringify(TICKET), headers: { ...api.fresh(), 'Content-Type': type } })
    expect([reply.status, reply.body.code]).toEqual([415, 'request/media-type'])
  })

  test('in base64 they are read as they are', async () => {
    expect((await post({ binary: true, body: { ...TICKET, description: 'x'.repeat(30) } })).status).toBe(201)
  })

  test('in another encoding than UTF-8 they are junk', async () => {
    const reply = await post({ binary: true, text: JSON.stringify({ ...TICKET, subject: 'cami\u00f3n' }) })
    expect([reply.status, reply.body.code]).toEqual([400, 'request/json'])
  })

  test('twenty thousand mistakes are answered with a few', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, 1]))
    const reply = await post({ body: { ...TICKET, ...many } })
    expect(reply.status).toBe(422)
    expect(reply.body.errors!.length).toBeGreaterThan(0)
    expect(reply.text.length).toBeLessThan(20_000)
  })

  test('a hundred thousand wrong elements are answered with a few', async () => {
    const id = await api.open()
    const reply = await api.ask(`POST /tickets/${id}/reads`, {
      as: 'ana',
      text: `{"messages":[${Array(100_000).fill(0).join()}]}`,
    })
    expect(reply.status).toBe(422)
    expect(reply.text.length).toBeLessThan(20_000)
  })
})

test.for([
  ['no instant', 'mañana', 'instant/format'],
  ['no offset', '2026-12-22T09:00:00', 'instant/format'],
  ['a date alone', '2026-12-22', 'instant/format'],
  ['30 February', '2027-02-30T09:00:00Z', 'instant/format'],
  ['29 February of a common year', '2027-02-29T09:00:00Z', 'instant/format'],
  ['hour 25', '2026-12-22T25:00:00Z', 'instant/format'],
  ['the year 1999', '1999-12-31T23:59:59Z', 'instant/range'],
  ['the year 2101', '2101-01-01T00:00:00Z', 'instant/range'],
  ['a year that its offset leaves', '2100-12-31T23:00:00-06:00', 'instant/range'],
] as const)('refuses to wait until %s', async ([, until, code]) => {
  const id = await api.open()
  const reply = await api.ask(`PUT /tickets/${id}/away`, { as: 'ana', headers: { 'If-Match': '"1"' }, body: { until } })
  expect([reply.status, mistakes(reply)]).toEqual([422, [`/until ${code}`]])
})

test.for([
  ['an unknown list', { list: 'all' }, 'query:/list field/option'],
  ['an unknown state', { list: 'mine', state: 'open,gone' }, 'query:/state/1 field/option'],
  ['no limit', { list: 'mine', limit: '0' }, 'query:/limit field/too-small'],
  ['a limit of 101', { list: 'mine', limit: '101' }, 'query:/limit field/too-large'],
  ['a limit that is no number', { list: 'mine', limit: 'all' }, 'query:/limit field/type'],
  [
    'a date that does not exist',
    { list: 'mine', openedFrom: '2026-02-30T00:00:00Z' },
    'query:/openedFrom instant/format',
  ],
  ['a cursor of one’s own', { list: 'mine', cursor: 'abc' }, 'query:/cursor cursor/invalid'],
  ['an unknown filter', { list: 'mine', plan: 'basic' }, 'query:/plan field/unknown'],
] as const)('refuses a list with %s', async ([, query, expected]) => {
  const reply = await api.ask('GET /tickets', { as: 'ana', query })
  expect([reply.status, mistakes(reply)]).toEqual([422, [expected]])
})

test('refuses a query where none is known', async () => {
  expect(mistakes(await api.ask('GET /desk', { query: { verbose: '1' } }))).toEqual(['query:/verbose field/unknown'])
})

test.for([
  'x',
  'sanjose-00000001',
  'SANJOSE-0000000U',
  'SANJOSE-00000001#META',
  '../desk',
  '%00',
  '\u202e',
  'a'.repeat(300),
])('no ticket has the number %j', async (id) => {
  const reply = await api.ask(`GET /tickets/${encodeURIComponent(id)}`, { as: 'luis' })
  expect([reply.status, reply.body.code]).toEqual([404, 'ticket/unknown'])
})
