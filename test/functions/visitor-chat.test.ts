/**
 * Chat without signing in (S0-09, S0-10, S0-12): a browser is told once who uses it, and reaches what it opened. What it
 * was told is a claim: whoever types a known address gets nothing of whose it is.
 */
import { school } from '@plazo/desks/school'
import { plus } from '@plazo/domain/instant'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { CHAT, mexico } from '../fixtures/school-desk.ts'
import { solved, Visitor } from '../fixtures/visitor.ts'

const DAY = 24 * 60 * 60 * 1000
const { identity: ANA, channel: _, ...REPORT } = CHAT

let api: ApiTrial
let visitor: Visitor
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  api = await ApiTrial.ready(school, mexico('2026-12-14T09:00'))
  visitor = new Visitor(api)
})

async function known(identity: object = ANA): Promise<Visitor> {
  const other = new Visitor(api)
  expect((await other.says(identity)).status).toBe(201)
  return other
}

async function chatting(of: Visitor): Promise<string> {
  const { status, body, text } = await of.ask('POST /public/chats', { body: REPORT })
  if (status !== 201) throw new Error(text)
  return body.id ?? ''
}

describe('S0-12: a browser is told once who uses it', () => {
  test('its token is in a cookie that no script reads and no other site sends, and tells later who it is', async () => {
    const { status, headers, text } = await visitor.says(ANA)
    expect(status).toBe(201)
    expect(headers['set-cookie']).toMatch(
      /^__Host-plazo-device=[\w-]{32}\.[\w-]{43}; Max-Age=15552000; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    )
    expect(text).not.toContain(visitor.cookie.split('=')[1])
    const { text: told } = await visitor.ask('GET /public/device')
    expect(JSON.parse(told)).toEqual({ identity: { ...ANA, mobile: '5512345678' } })
  })

  test('the answer is the same, but for its token, whether anybody knows the mail or not', async () => {
    const shape = async (mail: string) => {
      const { status, headers, body } = await new Visitor(api).says({ ...ANA, mail })
      const { 'set-cookie': cookie = '', ratelimit: __, ...rest } = headers
      return { status, rest, cookie: cookie.replace(/=[^;]+/, ''), body: JSON.stringify(body).replace(mail, '') }
    }
    expect(await shape('ana@sanjose.example.com')).toEqual(await shape('nobody@sanjose.example.com'))
  })

  test('the table keeps no token, and what is forgotten stays so', async () => {
    const id = await chatting((visitor = await known()))
    const token = visitor.cookie.split('=')[1] ?? ''
    expect(JSON.stringify(api.table.takeStream().map(({ item }) => item))).not.toContain(token.split('.')[0])
    const gone = await visitor.ask('POST /public/device/end', { body: {} })
    expect(gone.headers['set-cookie']).toContain('Max-Age=0')
    // The browser was told to drop it; whoever copied it before gets nowhere.
    expect((await visitor.ask('GET /public/device')).text).toBe('{}')
    expect((await visitor.ask(`GET /public/chats/${id}`)).body.code).toBe('device/unknown')
    const [item] = api.table.takeStream().map((record) => record.item)
    expect(JSON.stringify(item)).not.toContain('Ana')
  })

  test('who works at the desk revokes it by what it opened; a customer does not', async () => {
    const id = await chatting((visitor = await known()))
    const end = (as: 'ana' | 'irma') => api.ask(`POST /tickets/${id}/device/end`, { as, body: {} })
    expect((await end('ana')).status).toBe(403)
    expect((await visitor.ask(`GET /public/chats/${id}`)).status).toBe(200)
    expect((await end('irma')).status).toBe(200)
    expect((await visitor.ask(`GET /public/chats/${id}`)).body.code).toBe('device/unknown')
    expect((await visitor.ask('POST /public/chats', { body: REPORT })).body.code).toBe('device/unknown')
  })

  test('after half a year it is asked again', async () => {
    visitor = await known()
    api.now = plus(api.now, 180 * DAY - 1)
    expect((await visitor.ask('GET /public/device')).text).toContain('Ana Morales')
    api.now = plus(api.now, 1)
    expect((await visitor.ask('GET /public/device')).text).toBe('{}')
  })
})

