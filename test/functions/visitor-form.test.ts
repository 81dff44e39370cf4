/**
 * The form on the page, for who has not signed in (S0-34 to S0-36): each problem at its field, one answer for all, and
 * what there is to tell by mail.
 */
import { askAsVisitor } from '@plazo/application/ask-as-visitor'
import { school } from '@plazo/desks/school'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { mexico } from '../fixtures/school-desk.ts'
import { solved, Visitor } from '../fixtures/visitor.ts'

const ANA = {
  name: 'Ana Morales',
  mail: 'ana@sanjose.example.com',
  organisation: 'Colegio San José',
  mobile: '55 1234 5678',
}
const REQUEST = {
  identity: ANA,
  topic: 'other',
  subject: 'Seguimiento de la factura',
  description: 'Quiero saber cómo va la factura que les pedí la semana pasada.',
  fields: { phone: '55 1234 5678' },
  statements: ['time-set-aside'],
}

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  api = await ApiTrial.ready(school, mexico('2026-12-14T09:00'))
})

function ask(change: object = {}, solution: object = solved(api)) {
  return api.ask('POST /public/requests', { body: { ...REQUEST, ...change, solution } })
}

async function tickets(): Promise<readonly { id: string }[]> {
  const query = { list: 'organisation', organisationId: 'SANJOSE' }
  return (await api.ask('GET /tickets', { as: 'irma', query })).body.tickets ?? []
}

test('S0-34 S0-36: whoever the registry knows opens a ticket, with school and phone in fields of their own; nobody proved it', async () => {
  expect(await ask()).toMatchObject({ status: 202, text: '{"answer":"by-mail"}' })
  const [{ id } = { id: '' }] = await tickets()
  const { body } = await api.ask(`GET /tickets/${id}`, { as: 'irma' })
  expect(body).toMatchObject({
    unproved: true,
    channel: 'portal',
    topic: 'other',
    form: { identity: { ...ANA, mobile: '5512345678' } },
  })
  // Whoever types her address is no browser of hers.
  const visitor = new Visitor(api)
  await visitor.says(ANA)
  expect((await visitor.ask(`GET /public/chats/${id}`)).status).toBe(404)
})

test.for(['other', 'course', 'quotation', 'payments'])('S0-35: more than what is technical: %s', async (topic) => {
  const fields = { other: REQUEST.fields, quotation: { item: 'Póliza anual' } }[topic] ?? {}
  expect((await ask({ topic, fields })).status).toBe(202)
  expect(await tickets()).toHaveLength(1)
})

test('S0-36: each problem is said at its field, all at once, and nothing is written', async () => {
  api.table.takeStream()
  const identity = { ...ANA, organisation: '', mobile: '12345' }
  const { status, body } = await ask({
    identity,
    fields: {},
    statements: [],
    description: 'Quiero quiero quiero saber.',
  })
  expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([
    422,
    ['/identity/organisation', '/identity/mobile', '/description', '/fields/phone', '/statements'],
  ])
  expect(api.table.takeStream()).toEqual([])
})

test('S0-35: what is technical goes by the chat, or by signing in', async () => {
  expect((await ask({ topic: 'errors' })).body.code).toBe('topic/unknown')
  expect((await ask({ topic: 'constructor' })).body.code).toBe('topic/unknown')
})

test('whom nobody knows is answered the same, and takes as long', async () => {
  const rested: number[] = []
  const rest = async (milliseconds: number) => void rested.push(milliseconds)
  const sent = async (mail: string) => {
    const { subject, description, topic, fields, statements } = REQUEST
    const spent = { challenge: `${mail}${'0'.repeat(40)}`, until: mexico('2026-12-14T10:00') }
    const command = { subject, description, topic, form: { fields, statements } }
    return askAsVisitor({ ...api.ports, rest }, { identity: { ...ANA, mail }, command, spent })
  }
  expect([await sent(ANA.mail), await sent('nobody@sanjose.example.com')]).toEqual([true, false])
  expect(rested).toEqual([1500, 1500])
  const [known, unknown] = [await ask(), await ask({ identity: { ...ANA, mail: 'nobody@sanjose.example.com' } })]
  expect([unknown.status, unknown.text, Object.keys(unknown.headers)]).toEqual([
    known.status,
    known.text,
    Object.keys(known.headers),
  ])
  expect(await tickets()).toHaveLength(2)
})

test('a proof of work opens one ticket; one that is none, none', async () => {
  const solution = solved(api)
  expect((await ask({}, solution)).status).toBe(202)
  expect((await ask({ subject: 'Otra cosa distinta' }, solution)).body.code).toBe('challenge/spent')
  expect((await ask({}, { ...solution, challenge: 'a'.repeat(64) })).body.code).toBe('challenge/wrong')
  expect(await tickets()).toHaveLength(1)
})

test('nobody’s inbox is filled by whoever types his address', async () => {
  for (let count = 0; count < 12; count++) expect((await ask()).status).toBe(202)
  expect(await tickets()).toHaveLength(10)
})

test('a desk without a form has none', async () => {
  const { form: _, ...visitors } = school.entry?.visitors ?? {}
  api = await ApiTrial.ready({ ...school, entry: { ...school.entry!, visitors } }, mexico('2026-12-14T09:00'))
  expect((await ask()).body.code).toBe('visitor/not-here')
})
