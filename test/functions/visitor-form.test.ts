/**
 * The form on the page, for who has not signed in (S0-34 to S0-36): each problem at its field, one answer for all, and
 * what there is to tell by mail.
 */
import { school } from '@plazo/desks/school'
import type { Desk } from '@plazo/domain/desk'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ApiTrial } from '../fixtures/api-trial.ts'
import { RunningDesk } from '../fixtures/running-desk.ts'
import { mexico } from '../fixtures/school-desk.ts'
import { ANA, solved, Visitor, VISITOR_FORM } from '../fixtures/visitor.ts'

let desk: RunningDesk
let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  await opened(school)
})

async function opened(of: Desk): Promise<void> {
  desk = await RunningDesk.opened(mexico('2026-12-14T09:00'), {}, of)
  api = desk.api
}

const form = (change: object = {}, solution: object = solved(api)) => ({ ...VISITOR_FORM, ...change, solution })
const ask = (...sent: Parameters<typeof form>) => desk.ask('POST /public/requests', { body: form(...sent) })

/** The names of what a request calls of the table, in order. */
function callsOf({ table }: ApiTrial): string[] {
  const calls: string[] = []
  for (const port of [table.entryBook, table.rateLimiter, table.accounts, table.directory, table.devices])
    for (const [name, work] of Object.entries(port))
      Object.assign(port, { [name]: (...told: unknown[]) => (calls.push(name), work(...told)) })
  const { stores } = table
  table.stores = (scope) => (calls.push('stores'), stores(scope))
  return calls
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
  const fields = { other: VISITOR_FORM.fields, quotation: { item: 'Póliza anual' } }[topic] ?? {}
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

test('whom nobody knows is answered the same, by as many calls of the table', async () => {
  const calls = callsOf(api)
  const [known, ofKnown] = [await api.ask('POST /public/requests', { body: form() }), calls.splice(0)]
  const body = form({ identity: { ...ANA, mail: 'nobody@sanjose.example.com' } })
  const [unknown, ofUnknown] = [await api.ask('POST /public/requests', { body }), calls.splice(0)]
  expect([unknown.status, unknown.text, Object.keys(unknown.headers)]).toEqual([
    known.status,
    known.text,
    Object.keys(known.headers),
  ])
  expect(ofUnknown).toEqual(ofKnown)
  expect(ofKnown).toEqual(['isRepeated', 'take', 'take', 'ask'])
  await desk.ask('GET /desk')
  expect(await tickets()).toHaveLength(1)
  expect(desk.mails.every(({ to }) => to !== 'nobody@sanjose.example.com')).toBe(true)
})

describe('the same form again, its answer having been lost', () => {
  test('is answered as before and opens nothing more', async () => {
    const body = form()
    const first = await desk.ask('POST /public/requests', { body })
    const again = await desk.ask('POST /public/requests', { body })
    expect([again.status, again.text]).toEqual([first.status, first.text])
    expect(await tickets()).toHaveLength(1)
  })

  test('is counted neither for its mail nor for the address that it comes from', async () => {
    const bodies = Array.from({ length: 10 }, () => form())
    for (const body of bodies) for (let time = 0; time < 3; time++) await desk.ask('POST /public/requests', { body })
    expect(await tickets()).toHaveLength(10)
    for (let count = 0; count < 10; count++)
      await ask({ identity: { ...ANA, mail: `nobody-${count}@sanjose.example.com` } })
    expect((await ask()).status).toBe(429)
    expect((await desk.ask('POST /public/requests', { body: bodies[0] })).status).toBe(202)
  })

  test('another one with its proof of work is refused, and counted', async () => {
    const solution = solved(api)
    await ask({}, solution)
    for (let count = 0; count < 19; count++) {
      const { status, body } = await ask({ subject: `Otra cosa distinta ${count}` }, solution)
      expect([status, body.code]).toEqual([409, 'challenge/spent'])
    }
    expect((await ask({ subject: 'Una más' }, solution)).status).toBe(429)
    expect(await tickets()).toHaveLength(1)
  })
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
  await opened({ ...school, entry: { ...school.entry!, visitors } })
  expect((await ask()).body.code).toBe('visitor/not-here')
})