test('S0-09 S0-10: without the four data there is no token; each problem is said at its field, and nothing is written', async () => {
  api.table.takeStream()
  const { status, body, headers } = await visitor.says({ name: '', mobile: '12345', mail: 'ana', organisation: 'x' })
  expect([status, body.code, headers['set-cookie']]).toEqual([422, 'intake/refused', undefined])
  expect(body.errors?.map(({ pointer }) => pointer)).toEqual([
    '/identity/name',
    '/identity/mobile',
    '/identity/mail',
    '/identity/organisation',
  ])
  expect(api.table.takeStream()).toEqual([])
})

test('S0-10: nobody chats from a browser that said nothing', async () => {
  expect(await visitor.ask('POST /public/chats', { body: REPORT })).toMatchObject({
    status: 403,
    body: { code: 'device/unknown' },
  })
})

test('the proof of work counts once', async () => {
  const solution = solved(api)
  expect((await visitor.says(ANA, solution)).status).toBe(201)
  const other = { ...ANA, name: 'Ana María Morales' }
  expect(await new Visitor(api).says(other, solution)).toMatchObject({ status: 409, body: { code: 'challenge/spent' } })
  const wrong = { ...solved(api), number: 0, challenge: 'a'.repeat(64) }
  expect((await new Visitor(api).says(ANA, wrong)).body.code).toBe('challenge/wrong')
})

test('S1-07 S0-07: subject, stages, an answer, the farewell and the stars, all without signing in', async () => {
  const id = await chatting((visitor = await known()))
  const chat = `/public/chats/${id}`
  const { body: seen } = await visitor.ask(`GET ${chat}`)
  expect(seen.stages?.map(({ stage }) => stage)).toEqual(['welcome', 'data', 'report'])
  await visitor.ask(`POST ${chat}/messages`, { body: { text: 'Es para tercero de primaria.' } })
  const answer = { text: 'Está en Cobranza, Becas.' }
  await api.ask(`POST /tickets/${id}/resolutions`, { as: 'irma', headers: api.fresh(), body: answer })
  const { cursor } = await visitor.ask(`GET ${chat}/events`)
  const { headers, body } = await visitor.ask(`GET ${chat}`)
  expect(body.state).toBe('resolved')
  const solvedIt = { body: { answer: 'solved' }, headers: { 'If-Match': headers['etag'] ?? '' } }
  expect((await visitor.ask(`POST ${chat}/answers`, solvedIt)).status).toBe(200)
  const { body: news } = await visitor.ask(`GET ${chat}/events`, { query: { after: cursor } })
  expect(news.events?.map(({ kind }) => kind)).toContain('greeted')
  expect((await visitor.ask(`POST ${chat}/satisfaction`, { body: { stars: 5 } })).status).toBe(201)
})

