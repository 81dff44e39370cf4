/**
 * Whom the club desk serves, how many cases at once, and in which order it asks.
 */
import { plus } from '@plazo/domain/instant'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { caracas, CASE, clubAt } from '../fixtures/club-desk.ts'
import type { DeskStory } from '../fixtures/desk-story.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const ADVISORY = { plan: 'advisory', length: 'yearly', source: 'salesperson' }
const LICENCES = { licences: [{ product: 'suite', version: '12', kind: 'permanent', validUntil: '2027-12-31' }] }

/** The vendor's own system tells something of an account; two minutes later every function knows it. */
async function told(story: DeskStory, organisationId: string, what: string, body: object): Promise<void> {
  const { status, text } = await story.account('billing', organisationId, { what: `PUT ${what}`, body })
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
  await story.until(plus(story.desk.api.now, 120_000))
}

describe('who is served', () => {
  test('S2-02: only who has the licence and the advisory plan', async () => {
    const story = await clubAt('2026-12-14T09:00')
    expect(await story.open('elena', CASE)).toMatchObject({
      status: 403,
      body: { code: 'plan/required', sales: 'https://cancha.example/contacto' },
    })
    await told(story, 'JADE', 'licences', { licences: [] })
    await told(story, 'JADE', 'plan', ADVISORY)
    expect(await story.open('elena', CASE)).toMatchObject({ status: 403, body: { code: 'licence/required' } })
    await told(story, 'JADE', 'licences', LICENCES)
    // What is asked next: she is entitled.
    expect((await story.open('elena', CASE)).body.code).toBe('training/required')
    await told(story, 'JADE', 'contacts/elena/training', { score: 90 })
    expect(await story.open('elena', CASE)).toMatchObject({ status: 201, body: { plan: 'advisory' } })
  })

  test('S2-03: and who is paid up, with five days of grace', async () => {
    const story = await clubAt('2026-12-14T09:00')
    await told(story, 'VOLCAN', 'contacts/david/training', { score: 90 })
    // Paid until the eleventh, and the grace is five days: served to the end of the sixteenth.
    await story.until(caracas('2026-12-16T23:59'))
    await story.opened('david', CASE)
    await story.until(caracas('2026-12-17T00:00'))
    const other = { ...CASE, subject: 'BANCOS, la conciliación no cierra' }
    expect(await story.open('david', other)).toMatchObject({
      status: 402,
      body: { code: 'organisation/unpaid', paidUntil: '2026-12-11', servedUntil: caracas('2026-12-17T00:00') },
    })
    await told(story, 'VOLCAN', 'standing', { paidUntil: '2027-01-11' })
    expect((await story.open('david', other)).status).toBe(201)
  })

  test('S2-43 S2-44: only the trained; who is not is shown the course, and may ask for one', async () => {
    const story = await clubAt('2026-12-14T09:00')
    expect(await story.open('david', CASE)).toMatchObject({
      status: 403,
      body: { code: 'training/required', needed: 70, score: 30, course: 'https://cursos.cancha.example' },
    })
    expect(await story.open('david', { ...CASE, topic: 'course' })).toMatchObject({
      status: 201,
      body: { team: 'training' },
    })
  })

  test('S2-51: no step may be skipped: standing, plan, training, slot and priority are asked in this order', async () => {
    const story = await clubAt('2026-12-14T09:00')
    await told(story, 'JADE', 'standing', { paidUntil: '2026-12-01' })
    const code = async () =>
      (await story.open('elena', { ...CASE, priorityReason: { reason: 'my-boss-waits' } })).body.code
    const asked = [await code()]
    await told(story, 'JADE', 'standing', { paidUntil: '2026-12-31' })
    asked.push(await code())
    await told(story, 'JADE', 'plan', ADVISORY)
    asked.push(await code())
    await told(story, 'JADE', 'contacts/elena/training', { score: 70 })
    const id = await story.opened('elena', CASE)
    asked.push(await code())
    await story.act('elena', id, { what: 'POST answers', body: { answer: 'solved' } })
    asked.push(await code())
    expect(asked).toEqual([
      'organisation/unpaid',
      'plan/required',
      'training/required',
      'ticket/open-limit',
      'priority/no-reason',
    ])
  })
})

describe('how many at once', () => {
  test('S2-24: a small club may open any number of cases in total, one after the other', async () => {
    const story = await clubAt('2026-12-14T09:00')
    for (let count = 0; count < 12; count++) {
      const id = await story.opened('ana', CASE)
      await story.act('ana', id, { what: 'POST answers', body: { answer: 'solved' } })
    }
  })

  test('S2-25: by the size of the club: one at once for a small one, two for a medium one', async () => {
    const story = await clubAt('2026-12-14T09:00')
    await story.opened('ana', CASE)
    await story.opened('carla', CASE)
    await story.opened('carla', { ...CASE, subject: 'CAJA, cómo se cuadra la caja del bar' })
    const other = { ...CASE, subject: 'BANCOS, la conciliación no cierra' }
    expect(await story.open('ana', other)).toMatchObject({ status: 409, body: { code: 'ticket/open-limit', limit: 1 } })
    expect(await story.open('carla', other)).toMatchObject({
      status: 409,
      body: { code: 'ticket/open-limit', limit: 2 },
    })
  })

  test('S2-25: of four who open the last two places at the same instant two are served', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const subjects = ['SOCIOS, una baja', 'CAJA, un cierre de turno', 'BANCOS, un depósito', 'NOMINA, un aguinaldo']
    const replies = await Promise.all(subjects.map((subject) => story.open('carla', { ...CASE, subject })))
    expect(replies.map(({ status }) => `${status}`).toSorted()).toEqual(['201', '201', '409', '409'])
  })

  test('S2-26, first 8: an unclosed case blocks a colleague, who is shown it, closes it and goes on', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    const other = { ...CASE, subject: 'BANCOS, la conciliación no cierra' }
    const refused = await story.open('benito', other)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'ticket/open-limit', holders: [{ ticketId: id, subject: CASE.subject, requester: 'Ana Morales' }] },
    })
    await story.act('benito', id, { what: 'POST answers', body: { answer: 'solved' } })
    expect((await story.open('benito', other)).status).toBe(201)
  })

  test('S2-27: taken at any time, and the time counts in the office from Monday to Friday, nine to five', async () => {
    const story = await clubAt('2026-12-12T23:40')
    const { status, body } = await story.open('ana', CASE)
    expect([status, body.deadlines?.find(({ kind }) => kind === 'firstResponse')?.dueAt]).toEqual([
      201,
      caracas('2026-12-16T17:00'),
    ])
  })
})
