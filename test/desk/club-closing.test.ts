/**
 * How a case of the club ends, and when its time stands still.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { caracas, CASE, clubAt } from '../fixtures/club-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

describe('closed', () => {
  test('S2-40: solved or not is one click; solved closes, not solved gives it back to us', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    const answer = (said: string) => story.act('ana', id, { what: 'POST answers', body: { answer: said } })
    await story.act('irma', id, { what: 'POST resolutions', body: { text: 'Pruebe ahora.' } })
    expect((await answer('not-solved')).body.ticket).toMatchObject({ state: 'open', turn: 'agent' })
    await story.act('irma', id, { what: 'POST resolutions', body: { text: 'Ahora sí.' } })
    expect((await answer('solved')).body.ticket).toMatchObject({ state: 'closed', closed: { reason: 'solved' } })
  })

  test('S2-41: or we stay alert until the date he names, past the two days of silence', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    await story.act('irma', id, { what: 'POST resolutions', body: { text: 'Pruebe ahora.' } })
    const until = '2026-12-18T09:00:00-04:00'
    await story.act('ana', id, { what: 'POST answers', body: { answer: 'keep-watching', until } })
    await story.until(caracas('2026-12-18T09:01'))
    expect(await story.seen('ana', id)).toMatchObject({ state: 'resolved', turn: 'customer' })
  })

  test('S2-48: over two business days without a reply the system closes it, on the minute and over the weekend', async () => {
    const story = await clubAt('2026-12-17T09:00')
    const id = await story.opened('ana', CASE)
    await story.until(caracas('2026-12-17T15:00'))
    await story.say('irma', id, '¿Qué caja fue?', { asks: true })
    // Two hours on Thursday, eight on Friday, six on Monday.
    await story.until(caracas('2026-12-21T14:59'))
    expect((await story.seen('ana', id)).state).toBe('pending')
    await story.until(caracas('2026-12-21T18:00'))
    const { closed, timeline } = await story.seen('ana', id)
    expect([closed, timeline?.at(-1)?.actor.role]).toEqual([
      { reason: 'no-reply', at: caracas('2026-12-21T15:00') },
      'system',
    ])
  })

  test('S2-49 S2-50, first 13: who is not satisfied starts from zero, naming the case before', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    await story.act('ana', id, { what: 'POST answers', body: { answer: 'solved' } })
    expect(await story.say('ana', id, 'Volvió a pasar.')).toMatchObject({
      status: 409,
      body: { code: 'ticket/closed' },
    })
    await story.until(caracas('2026-12-15T09:00'))
    const { status, body } = await story.act('ana', id, { what: 'POST follow-ups', body: CASE })
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ follows: id, state: 'open', openedAt: caracas('2026-12-15T09:00') }),
    ])
    expect(await story.seen('ana', id)).toMatchObject({ state: 'closed', followedBy: [body.id] })
    const { body: chain } = await story.desk.ask(`GET /tickets/${body.id}/chain`, { as: 'ana' })
    expect(chain.tickets?.map((ticket) => ticket.id)).toEqual([id, body.id])
  })
})

describe('nobody stops the clock for free', () => {
  const resolution = async (story: Awaited<ReturnType<typeof clubAt>>, id: string) =>
    (await story.seen('irma', id)).deadlines?.find(({ kind }) => kind === 'resolution')?.state

  test('first 17: only a public question to the customer pauses it, and his word ends the pause in the same write', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    await story.say('irma', id, 'Espero al cliente.', { visibility: 'internal' })
    await story.say('irma', id, 'Lo estamos viendo.')
    await story.act('irma', id, { what: 'PUT assignee', body: { agentId: 'irma' } })
    expect(await resolution(story, id)).toBe('running')
    expect(await story.say('irma', id, '¿Sí?', { visibility: 'internal', asks: true })).toMatchObject({ status: 422 })
    await story.say('irma', id, '¿Qué caja fue?', { asks: true })
    expect(await resolution(story, id)).toBe('paused')
    const { body } = await story.say('ana', id, 'La dos.')
    expect(body.ticket?.deadlines.find(({ kind }) => kind === 'resolution')?.state).toBe('running')
  })
})
