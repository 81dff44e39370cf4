/**
 * The chat inside a product: a subject first, somebody who takes it up, two states, and five minutes of silence.
 */
import { inProduct } from '@plazo/desks/in-product'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bogota, CHAT, inProductAt } from '../fixtures/in-product-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const SOLVED = { what: 'POST answers', body: { answer: 'solved' } }
const SOLUTION = { what: 'POST resolutions', body: { text: 'En Ajustes, Marca, Logo.' } }

describe('how it begins', () => {
  test('S1-07: with a subject, and from then on the chat is a ticket', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const { subject, ...unnamed } = CHAT
    expect((await story.open('ana', unnamed)).body.errors).toMatchObject([{ pointer: '/subject' }])
    const { status, body } = await story.open('ana', CHAT)
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ subject, state: 'open', channel: 'chat', openedAt: bogota('2026-12-14T09:00') }),
    ])
    expect(body.deadlines).toContainEqual(
      expect.objectContaining({ kind: 'firstResponse', dueAt: bogota('2026-12-14T09:20') }),
    )
    expect((await story.say('ana', body.id!, '¿Dónde cambio el logo?')).status).toBe(201)
    // What is written elsewhere tells its case at once.
    expect((await story.open('ana', { ...CHAT, channel: 'api' })).body.errors).toMatchObject([
      { pointer: '/description' },
    ])
  })

  test('S1-08: each request has a ticket of its own, and none is taken up again', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const first = await story.opened('ana', CHAT)
    const second = await story.opened('ana', CHAT)
    expect(second).not.toBe(first)
    await story.act('ana', first, SOLVED)
    const before = await story.seen('ana', first)
    expect(await story.say('ana', first, 'Otra cosa: ¿y el color?')).toMatchObject({
      status: 409,
      body: { code: 'ticket/closed', ticketId: first },
    })
    const third = await story.opened('ana', CHAT)
    expect(await story.seen('ana', first)).toEqual(before)
    const { body } = await story.desk.ask('GET /tickets', { as: 'ana', query: { list: 'mine' } })
    expect(body.tickets?.map(({ id }) => id)).toEqual([third, second, first])
  })

  test('S1-10: given to an agent at once, who has the next move, and the next one to another', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const { body } = await story.open('ana', CHAT)
    const { body: other } = await story.open('benito', CHAT)
    expect(new Set([body.assignee?.id, other.assignee?.id])).toEqual(new Set(['irma', 'julio']))
    expect([body.turn, other.turn]).toEqual(['agent', 'agent'])
    const agent = body.assignee?.id === 'irma' ? 'irma' : 'julio'
    const { body: mine } = await story.desk.ask('GET /tickets', { as: agent, query: { list: 'assigned' } })
    expect(mine.tickets?.map(({ id, state }) => [id, state])).toEqual([[body.id, 'open']])
    await story.say(agent, body.id!, '¿En qué factura?', { asks: true })
    expect((await story.seen('ana', body.id!)).turn).toBe('customer')
    await story.say('ana', body.id!, 'En todas.')
    expect((await story.seen('ana', body.id!)).turn).toBe('agent')
  })

  test('S1-10: nobody is given one while he is away', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const { directory } = story.desk.api.table
    const irma = await directory.agent('irma')
    await directory.putAgent({ ...irma!, absentUntil: bogota('2026-12-14T10:00') })
    const given = async () => (await story.open('ana', CHAT)).body.assignee?.id
    expect([await given(), await given()]).toEqual(['julio', 'julio'])
    await story.until(bogota('2026-12-14T10:00'))
    expect(await given()).toBe('irma')
  })

  test('S1-12: with the name of who asks, whatever he writes', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const { body } = await story.open('ana', CHAT)
    expect([body.requester, body.subject]).toEqual([{ id: 'ana', name: 'Ana Morales' }, CHAT.subject])
    const requester = { organisationId: 'QUETZAL', contactId: 'carla' }
    expect((await story.open('ana', { ...CHAT, requester })).status).toBe(403)
  })
})