describe('a claim is no proof', () => {
  test('who types a known address is told neither whose it is nor on what terms; agents see that nobody proved it', async () => {
    visitor = await known({ ...ANA, name: 'Quien Sea', organisation: 'Mi escuela' })
    const id = await chatting(visitor)
    const { text, body } = await visitor.ask(`GET /public/chats/${id}`)
    expect(text).not.toMatch(/Ana Morales|Colegio San José|"plan"|"grantId"|support/)
    expect(body.requester?.name).toBe('Quien Sea')
    const staff = await api.ask(`GET /tickets/${id}`, { as: 'irma' })
    expect(staff.body).toMatchObject({ unproved: true, requester: { name: 'Ana Morales' } })
    expect(staff.text).not.toContain('"device"')
  })

  test('it opens no other ticket of whose address it is, whatever its number', async () => {
    visitor = await known()
    const own = await api.open('ana', { ...REPORT, channel: 'portal', topic: 'usage', priority: 'medium' })
    for (const path of ['', '/events']) {
      const reply = await visitor.ask(`GET /public/chats/${own}${path}`)
      expect(reply).toMatchObject({ status: 404, body: { code: 'ticket/unknown' } })
      const nobodys = await visitor.ask(`GET /public/chats/SANJOSE-ZZZZZZZZ${path}`)
      expect(reply.text.replaceAll(own, '')).toBe(nobodys.text.replaceAll('SANJOSE-ZZZZZZZZ', ''))
    }
    const said = await visitor.ask(`POST /public/chats/${own}/messages`, { body: { text: 'Hola' } })
    expect(said.status).toBe(404)
  })

  test('nor another browser’s, of the same address or of another organisation, nor with its key', async () => {
    visitor = await known()
    const key = { 'Idempotency-Key': 'the-same-key' }
    const first = await visitor.ask('POST /public/chats', { body: REPORT, headers: key })
    const again = await visitor.ask('POST /public/chats', { body: REPORT, headers: key })
    expect([again.body.id, again.headers['idempotency-replayed']]).toEqual([first.body.id, 'true'])
    const twin = await known()
    const second = await twin.ask('POST /public/chats', { body: REPORT, headers: key })
    expect([second.status, second.body.id === first.body.id]).toEqual([201, false])
    const carla = await known({ ...ANA, mail: 'carla@quetzal.example.com' })
    for (const other of [twin, carla])
      expect((await other.ask(`GET /public/chats/${first.body.id}`)).body.code).toBe('ticket/unknown')
  })

  test.for([
    ['whom nobody knows', 'nobody@sanjose.example.com'],
    ['whose organisation has no policy in force', 'david@volcan.example.com'],
    ['who has no plan at all', 'elena@jade.example.com'],
  ])('%s is told the same, with the next step, and not before the request is right', async ([, mail]) => {
    visitor = await known({ ...ANA, mail })
    const wrong = await visitor.ask('POST /public/chats', { body: { ...REPORT, statements: [] } })
    expect(wrong.body.errors?.map(({ pointer }) => pointer)).toEqual(['/statements'])
    const { status, body } = await visitor.ask('POST /public/chats', { body: REPORT })
    expect([status, { ...body, traceId: '' }]).toMatchObject([
      403,
      {
        code: 'visitor/not-served',
        sales: 'https://pizarron.example/asesores',
        course: 'https://academia.pizarron.example/implementacion',
      },
    ])
  })

  test('a known one too hears of what is wrong first', async () => {
    visitor = await known()
    const wrong = await visitor.ask('POST /public/chats', { body: { ...REPORT, topic: 'data-edit' } })
    expect(wrong.body.code).toBe('topic/channel')
  })
})

describe('a token that is not its browser’s', () => {
  test.for([
    ['made up', (token: string) => `${'A'.repeat(32)}.${token.split('.')[1]}`],
    ['with another signature', (token: string) => `${token.split('.')[0]}.${'A'.repeat(43)}`],
    ['with something behind it', (token: string) => `${token}.x`],
    ['without a signature', (token: string) => `${token.split('.')[0]}.`],
    ['empty', () => ''],
  ] as const)('%s is nobody’s', async ([, forge]) => {
    visitor = await known()
    const id = await chatting(visitor)
    const [name, token = ''] = visitor.cookie.split('=')
    const thief = new Visitor(api, `${name}=${forge(token)}`)
    expect((await thief.ask(`GET /public/chats/${id}`)).body.code).toBe('device/unknown')
    expect((await thief.ask('GET /public/device')).text).toBe('{}')
  })

  test.for(['cross-site', 'same-site', 'none'])(
    'a browser that asks for a page of elsewhere (%s) is nobody',
    async (site) => {
      visitor = await known()
      const headers = { 'Sec-Fetch-Site': site }
      expect((await visitor.ask('POST /public/chats', { body: REPORT, headers })).body.code).toBe('device/unknown')
      const own = { 'Sec-Fetch-Site': 'same-origin' }
      expect((await visitor.ask('POST /public/chats', { body: REPORT, headers: own })).status).toBe(201)
    },
  )
})

test('no notes, nobody’s files, no identity of another: what is not for strangers is not taken', async () => {
  visitor = await known()
  const id = await chatting(visitor)
  const say = (body: object) => visitor.ask(`POST /public/chats/${id}/messages`, { body: { text: 'Hola', ...body } })
  expect((await say({ visibility: 'internal' })).status).toBe(422)
  expect((await say({ files: [`SANJOSE-${'0'.repeat(32)}`] })).status).toBe(422)
  const named = { ...REPORT, identity: { ...ANA, mail: 'carla@quetzal.example.com' } }
  expect((await visitor.ask('POST /public/chats', { body: named })).status).toBe(422)
})
