/**
 * The channel between partners and their head office: who comes in, with what, and how it is found again.
 */
import { partner } from '@plazo/desks/partner'
import { policyAt } from '@plazo/domain/desk'
import { lintIntake } from '@plazo/domain/intake'
import { CHANNELS } from '@plazo/domain/policy'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeskStory } from '../fixtures/desk-story.ts'
import { CASE, lima, partnerAt } from '../fixtures/partner-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const SOLUTION = { what: 'POST resolutions', body: { text: 'Sí: Herramientas, Demostración.' } }

describe('who comes in', () => {
  test('S3-01: every partner is a customer of its own: colleagues share its tickets, other partners see none', async () => {
    const story = await partnerAt('2026-12-14T10:00')
    const ours = await story.opened('ana', CASE)
    const theirs = await story.opened('carla', { ...CASE, subject: 'Precios del próximo año' })
    const list = async (as: 'benito' | 'carla') =>
      (await story.desk.ask('GET /tickets', { as, query: { list: 'organisation' } })).body.tickets?.map(({ id }) => id)
    expect([await list('benito'), await list('carla')]).toEqual([[ours], [theirs]])
    expect((await story.seen('benito', ours)).organisation).toEqual({ id: 'SANJOSE', name: 'Colegio San José' })
    for (const path of ['', '/events', '/clocks', '/chain'])
      expect((await story.desk.ask(`GET /tickets/${ours}${path}`, { as: 'carla' })).status).toBe(404)
    const { body } = await story.desk.ask('GET /me', { as: 'ana' })
    expect(body).toMatchObject({ organisation: { id: 'SANJOSE' } })
    expect((await story.say('irma', ours, 'Lo vemos.')).status).toBe(201)
  })

  test('S3-11: a new ticket is for who is signed in and registered; what the desk is, anybody may see', async () => {
    const story = await partnerAt('2026-12-14T10:00')
    const { desk } = story
    expect((await desk.ask('GET /desk')).status).toBe(200)
    // Without a token, with one of nobody's, and with that of somebody who has left.
    for (const who of [{}, { as: 'someone' }, { as: 'quino' }] as const)
      for (const target of ['POST /tickets', 'POST /tickets/check']) {
        const { status, body } = await desk.ask(target, { ...who, headers: desk.api.fresh(), body: CASE })
        expect([status, body.code]).toEqual([403, 'caller/unknown'])
      }
    const { body } = await desk.ask('GET /tickets', { as: 'lucia', query: { list: 'queue', team: 'channels' } })
    expect(body.tickets).toEqual([])
    expect((await story.open('ana', CASE)).status).toBe(201)
  })
})

describe('what is told', () => {
  const KINDS = [
    ['incident', 'Incidente del producto', 'product'],
    ['licence-platform', 'Plataforma de licencias', 'licences'],
    ['doubt', 'Duda', 'channels'],
    ['comment', 'Comentario o sugerencia', 'channels'],
    ['other', 'Otro', 'channels'],
  ] as const

  test('S3-02: of one of five kinds, each with the team it goes to, and of no other', async () => {
    const story = await partnerAt('2026-12-14T10:00')
    const { body } = await story.desk.ask('GET /desk')
    expect(body.topics?.map(({ id, name }) => [id, name])).toEqual(KINDS.map(([id, name]) => [id, name]))
    for (const [topic, , team] of KINDS)
      expect(await story.open('ana', { ...CASE, topic })).toMatchObject({ status: 201, body: { topic, team } })
    expect(await story.open('ana', { ...CASE, topic: 'marketing' })).toMatchObject({
      status: 422,
      body: { code: 'topic/unknown', known: KINDS.map(([id]) => id) },
    })
  })

  test.for([
    ['no subject', { subject: undefined }, '/subject'],
    ['two letters for a subject', { subject: 'Eh' }, '/subject'],
    ['a subject as long as a letter', { subject: 'Datos de demostración '.repeat(6) }, '/subject'],
    ['no kind', { topic: undefined }, '/topic'],
    ['no description', { description: undefined }, '/description'],
    ['a word for a description', { description: 'Ayuda.' }, '/description'],
    ['one word many times', { description: 'No funciona. No funciona. No funciona. No funciona.' }, '/description'],
  ] as const)('S3-12: %s is sent back, with what to write', async ([, wish, pointer]) => {
    const story = await partnerAt('2026-12-14T10:00')
    const { status, body } = await story.open('ana', { ...CASE, ...wish })
    expect([status, body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]])
    expect(body.errors?.[0]?.message).toMatch(/\p{L}{3}/u)
    expect((await story.desk.ask('GET /tickets', { as: 'ana', query: { list: 'mine' } })).body.tickets).toEqual([])
  })

  test('S3-16, first 10: on mail the same is wanted as on the portal, in the same words', async () => {
    const story = await partnerAt('2026-12-14T10:00')
    const little = { ...CASE, description: 'No funciona. No funciona. No funciona. No funciona.' }
    const { body } = await story.desk.ask('POST /tickets/check', { as: 'ana', body: little })
    const found = await findingsOf(story, little)
    expect(found).not.toEqual([])
    const policy = policyAt(partner, lima('2026-12-14T10:00'))
    for (const channel of CHANNELS) {
      const { findings } = lintIntake({ desk: partner, policy }, { ...little, channel, by: 'customer' })
      expect(findings.map(({ pointer, code }) => [pointer, code])).toEqual(found)
    }
    expect(body).toMatchObject({ accepted: false })
  })
})

