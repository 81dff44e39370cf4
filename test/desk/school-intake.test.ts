/**
 * The school's desk takes reports in: who writes, about what, in which stage, and what is said by itself.
 */
import { school } from '@plazo/desks/school'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CHAT, mexico, schoolAt, WRITTEN } from '../fixtures/school-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const ACADEMY = { address: 'https://academia.pizarron.example', name: 'Academia Pizarrón' }

describe('the chat', () => {
  test('S0-07: its stages are kept with their instants, and none is skipped', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    expect((await story.seen('ana', id)).stages?.at(-1)?.stage).toBe('report')
    await story.say('julio', id, 'Ya lo vemos.')
    expect(await story.act('julio', id, { what: 'POST closure', body: { reason: 'solved' } })).toMatchObject({
      status: 409,
      body: { code: 'stage/skipped', next: 'solution', wanted: 'farewell' },
    })
    await story.until(mexico('2026-12-14T09:03'))
    await story.act('julio', id, { what: 'POST resolutions', body: { text: 'Está en Cobranza, Becas.' } })
    await story.until(mexico('2026-12-14T09:05'))
    await story.act('ana', id, { what: 'POST answers', body: { answer: 'solved' } })
    expect((await story.seen('julio', id)).stages).toEqual([
      { stage: 'welcome', at: mexico('2026-12-14T09:00') },
      { stage: 'data', at: mexico('2026-12-14T09:00') },
      { stage: 'report', at: mexico('2026-12-14T09:00') },
      { stage: 'solution', at: mexico('2026-12-14T09:03') },
      { stage: 'farewell', at: mexico('2026-12-14T09:05') },
    ])
  })

  test.for([
    ['in hours', '2026-12-14T09:00', school.greetings?.welcome],
    ['on a Saturday before one', '2026-12-19T12:59', school.greetings?.welcome],
    ['at night', '2026-12-14T18:00', school.greetings?.outOfHours],
    ['on a Saturday from one on', '2026-12-19T13:00', school.greetings?.outOfHours],
  ] as const)('S0-08: welcomed by itself %s, each reader in his language', async ([, at, greeting]) => {
    const story = await schoolAt(at)
    const id = await story.opened('ana', CHAT)
    const said = async (language: string) => {
      const { body } = await story.desk.ask(`GET /tickets/${id}`, {
        as: 'ana',
        headers: { 'Accept-Language': language },
      })
      return body.timeline?.filter(({ kind }) => kind === 'greeted').map(({ text, actor }) => [text, actor.role])
    }
    expect([await said('es'), await said('en')]).toEqual([[[greeting?.es, 'system']], [[greeting?.en, 'system']]])
    expect((await story.seen('ana', await story.opened('ana', WRITTEN))).timeline).toHaveLength(1)
  })

  test('S0-09 S0-10: without the four data there is no support, and each is looked at', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const { identity, ...unknown } = CHAT
    const none = await story.open('ana', unknown)
    expect(none).toMatchObject({ status: 422, body: { code: 'intake/refused' } })
    expect(none.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual(
      ['name', 'mobile', 'mail', 'organisation'].map((field) => [`/identity/${field}`, 'identity/missing']),
    )
    const wrong = { name: 'A', mobile: '55 1234 567', mail: 'ana@sanjose', organisation: '-' }
    expect((await story.open('ana', { ...CHAT, identity: wrong })).body.errors?.map(({ code }) => code)).toEqual([
      'identity/no-name',
      'identity/no-mobile',
      'identity/no-mail',
      'identity/missing',
    ])
    expect((await story.desk.ask('GET /tickets', { as: 'ana', query: { list: 'mine' } })).body.tickets).toEqual([])
    const { form } = await story.seen('julio', await story.opened('ana', CHAT))
    expect(form?.identity).toEqual({ ...identity, mobile: '5512345678' })
  })

  test('S0-14: it says goodbye with the way to the academy, however it ends', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const solved = await story.opened('ana', CHAT)
    await story.act('ana', solved, { what: 'POST answers', body: { answer: 'solved' } })
    const silent = await story.opened('ana', CHAT)
    await story.say('julio', silent, '¿De qué grado?', { asks: true })
    await story.until(mexico('2026-12-14T10:00'))
    for (const id of [solved, silent]) {
      const { timeline } = await story.seen('ana', id)
      const farewells = timeline?.filter(({ text }) => text === school.greetings?.farewell.es)
      expect(farewells?.map(({ kind, links }) => [kind, links])).toEqual([['greeted', [ACADEMY]]])
    }
  })

  test('S0-24: a topic is chosen from a closed list, and the chat has six of them', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const { body } = await story.desk.ask('GET /desk')
    const inChat = body.topics?.filter(({ channels }) => channels.includes('chat')).map(({ id }) => id)
    expect(inChat).toEqual(['usage', 'errors', 'access', 'invoicing', 'stamps', 'sms'])
    const { topic: _, ...without } = CHAT
    expect((await story.open('ana', without)).body.errors).toMatchObject([{ pointer: '/topic' }])
    expect(await story.open('ana', { ...CHAT, topic: 'weather' })).toMatchObject({
      status: 422,
      body: { code: 'topic/unknown', known: body.topics?.map(({ id }) => id) },
    })
    expect(await story.open('ana', { ...CHAT, topic: 'data-edit' })).toMatchObject({
      status: 422,
      body: { code: 'topic/channel', channels: ['portal', 'api', 'mail'] },
    })
  })
})

