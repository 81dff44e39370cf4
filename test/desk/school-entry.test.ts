/**
 * Whom the school desk serves: trained people whose school has a subscription, or a policy for what it bought.
 */
import { workbenchResponse } from '@plazo/contracts/workbench-routes'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeskStory } from '../fixtures/desk-story.ts'
import { mexico, schoolAt, WRITTEN } from '../fixtures/school-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const SALES = 'https://pizarron.example/asesores'
const COURSE = 'https://academia.pizarron.example/implementacion'

const licensed = (story: DeskStory, organisationId: string, ...licences: object[]) =>
  story.account('marco', organisationId, { what: 'PUT licences', body: { licences } })
const trained = (story: DeskStory, organisationId: string, contactId: string, score: number) =>
  story.account('marco', organisationId, { what: `PUT contacts/${contactId}/training`, body: { score } })

describe('the course', () => {
  test('S0-02: below 70 % nobody is served, and the answer has his score and the course', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    await licensed(story, 'VOLCAN', { product: 'fees', kind: 'subscription', validUntil: '2027-06-30' })
    const refused = await story.open('david', WRITTEN)
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'training/required', needed: 70, score: 55, course: COURSE },
    })
    expect(refused.body.detail).toContain(COURSE)
    await trained(story, 'VOLCAN', 'david', 69.9)
    expect((await story.open('david', WRITTEN)).body.code).toBe('training/required')
    await story.until(mexico('2026-12-14T09:10'))
    const { body } = await trained(story, 'VOLCAN', 'david', 70)
    expect(body).toMatchObject({ training: { score: 70, scoredAt: mexico('2026-12-14T09:10') } })
    expect((await story.open('david', WRITTEN)).status).toBe(201)
  })

  test('S0-02: an admin excuses from it with a reason, and the account remembers who and why', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    await licensed(story, 'VOLCAN', { product: 'fees', kind: 'subscription', validUntil: '2027-06-30' })
    const override = { what: 'PUT contacts/david/training/override', body: { reason: 'Viene de otro colegio.' } }
    expect((await story.account('irma', 'VOLCAN', override)).status).toBe(403)
    expect((await story.account('marco', 'VOLCAN', { ...override, body: {} })).status).toBe(422)
    await story.account('marco', 'VOLCAN', override)
    expect((await story.open('david', WRITTEN)).status).toBe(201)
    const { body } = await story.desk.ask('GET /organisations/VOLCAN/ledger', { as: 'marco' })
    expect(body).toHaveProperty(
      'history',
      expect.arrayContaining([
        expect.objectContaining({
          at: mexico('2026-12-14T09:00'),
          actor: { role: 'agent', id: 'marco' },
          contactId: 'david',
          reason: 'Viene de otro colegio.',
        }),
      ]),
    )
  })
})

describe('subscriptions and policies', () => {
  test('S0-03: a policy is in force at the instant of the report, to the end of its last day', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    await licensed(story, 'QUETZAL', { product: 'records', kind: 'permanent', validUntil: '2026-12-15' })
    await story.until(mexico('2026-12-15T23:59'))
    await story.opened('carla', { ...WRITTEN, product: 'records' })
    await story.until(mexico('2026-12-16T00:00'))
    const refused = await story.open('carla', { ...WRITTEN, subject: 'Otra duda de becas', product: 'records' })
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'licence/lapsed', product: 'records', validUntil: '2026-12-15', sales: SALES },
    })
  })

  test.for(['classroom', 'fees'])(
    'S0-04: a current subscription to %s is enough, without any plan',
    async (product) => {
      const story = await schoolAt('2026-12-14T09:00')
      await trained(story, 'JADE', 'elena', 90)
      expect((await story.open('elena', { ...WRITTEN, product })).body.code).toBe('plan/required')
      await licensed(story, 'JADE', { product, kind: 'subscription', validUntil: '2026-12-31' })
      const { status, body } = await story.open('elena', { ...WRITTEN, product })
      expect([status, body.product, body.plan]).toEqual([201, product, undefined])
      await story.until(mexico('2027-01-01T00:00'))
      expect((await story.open('elena', { ...WRITTEN, product })).body).toMatchObject({
        code: 'licence/lapsed',
        validUntil: '2026-12-31',
      })
    },
  )

  test('S0-05: a licence that was bought for good needs its policy, each product its own', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const records = { ...WRITTEN, product: 'records' }
    // A subscription to one product says nothing of another.
    expect((await story.open('ana', records)).body).toMatchObject({ code: 'licence/required', product: 'records' })
    await licensed(story, 'SANJOSE', { product: 'records', kind: 'permanent' })
    expect(await story.open('ana', records)).toMatchObject({
      status: 403,
      body: { code: 'licence/without-policy', product: 'records', sales: SALES },
    })
    await licensed(story, 'SANJOSE', { product: 'records', kind: 'permanent', validUntil: '2027-12-31' })
    expect(await story.open('ana', records)).toMatchObject({ status: 201, body: { plan: 'support' } })
    expect((await story.open('david', WRITTEN)).body).toMatchObject({ code: 'licence/lapsed', product: 'records' })
  })

  test('S0-06: who is refused is shown the advisers, and asks them for the price right here', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const { body } = await story.open('elena', WRITTEN)
    expect(body).toMatchObject({ code: 'plan/required', sales: SALES, salesTopic: 'quotation' })
    expect(body.detail).toContain(SALES)
    const asked = { ...WRITTEN, topic: 'quotation', fields: { item: 'Póliza para 300 alumnos' } }
    const { status, body: ticket } = await story.open('elena', asked)
    expect([status, ticket.team, ticket.assignee?.id]).toEqual([201, 'sales', 'lucia'])
  })
})