describe('how it goes', () => {
  test('S1-09: whatever goes on inside, the public reads of two states', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    const read: (string | undefined)[][] = []
    const { body: told } = await story.desk.ask('GET /desk', { headers: { 'Accept-Language': 'es' } })
    const word = (state: string | undefined) => told.states?.find((each) => each.id === state)?.name
    const look = async () => {
      const { state, stateName } = await story.seen('ana', id)
      const { body } = await story.desk.ask('GET /tickets', { as: 'ana', query: { list: 'mine' } })
      const [row] = body.tickets ?? []
      read.push([state, stateName, row?.stateName ?? word(row?.state)])
    }
    await look()
    await story.say('irma', id, '¿En qué factura?', { asks: true })
    await look()
    await story.act('irma', id, SOLUTION)
    await look()
    await story.act('ana', id, SOLVED)
    await look()
    expect(read).toEqual([
      ['open', 'Abierto', 'Abierto'],
      ['pending', 'Abierto', 'Abierto'],
      ['resolved', 'Abierto', 'Abierto'],
      ['closed', 'Cerrado', 'Cerrado'],
    ])
    const { body } = await story.desk.ask('GET /desk', { headers: { 'Accept-Language': 'en' } })
    expect(new Set(body.states?.map(({ name }) => name))).toEqual(new Set(['Open', 'Closed']))
  })

  test('S1-13: both sides see how it stands and who moved last', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    await story.until(bogota('2026-12-14T09:04'))
    await story.say('irma', id, '¿En qué factura?', { asks: true })
    const standing = async (who: 'ana' | 'irma') => {
      const { state, turn, changedAt, timeline } = await story.seen(who, id)
      return [state, turn, changedAt, timeline?.at(-1)]
    }
    const now = bogota('2026-12-14T09:04')
    const last = expect.objectContaining({ at: now, actor: expect.objectContaining({ name: 'Irma Sandoval' }) })
    expect(await standing('ana')).toEqual(['pending', 'customer', now, last])
    expect(await standing('irma')).toEqual(['pending', 'customer', now, last])
  })

  test('S1-14: what was given at the start stays as it was given', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const callback = { phone: '+57 300 123 4567', name: 'Ana', when: 'Por la mañana' }
    const description = '¿Dónde cambio el logo que sale en las facturas que envío?'
    const id = await story.opened('ana', { ...CHAT, description, callback })
    const given = async (who: 'ana' | 'irma', of: string) => {
      const { subject, description: told, form } = await story.seen(who, of)
      return [subject, told, form?.callback]
    }
    await story.say('ana', id, 'Perdón: es el color, no el logo.')
    const move = { topic: 'incident', team: 'agents', note: 'Parece un fallo de la plantilla.' }
    const { body: next } = await story.act('irma', id, { what: 'POST transfers', body: move })
    const whole = [CHAT.subject, description, callback]
    expect([await given('ana', id), await given('irma', id), await given('ana', next.id!)]).toEqual([
      whole,
      whole,
      whole,
    ])
    const patch = { as: 'irma', body: { subject: 'Otro' } } as const
    expect((await story.desk.ask(`PUT /tickets/${id}`, patch)).status).toBe(404)
  })

  test('S1-15: the whole conversation is there, in order, for the user and for the agents', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    const lines = Array.from({ length: 60 }, (_, turn) => `Línea ${turn}`)
    for (const [turn, line] of lines.entries()) await story.say(turn % 2 === 0 ? 'ana' : 'irma', id, line)
    await story.say('irma', id, 'Solo para nosotros.', { visibility: 'internal' })
    const texts = async (who: 'ana' | 'irma') =>
      (await story.seen(who, id)).timeline?.filter(({ kind }) => kind === 'message-added').map(({ text }) => text)
    expect(await texts('ana')).toEqual(lines)
    expect(await texts('irma')).toEqual([...lines, 'Solo para nosotros.'])
    const sequences = (await story.seen('irma', id)).timeline?.map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences?.map((_, index) => index + 1))
  })
})

