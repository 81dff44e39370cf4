/** Whoever sends something wrong mends it in one go: what breaks the schema and what breaks the desk's rules is told at once. */
import { club } from '@plazo/desks/club'
import { school } from '@plazo/desks/school'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Reply } from '../fixtures/api-event.ts'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { caracas } from '../fixtures/club-desk.ts'
import { CHAT, mexico } from '../fixtures/school-desk.ts'
import { solved, Visitor } from '../fixtures/visitor.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))

const EMPTY = { topic: '', subject: '', description: '' }

const schoolDesk = () => ApiTrial.ready(school, mexico('2026-12-14T09:00'))
const told = ({ body }: Reply) => body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)

test('an empty form of the page: texts, who writes and what is to be stated, in the reader’s language', async () => {
  const api = await schoolDesk()
  const body = { ...EMPTY, identity: { name: '', mail: '', organisation: '', mobile: '' }, statements: [] }
  const reply = await api.ask('POST /public/requests', { body: { ...body, solution: solved(api) } })
  expect([reply.status, reply.body.code, told(reply)]).toEqual([
    422,
    'request/invalid',
    [
      '/topic field/required',
      '/subject field/required',
      '/description field/required',
      '/identity/name identity/missing',
      '/identity/mail identity/missing',
      '/identity/organisation identity/missing',
      '/identity/mobile identity/missing',
      '/statements statement/missing',
    ],
  ])
})

test('a topic’s own fields are asked for beside a text that is wrong, and nothing is where there is no topic', async () => {
  const api = await schoolDesk()
  const ask = (topic: string) =>
    api.ask('POST /tickets', {
      as: 'ana',
      body: { ...EMPTY, channel: 'portal', topic, fields: { colour: 'red' }, statements: ['time-set-aside'] },
    })
  const texts = ['/subject field/required', '/description field/required']
  expect(told(await ask('stamps'))).toEqual([
    ...texts,
    '/fields/taxId field/missing',
    '/fields/quantity field/missing',
    '/fields/colour field/not-asked',
  ])
  for (const unknown of ['other-desks', 'constructor']) expect(told(await ask(unknown))).toEqual(texts)
})

test('files that a topic wants are missed beside what is wrong; those that were sent are not', async () => {
  const api = await ApiTrial.ready(club, caracas('2026-12-14T09:00'))
  const body = { ...EMPTY, channel: 'portal', topic: 'incident' }
  const ask = (more: object) => api.ask('POST /tickets', { as: 'carla', body: { ...body, ...more } })
  expect(told(await ask({}))).toContain('/files evidence/missing')
  const files = ['1', '2', '3'].map((end) => `QUETZAL-${'0'.repeat(31)}${end}`)
  expect(told(await ask({ files }))).not.toContain('/files evidence/missing')
})

test('a mistake at a place is told alone there', async () => {
  const api = await schoolDesk()
  const body = { ...CHAT, statements: 'all', identity: { ...CHAT.identity, mail: 7 } }
  const reply = await api.ask('POST /tickets', { as: 'ana', body })
  expect(told(reply)).toEqual(['/identity/mail field/type', '/statements field/type'])
})

test('what is no object has no fields', async () => {
  const api = await schoolDesk()
  for (const body of ['text', 7, null, [EMPTY]]) {
    const { status } = await api.ask('POST /tickets', { as: 'ana', body })
    expect(status).toBe(422)
  }
})

test('S0-10: a chat from a browser that said nothing yet is judged with what he says of himself, then it is said who asks', async () => {
  const api = await schoolDesk()
  const { channel: _, identity, ...report } = CHAT
  const visitor = new Visitor(api)
  const chat = (body: object) => visitor.ask('POST /public/chats', { body })
  const nobody = { name: '', mobile: '', mail: '', organisation: '' }
  expect(told(await chat({ ...report, subject: '', identity: nobody }))).toEqual([
    '/subject field/required',
    '/identity/name identity/missing',
    '/identity/mobile identity/missing',
    '/identity/mail identity/missing',
    '/identity/organisation identity/missing',
  ])
  expect(told(await chat({ ...report, identity: { ...identity, mail: 'ana' } }))).toEqual([
    '/identity/mail identity/no-mail',
  ])
  expect((await chat({ ...report, identity })).body.code).toBe('device/unknown')
  await visitor.says(identity)
  // A browser that is known is not asked who uses it.
  expect(told(await chat({ ...report, subject: '' }))).toEqual(['/subject field/required'])
  expect((await chat(report)).status).toBe(201)
})
