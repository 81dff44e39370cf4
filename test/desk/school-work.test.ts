/**
 * What the school's desk does about a report: in the chat, beyond it, and only with the director where it touches data.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeskStory } from '../fixtures/desk-story.ts'
import { wordsOf } from '../fixtures/mail-words.ts'
import { CHAT, mexico, schoolAt, WRITTEN } from '../fixtures/school-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const STAMPS = { ...WRITTEN, topic: 'stamps', fields: { taxId: 'SAT970701NN3', quantity: 500 } }
const EDIT = { ...WRITTEN, topic: 'data-edit', fields: { record: 'Matrícula 2231' } }

const mailsTo = (story: DeskStory, who: string) => story.desk.mails.filter(({ to }) => to.startsWith(`${who}@`))

describe('how a chat ends', () => {
  test('S0-20: solved or time exceeded, from a closed list, and every closing says which', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const solved = await story.opened('ana', CHAT)
    await story.say('irma', solved, 'Está en Cobranza, Becas.')
    expect((await story.act('irma', solved, { what: 'POST closure', body: { reason: 'bored' } })).status).toBe(422)
    const noReply = { what: 'POST closure', body: { reason: 'no-reply' } }
    expect((await story.act('irma', solved, noReply)).status).toBe(422)
    await story.act('ana', solved, { what: 'POST answers', body: { answer: 'solved' } })
    const silent = await story.opened('carla', CHAT)
    await story.say('irma', silent, '¿De qué grado es?', { asks: true })
    await story.until(mexico('2026-12-14T09:30'))
    const ends = await Promise.all(
      [solved, silent].map(async (id) => {
        const { closed, timeline } = await story.seen('irma', id)
        return [closed?.reason, timeline?.find(({ kind }) => kind === 'closed')?.reason]
      }),
    )
    expect(ends).toEqual([
      ['solved', 'solved'],
      ['no-reply', 'no-reply'],
    ])
  })

  test('S0-22 S0-23: every closing asks for one to five stars and a comment, once', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    const rate = (stars: number) =>
      story.desk.ask(`POST /tickets/${id}/satisfaction`, {
        as: 'ana',
        headers: story.desk.api.fresh(),
        body: { stars, comment: 'Muy bien.' },
      })
    expect((await rate(5)).body.code).toBe('satisfaction/not-closed')
    await story.act('ana', id, { what: 'POST answers', body: { answer: 'solved' } })
    expect((await story.seen('ana', id)).ratedUntil).toBe(mexico('2026-12-21T09:00'))
    expect([(await rate(0)).status, (await rate(6)).status]).toEqual([422, 422])
    expect((await rate(5)).body.ticket).toMatchObject({ satisfaction: { stars: 5 } })
    expect((await rate(4)).body.code).toBe('satisfaction/given')
    expect((await story.seen('irma', id)).timeline?.at(-1)).toMatchObject({ stars: 5, comment: 'Muy bien.' })
  })
})

describe('beyond the chat', () => {
  test('S0-21: to another department with its ticket, and both sides hear of it, in one step', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    await story.until(mexico('2026-12-14T09:05'))
    const { deadlines: before } = await story.seen('ana', id)
    story.desk.letters()
    const move = { team: 'billing', topic: 'payments', note: 'Es un pago que no se aplicó.' }
    const { status, body } = await story.act('irma', id, { what: 'POST transfers', body: move })
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ follows: id, team: 'billing', topic: 'payments', channel: 'portal', state: 'open' }),
    ])
    expect(body.deadlines?.map(({ startedAt }) => startedAt)).toEqual(before?.map(({ startedAt }) => startedAt))
    const old = await story.seen('ana', id)
    expect([old.state, old.closed]).toMatchObject(['closed', { reason: 'handed-over', ticketId: body.id }])
    const told = story.desk.mails.filter(({ subject }) => subject.includes(`[${body.id}]`))
    const now = mexico('2026-12-14T09:05')
    expect(told.map(({ to, at }) => `${to.split('@')[0]} ${at}`)).toEqual(
      expect.arrayContaining([`ana ${now}`, `${body.assignee?.id} ${now}`]),
    )
    const lost = { ...move, team: 'kitchen' }
    expect((await story.act('irma', body.id!, { what: 'POST transfers', body: lost })).body.code).toBe('team/unknown')
  })

  test('S0-38: over two hours it goes on as a ticket, with the transcript and the adviser’s estimate', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    await story.say('irma', id, 'Ya lo veo con desarrollo.')
    const convert = (estimate: string) => story.act('irma', id, { what: 'POST conversions', body: { estimate } })
    expect(await convert('PT2H')).toMatchObject({ status: 422, body: { code: 'handover/short', over: 'PT2H' } })
    const { status, body } = await convert('PT3H')
    const ticket = await story.seen('ana', body.id!)
    expect([status, ticket]).toEqual([
      201,
      expect.objectContaining({ channel: 'portal', follows: id, estimate: 'PT3H', description: CHAT.description }),
    ])
    const { body: chain } = await story.desk.ask(`GET /tickets/${body.id}/chain`, { as: 'ana' })
    expect(chain.tickets?.map((each) => each.id)).toEqual([id, body.id])
    const transcript = (await story.seen('ana', id)).timeline?.map(({ text }) => text)
    expect(transcript).toContain('Ya lo veo con desarrollo.')
    const written = await story.opened('ana', WRITTEN)
    const noChat = { what: 'POST conversions', body: { estimate: 'PT3H' } }
    expect((await story.act('irma', written, noChat)).body.code).toBe('handover/no-chat')
  })

  test('S0-39: the user has a mail with the number, what it is about and the way to it', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const id = await story.opened('ana', CHAT)
    story.desk.letters()
    const { body } = await story.act('irma', id, { what: 'POST conversions', body: { estimate: 'PT3H' } })
    const mails = mailsTo(story, 'ana').filter(({ subject }) => subject.includes(`[${body.id}]`))
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining(CHAT.subject)])
    expect(mails.map(wordsOf)).toEqual([expect.stringContaining(`https://desk.example/tickets/${body.id}`)])
  })
})

describe('topics of their own', () => {
  test.for([
    ['S0-26: stamps', STAMPS],
    ['S0-27: text messages', { ...WRITTEN, topic: 'sms', fields: { quantity: 1000 } }],
  ] as const)('%s are topped up in three hours of the clock, and the team hears of it after one', async ([, wish]) => {
    const story = await schoolAt('2026-12-14T17:00')
    const id = await story.opened('ana', wish)
    const { team, deadlines } = await story.seen('julio', id)
    expect(team).toBe('stamps')
    expect(deadlines?.find(({ kind }) => kind === 'resolution')).toMatchObject({
      dueAt: mexico('2026-12-14T20:00'),
      target: { length: 'PT3H', unit: 'clock' },
    })
    await story.until(mexico('2026-12-14T21:00'))
    const rung = (await story.timeline('julio', id)).filter((line) => /^clock-(warned|breached)/.test(line))
    expect(rung).toEqual(
      expect.arrayContaining([
        `clock-warned ${mexico('2026-12-14T18:00')}`,
        `clock-breached ${mexico('2026-12-14T20:00')}`,
      ]),
    )
    const told = mailsTo(story, 'julio').filter(({ subject }) => subject.startsWith(`[${id}] Por vencer: solución`))
    expect(told.map(({ at }) => at)).toEqual([mexico('2026-12-14T18:00')])
  })

  test('S0-28: what is to be quoted is named, and goes to sales and to the school’s own executive', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const wish = { ...WRITTEN, topic: 'quotation' }
    expect((await story.open('ana', wish)).body.errors).toMatchObject([{ pointer: '/fields/item' }])
    const id = await story.opened('ana', { ...wish, fields: { item: 'Módulo de cobranza' } })
    const ticket = await story.seen('lucia', id)
    expect([ticket.team, ticket.assignee?.id, ticket.form?.fields]).toEqual([
      'sales',
      'lucia',
      [{ id: 'item', label: 'Qué desea cotizar', value: 'Módulo de cobranza' }],
    ])
    expect(mailsTo(story, 'lucia').map(({ subject }) => subject)).toEqual([expect.stringContaining(`[${id}]`)])
  })
})

describe('what may be asked and done', () => {
  test.for(['name', 'mobile', 'mail', 'organisation'])(
    'S0-31: an adviser asks for %s and says no why',
    async (datum) => {
      const story = await schoolAt('2026-12-14T09:00')
      const id = await story.opened('ana', WRITTEN)
      const { status, body } = await story.act('irma', id, { what: 'POST data-requests', body: { datum } })
      expect([status, body.ticket?.turn]).toEqual([201, 'customer'])
    },
  )

  test('S0-31 S0-32: for any other datum he writes why this case needs it, which the user reads', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const id = await story.opened('ana', WRITTEN)
    const ask = (body: object) => story.act('irma', id, { what: 'POST data-requests', body })
    expect(await ask({ datum: 'CURP' })).toMatchObject({
      status: 422,
      body: { code: 'data/reason-required', allowed: ['name', 'mobile', 'mail', 'organisation'] },
    })
    expect((await ask({ datum: 'CURP', reason: 'porque sí' })).status).toBe(422)
    const reason = 'Dos alumnos se llaman igual y solo la CURP los distingue.'
    expect((await ask({ datum: 'CURP', reason })).status).toBe(201)
    expect((await story.seen('ana', id)).timeline?.at(-1)).toMatchObject({
      kind: 'data-requested',
      datum: 'CURP',
      reason,
      actor: { id: 'irma', name: 'Irma Sandoval' },
    })
  })

  test('S0-33, first 14: nothing is changed in the data before the director agrees', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const id = await story.opened('ana', EDIT)
    expect(await story.seen('ana', id)).toMatchObject({ turn: 'approver', approval: { approverIds: ['benito'] } })
    expect(mailsTo(story, 'benito')).toHaveLength(1)
    const resolve = { what: 'POST resolutions', body: { text: 'Corregido.' } }
    const approve = { what: 'POST approval', body: { approved: true } }
    expect((await story.act('julio', id, resolve)).body.code).toBe('approval/awaited')
    expect((await story.act('julio', id, { what: 'POST closure', body: { reason: 'solved' } })).status).toBe(409)
    expect((await story.act('ana', id, approve)).body.code).toBe('approval/not-approver')
    expect((await story.act('julio', id, approve)).status).toBe(403)
    const stranger = { as: 'carla', headers: { 'If-Match': '"1"' }, body: approve.body } as const
    expect((await story.desk.ask(`POST /tickets/${id}/approval`, stranger)).status).toBe(404)
    await story.act('benito', id, approve)
    expect((await story.act('julio', id, resolve)).status).toBe(201)
    // He is no approver of what he wants himself, and nobody else is registered.
    expect((await story.open('benito', EDIT)).body.code).toBe('approval/no-approver')
    expect((await story.open('carla', EDIT)).body.code).toBe('approval/no-approver')
  })

  test('S0-33: an admin may let it start without him, and the director reads why', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const id = await story.opened('ana', EDIT)
    const override = { what: 'POST approval/override', body: { reason: 'El director está en el hospital.' } }
    expect((await story.act('lucia', id, override)).status).toBe(403)
    story.desk.letters()
    expect((await story.act('marco', id, override)).body.ticket).toMatchObject({ turn: 'agent' })
    expect((await story.seen('benito', id)).timeline?.at(-1)).toMatchObject({
      kind: 'approval-overridden',
      reason: 'El director está en el hospital.',
      actor: { id: 'marco' },
    })
    expect(mailsTo(story, 'benito').map(wordsOf)).toEqual([expect.stringContaining('El director está en el hospital.')])
  })
})

test('S0-35: the form of the page takes follow-ups, and what is not technical from people without a plan too', async () => {
  const story = await schoolAt('2026-12-14T09:00')
  const other = { ...WRITTEN, topic: 'other', fields: { phone: '55 1234 5678' } }
  const { plan, team } = await story.seen('elena', await story.opened('elena', other))
  expect([plan, team]).toEqual([undefined, 'advisers'])
  const solved = await story.opened('ana', CHAT)
  await story.act('ana', solved, { what: 'POST answers', body: { answer: 'solved' } })
  const { status, body } = await story.act('ana', solved, { what: 'POST follow-ups', body: WRITTEN })
  expect([status, body.follows, body.channel]).toEqual([201, solved, 'portal'])
})