describe('the school behind the report', () => {
  test('S0-11: its plan, licences, open places and past cases are there in one look', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const past = await story.opened('ana', WRITTEN)
    await story.act('ana', past, { what: 'POST answers', body: { answer: 'solved' } })
    await story.until(mexico('2026-12-14T10:00'))
    const id = await story.opened('benito', { ...WRITTEN, subject: 'Otra beca que capturar' })
    const { organisation } = await story.seen('irma', id)
    const { status, body } = await story.account('irma', organisation?.id ?? '')
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        name: 'Colegio San José',
        plan: { id: 'support', inForce: true },
        slots: expect.objectContaining({ open: 1 }),
        licences: [expect.objectContaining({ product: 'classroom', kind: 'subscription' })],
        tickets: [
          expect.objectContaining({ id, state: 'open', requester: 'Benito Cux' }),
          expect.objectContaining({ id: past, state: 'closed' }),
        ],
      }),
    ])
    expect((await story.desk.ask('GET /organisations/SANJOSE', { as: 'carla' })).status).toBe(403)
  })

  test('S0-11: of the advice that a school has once, the agent sees whether it is used', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const ticketId = await story.opened('ana', { ...WRITTEN, topic: 'advice' })
    const { body } = await story.desk.ask('GET /organisations/SANJOSE/ledger', { as: 'irma' })
    expect(body).toMatchObject({
      lines: [
        { kind: 'granted', grantId: 'once-advice', tickets: 1, left: 1 },
        { kind: 'used', grantId: 'once-advice', left: 0, ticketId },
      ],
    })
  })
})

describe('personal advice', () => {
  test('S0-30: personal advice is booked once by a school with a policy', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const advice = { ...WRITTEN, topic: 'advice' }
    expect((await story.open('elena', advice)).body.code).toBe('plan/required')
    await story.opened('ana', advice)
    expect(await story.open('benito', advice)).toMatchObject({ body: { code: 'quota/used-once', topic: 'advice' } })
    expect((await story.open('carla', advice)).status).toBe(201)
  })

  test('S0-30: the adviser shares the calendar in which it is booked', async () => {
    const story = await schoolAt('2026-12-14T09:00')
    const id = await story.opened('ana', { ...WRITTEN, topic: 'advice' })
    const { text } = await story.desk.ask('GET /workbench', { as: 'irma' })
    const booking = workbenchResponse.parse(JSON.parse(text)).snippets.find((snippet) => snippet.id === 'booking')
    const calendar = 'https://pizarron.example/agenda'
    for (const language of ['es', 'en'] as const) expect(booking?.text[language]).toContain(calendar)
    await story.say('irma', id, booking?.text.es ?? '', { asks: true })
    expect((await story.seen('ana', id)).timeline?.at(-1)?.text).toContain(calendar)
  })
})