describe('a report', () => {
  test('S0-13: what is wanted is said before, and too little never reaches the advisers', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    expect((await story.desk.ask('GET /desk')).body.intake).toMatchObject({ descriptionWords: 6 })
    const little = { ...CHAT, description: 'No funciona, no funciona, no funciona nada.' }
    const { status, body } = await story.open('ana', little)
    expect([status, body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
      422,
      [['/description', 'description/too-little']],
    ])
    expect(body.errors?.[0]?.message).toContain('6')
    expect(story.desk.mails).toEqual([])
    expect((await story.open('ana', CHAT)).status).toBe(201)
  })

  test('S0-25: stamps want the tax id, in its form and with its own check', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const stamps = (fields: object) => story.open('ana', { ...WRITTEN, topic: 'stamps', fields })
    const refused = async (fields: object) =>
      (await stamps(fields)).body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)
    expect(await refused({ quantity: 500 })).toEqual(['/fields/taxId field/missing'])
    expect(await refused({ quantity: 500, taxId: 'SAT97' })).toHaveLength(1)
    expect(await refused({ quantity: 500, taxId: 'SAT971301NN3' })).toHaveLength(1)
    const { status, body } = await stamps({ taxId: 'sat-970701-nn3', quantity: '500' })
    expect(status).toBe(201)
    expect((await story.seen('julio', body.id!)).form?.fields).toEqual([
      { id: 'taxId', label: 'RFC que recibe los timbres', value: 'SAT970701NN3' },
      { id: 'quantity', label: 'Cantidad', value: 500 },
    ])
  })

  test('S0-43: to set time aside is asked, and the wait is shown, before anything is opened', async () => {
    const story = await schoolAt('2026-12-14T18:30')
    const { statements, ...unsaid } = CHAT
    const asked = (await story.desk.ask('GET /desk')).body.intake?.statements
    expect(asked).toEqual([{ id: 'time-set-aside', label: 'He reservado tiempo para atender este reporte.' }])
    expect((await story.open('ana', unsaid)).body.errors).toMatchObject([{ code: 'statement/missing' }])
    const { body } = await story.desk.ask('POST /tickets/check', { as: 'ana', body: unsaid })
    expect(body).toMatchObject({
      accepted: false,
      isOpen: false,
      opensAt: mexico('2026-12-15T07:00'),
      findings: [{ code: 'statement/missing', severity: 'refuses' }],
      deadlines: [{ kind: 'firstResponse', dueAt: mexico('2026-12-15T07:15') }, { kind: 'resolution' }],
    })
    expect((await story.desk.ask('GET /tickets', { as: 'ana', query: { list: 'mine' } })).body.tickets).toEqual([])
    const { form } = await story.seen('julio', await story.opened('ana', CHAT))
    expect(form?.statements.map(({ id }) => id)).toEqual(statements)
  })
})