async function findingsOf(story: DeskStory, body: object): Promise<readonly unknown[]> {
  const { text } = await story.desk.ask('POST /tickets/check', { as: 'ana', body })
  const { findings }: { findings: { pointer?: string; code: string }[] } = JSON.parse(text)
  return findings.map(({ pointer, code }) => [pointer, code])
}

describe('how it is found again', () => {
  test('S3-22: by each of the four states, which bear four plain names', async () => {
    const story = await partnerAt('2026-12-14T10:00')
    const later = async (minute: string, subject: string) => {
      await story.until(lima(`2026-12-14T10:${minute}`))
      return story.opened('ana', { ...CASE, subject })
    }
    const open = await later('01', 'Datos de demostración')
    const closed = await later('02', 'Logo en vectores')
    const pending = await later('03', 'Lista de precios')
    const resolved = await later('04', 'Manual de instalación')
    await story.say('irma', pending, '¿De qué país?', { asks: true })
    await story.act('irma', resolved, SOLUTION)
    await story.act('irma', closed, SOLUTION)
    await story.act('ana', closed, { what: 'POST answers', body: { answer: 'solved' } })
    const found = async (state: string) => {
      const { body } = await story.desk.ask('GET /tickets', { as: 'ana', query: { list: 'mine', state } })
      return body.tickets?.map((ticket) => ticket.id)
    }
    const each = ['open', 'pending', 'resolved', 'closed']
    expect(await Promise.all(each.map(found))).toEqual([[open], [pending], [resolved], [closed]])
    expect(await found('open,pending')).toEqual([pending, open])
    // What is under way stands before what is closed.
    expect(await found(each.join())).toEqual([resolved, pending, open, closed])
    const wrong = { as: 'ana', query: { list: 'mine', state: 'lost' } } as const
    expect(await story.desk.ask('GET /tickets', wrong)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: 'query:/state/0' }] },
    })
    const { body } = await story.desk.ask('GET /desk')
    expect(body.states?.map(({ id, name }) => [id, name.length > 0])).toEqual(each.map((id) => [id, true]))
  })

  test('S3-23: and by the day it was opened, newest first, from one instant up to another', async () => {
    const story = await partnerAt('2026-12-14T10:00')
    const days = ['2026-12-14T10:00', '2026-12-15T10:00', '2026-12-16T10:00']
    for (const day of days) {
      await story.until(lima(day))
      await story.opened('ana', { ...CASE, subject: `Pregunta del ${day}` })
    }
    const found = async (query: Record<string, string>) => {
      const { body } = await story.desk.ask('GET /tickets', { as: 'ana', query: { list: 'mine', ...query } })
      return body.tickets?.map(({ openedAt }) => openedAt)
    }
    const [monday, tuesday, wednesday] = days.map(lima)
    expect(await found({})).toEqual([wednesday, tuesday, monday])
    // Up to, and not with.
    expect(await found({ openedFrom: tuesday!, openedTo: wednesday! })).toEqual([tuesday])
    expect(await found({ openedFrom: '2026-12-15T00:00:00-05:00' })).toEqual([wednesday, tuesday])
    expect(await found({ openedTo: tuesday! })).toEqual([monday])
  })
})