describe('how it ends', () => {
  test('S1-11: solved by the agent and closed, it may be rated, and not before', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    const rate = (as: 'ana' | 'benito') =>
      story.desk.ask(`POST /tickets/${id}/satisfaction`, {
        as,
        headers: story.desk.api.fresh(),
        body: { stars: 4 },
      })
    expect(await rate('ana')).toMatchObject({ status: 409, body: { code: 'satisfaction/not-closed' } })
    await story.act('irma', id, SOLUTION)
    expect((await rate('ana')).status).toBe(409)
    expect(await story.seen('ana', id)).not.toHaveProperty('ratedUntil')
    await story.act('irma', id, { what: 'POST closure', body: { reason: 'solved' } })
    expect(await story.seen('ana', id)).toMatchObject({ closed: { reason: 'solved' }, ratedUntil: expect.any(String) })
    expect((await rate('benito')).body.code).toBe('ticket/not-requester')
    expect((await rate('ana')).body.ticket).toMatchObject({ satisfaction: { stars: 4 } })
  })

  test('S1-17: five minutes without the client close it, and the farewell is said', async () => {
    const story = await inProductAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    await story.say('irma', id, '¿En qué factura?', { asks: true })
    await story.until(bogota('2026-12-14T09:04'))
    await story.say('ana', id, 'En todas.')
    await story.until(bogota('2026-12-14T09:30'))
    expect((await story.seen('ana', id)).state).toBe('open')
    await story.act('irma', id, SOLUTION)
    await story.until(bogota('2026-12-14T09:34'))
    expect((await story.seen('ana', id)).state).toBe('resolved')
    await story.until(bogota('2026-12-14T09:40'))
    const { closed, timeline } = await story.seen('ana', id)
    expect(closed).toMatchObject({ at: bogota('2026-12-14T09:35'), reason: 'no-reply' })
    expect(timeline?.at(-1)).toMatchObject({ kind: 'greeted', text: inProduct.greetings?.farewell.es })
  })
})

describe('Monday to Friday, eight to twelve and two to half past five', () => {
  test.for([
    ['S1-18: over the break at noon', '2026-12-14T11:50', '2026-12-14T14:10'],
    ['S1-18: asked in the break', '2026-12-14T12:30', '2026-12-14T14:20'],
    ['S1-18: over the night', '2026-12-14T17:20', '2026-12-15T08:10'],
    ['S1-18: over the weekend', '2026-12-18T17:30', '2026-12-21T08:20'],
    ['S1-18: over a holiday', '2026-12-24T17:20', '2026-12-28T08:10'],
  ] as const)('%s', async ([, at, due]) => {
    const story = await inProductAt(at)
    const { body } = await story.open('ana', CHAT)
    expect(body.deadlines?.find(({ kind }) => kind === 'firstResponse')?.dueAt).toBe(bogota(due))
  })

  test('first 5: every stretch that counts, and every one that does not, is shown to the client with its reason', async () => {
    const story = await inProductAt('2026-12-14T11:50')
    const id = await story.opened('ana', CHAT)
    await story.until(bogota('2026-12-14T14:05'))
    await story.say('irma', id, '¿En qué factura?', { asks: true })
    const { body } = await story.desk.ask(`GET /tickets/${id}/clocks`, { as: 'ana' })
    const shown = body.clocks?.map(({ kind, state, segments }) => [
      kind,
      state,
      segments.map(({ from, to, counts, reason, cause }) => [from, to, counts, cause ?? reason]),
    ])
    const at = (clock: string) => bogota(`2026-12-14T${clock}`)
    expect(shown).toContainEqual([
      'firstResponse',
      'met',
      [
        [at('11:50'), at('12:00'), true, 'open'],
        [at('12:00'), at('14:00'), false, 'closed'],
        [at('14:00'), at('14:05'), true, 'open'],
      ],
    ])
    expect(shown?.find(([kind]) => kind === 'resolution')?.[1]).toBe('paused')
  })
})
