/**
 * A case of the club from its placement on, and what its file shows.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { caracas, CASE, clubAt } from '../fixtures/club-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

describe('placed', () => {
  test('S2-05: the case exists from its placement only, and nothing moves that instant', async () => {
    const story = await clubAt('2026-12-12T22:15')
    const earlier = { ...CASE, openedAt: '2026-12-11T09:00:00-04:00' }
    expect((await story.open('ana', earlier)).status).toBe(422)
    const id = await story.opened('ana', CASE)
    await story.until(caracas('2026-12-14T10:00'))
    await story.act('irma', id, { what: 'PUT priority', body: { priority: 'high' } })
    const { openedAt, timeline } = await story.seen('ana', id)
    expect([openedAt, timeline?.[0]?.at]).toEqual([caracas('2026-12-12T22:15'), caracas('2026-12-12T22:15')])
  })

  test('S2-06: the analysts hear of it at once, all of them', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    const told = story.desk.mails.map(({ to, at, subject }) => `${to.split('@')[0]} ${at} ${subject.slice(1, 17)}`)
    const now = caracas('2026-12-14T09:00')
    expect(told.toSorted()).toEqual(['irma', 'julio', 'lucia', 'marco'].map((who) => `${who} ${now} ${id}`))
  })

  test('S2-07: a phone call opens nothing; it is written down on a case and no clock takes notice', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const requester = { organisationId: 'SANJOSE', contactId: 'ana' }
    for (const [who, more] of [
      ['ana', {}],
      ['irma', { requester }],
    ] as const)
      expect(await story.open(who, { ...CASE, ...more, channel: 'phone' })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/channel' }] },
      })
    const id = await story.opened('ana', CASE)
    const { deadlines: before } = await story.seen('ana', id)
    await story.until(caracas('2026-12-14T11:00'))
    const call = {
      direction: 'from-customer',
      person: 'Ana Morales',
      calledAt: '2026-12-14T10:50:00-04:00',
      summary: 'Preguntó por su caso.',
    }
    expect((await story.act('irma', id, { what: 'POST calls', body: call })).status).toBe(201)
    const { deadlines, stateName } = await story.seen('ana', id)
    expect([deadlines, stateName]).toEqual([before, 'En evaluación'])
  })

  test('S2-30: who leaves his data is called if needed, and the call is on the file', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    const call = {
      direction: 'to-customer',
      person: 'Ana Morales',
      calledAt: '2026-12-14T08:30:00-04:00',
      summary: 'Explicó la pantalla.',
    }
    await story.act('irma', id, { what: 'POST calls', body: call })
    const { timeline } = await story.seen('ana', id)
    expect(timeline?.at(-1)).toMatchObject({
      kind: 'call-logged',
      person: 'Ana Morales',
      calledAt: caracas('2026-12-14T08:30'),
      actor: { name: 'Irma Sandoval' },
    })
  })
})

describe('worked on', () => {
  test('S2-08: the whole team has the case, and who did what is written', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    await story.say('irma', id, 'Lo tomo yo.', { visibility: 'internal' })
    await story.say('julio', id, 'Anule el recibo en Caja.')
    for (const who of ['irma', 'julio', 'lucia'] as const)
      expect((await story.seen(who, id)).timeline?.slice(1).map(({ actor }) => actor.name)).toEqual([
        'Irma Sandoval',
        'Julio Paz',
      ])
  })

  test('S2-09: escalated inside the vendor, with level, reason and history; the promises stand', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    const { deadlines: before } = await story.seen('irma', id)
    const raise = (reason: string) => story.act('irma', id, { what: 'POST escalations', body: { reason } })
    await raise('El recibo tiene dos asientos.')
    expect((await raise('Hace falta quien lo programó.')).body.ticket).toMatchObject({
      team: 'development',
      escalation: { level: 2 },
      deadlines: before,
    })
    const raised = ({ timeline = [] }: Awaited<ReturnType<typeof story.seen>>) =>
      timeline.flatMap(({ kind, level, reason }) => (kind === 'escalated' ? [[level, reason]] : []))
    expect(raised(await story.seen('julio', id))).toEqual([
      [1, 'El recibo tiene dos asientos.'],
      [2, 'Hace falta quien lo programó.'],
    ])
    // Why is the desk's own business.
    expect(raised(await story.seen('ana', id))).toEqual([
      [1, undefined],
      [2, undefined],
    ])
    expect(await raise('Y ahora, ¿a quién se lo damos?')).toMatchObject({
      status: 409,
      body: { code: 'escalation/no-level' },
    })
  })

  test('S2-10: handed to another analyst with all that was said, and he is told', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    await story.act('irma', id, { what: 'PUT assignee', body: { agentId: 'irma' } })
    await story.say('irma', id, '¿Qué caja fue?', { asks: true })
    const before = await story.seen('irma', id)
    story.desk.letters()
    const { body } = await story.act('irma', id, { what: 'PUT assignee', body: { agentId: 'julio' } })
    expect(body.ticket).toMatchObject({ assignee: { id: 'julio' }, deadlines: before.deadlines, turn: 'customer' })
    expect(story.desk.letters().map((letter) => letter.split('@')[0])).toEqual(['julio'])
    const { timeline } = await story.seen('julio', id)
    expect(timeline?.slice(0, -1)).toEqual(before.timeline)
  })

  test('S2-13 S2-14 S2-15 S2-16 S2-17: the file says who placed, asked, read, replied and closed, and when', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    await story.until(caracas('2026-12-14T10:00'))
    const asked = { datum: 'voucher', reason: 'Sin el comprobante no hallamos el recibo.' }
    await story.act('irma', id, { what: 'POST data-requests', body: asked })
    await story.say('irma', id, 'Lo estamos viendo.')
    await story.until(caracas('2026-12-14T11:00'))
    await story.act('ana', id, { what: 'POST reads', body: { messages: [3] } })
    await story.until(caracas('2026-12-14T12:00'))
    await story.say('ana', id, 'Es el comprobante 0412.')
    await story.until(caracas('2026-12-14T13:00'))
    await story.act('irma', id, { what: 'POST resolutions', body: { text: 'Anulado.' } })
    await story.act('ana', id, { what: 'POST answers', body: { answer: 'solved' } })
    const { timeline = [] } = await story.seen('ana', id)
    expect(timeline.map(({ kind, at, actor }) => [kind, at, actor.id])).toEqual([
      ['opened', caracas('2026-12-14T09:00'), 'ana'],
      ['data-requested', caracas('2026-12-14T10:00'), 'irma'],
      ['message-added', caracas('2026-12-14T10:00'), 'irma'],
      ['messages-read', caracas('2026-12-14T11:00'), 'ana'],
      ['message-added', caracas('2026-12-14T12:00'), 'ana'],
      ['resolution-offered', caracas('2026-12-14T13:00'), 'irma'],
      ['resolution-answered', caracas('2026-12-14T13:00'), 'ana'],
      ['closed', caracas('2026-12-14T13:00'), 'ana'],
    ])
    expect(timeline[3]?.messages).toEqual([3])
    expect(timeline.at(-1)?.reason).toBe('solved')
  })

  test('S2-22 S2-23, first 12: who leaves says until when; nothing presses him, and the analyst takes another case', async () => {
    const story = await clubAt('2026-12-14T16:30')
    const id = await story.opened('carla', CASE)
    const queue = async () =>
      (
        await story.desk.ask('GET /tickets', { as: 'irma', query: { list: 'queue', team: 'analysts' } })
      ).body.tickets?.map((ticket) => ticket.id)
    expect(await queue()).toEqual([id])
    await story.act('carla', id, { what: 'PUT away', body: { until: '2026-12-16T09:00:00-04:00' } })
    expect([await queue(), (await story.seen('irma', id)).hold]).toEqual([
      [],
      { until: caracas('2026-12-16T09:00'), cause: 'away' },
    ])
    const resolution = async () =>
      (await story.seen('carla', id)).deadlines?.find(({ kind }) => kind === 'resolution')?.state
    expect(await resolution()).toBe('paused')
    // It goes on by itself.
    await story.until(caracas('2026-12-16T09:00'))
    expect([await queue(), await resolution()]).toEqual([[id], 'running'])
  })

  test('S2-22 S2-23: asked on a Friday, who says that he leaves is not closed for silence before he is back', async () => {
    const story = await clubAt('2026-12-11T15:00')
    const id = await story.opened('ana', CASE)
    await story.say('irma', id, '¿Qué caja fue?', { asks: true })
    await story.act('ana', id, { what: 'PUT away', body: { until: '2026-12-16T09:00:00-04:00' } })
    // Two business days of silence would have ended on Tuesday at three.
    await story.until(caracas('2026-12-16T08:59'))
    expect(await story.timeline('ana', id)).toHaveLength(3)
    await story.until(caracas('2026-12-31T09:00'))
    expect((await story.timeline('ana', id)).slice(3)).toEqual([
      `hold-ended ${caracas('2026-12-16T09:00')}`,
      `ladder-stepped ${caracas('2026-12-16T17:00')}`,
      `ladder-stepped ${caracas('2026-12-17T17:00')}`,
      `closed ${caracas('2026-12-17T17:00')}`,
    ])
  })

  test('S2-28: work out of hours is quoted and accepted before it is done, and stands to be billed', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    const quote = { amount: '150.00', from: '2026-12-19T10:00:00-04:00', to: '2026-12-19T12:00:00-04:00' }
    const inHours = { ...quote, from: '2026-12-15T10:00:00-04:00', to: '2026-12-15T12:00:00-04:00' }
    expect((await story.act('irma', id, { what: 'POST off-hours', body: inHours })).body.code).toBe(
      'off-hours/in-hours',
    )
    await story.act('irma', id, { what: 'POST off-hours', body: quote })
    const answer = (who: 'ana' | 'benito', accepted: boolean) =>
      story.act(who, id, { what: 'POST off-hours/answer', body: { accepted } })
    expect((await answer('benito', true)).body.code).toBe('ticket/not-requester')
    expect((await answer('ana', false)).body.ticket?.offHours?.state).toBe('declined')
    await story.act('irma', id, { what: 'POST off-hours', body: { ...quote, amount: '120.00' } })
    await answer('ana', true)
    // What is to be billed stands on the case, and on its file who accepted which price, also when it is closed.
    await story.until(caracas('2026-12-19T12:00'))
    await story.act('ana', id, { what: 'POST answers', body: { answer: 'solved' } })
    const { offHours, timeline = [] } = await story.seen('irma', id)
    expect(offHours).toMatchObject({ state: 'accepted', amount: '120.00', currency: 'USD' })
    expect(timeline.findLast(({ kind }) => kind === 'off-hours-answered')).toMatchObject({
      accepted: true,
      actor: { id: 'ana' },
    })
  })

  test('S2-39 S2-42: all that we answer is on the case, and a letter tells the client to look there', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    story.desk.mails.splice(0)
    await story.say('irma', id, 'Anule el recibo en Caja.')
    expect((await story.seen('ana', id)).timeline?.at(-1)).toMatchObject({ text: 'Anule el recibo en Caja.' })
    const [letter, ...others] = story.desk.mails
    expect([letter?.to, letter?.subject, others]).toEqual(['ana@sanjose.example.com', expect.stringContaining(id), []])
  })
})
