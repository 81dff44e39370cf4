/**
 * What a plan of the ERP desk covers and how long it lasts: topics, terms, tickets of the month, packs, products.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeskStory } from '../fixtures/desk-story.ts'
import { erpAt, erpCase, guatemala } from '../fixtures/erp-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const LOW = erpCase('low')
/** Without a plan, a ticket for all says what it is about and confirms its level as any other. */
const about = (topic: string) => erpCase('low', { topic })

/** So many tickets, each solved at once: it is the month's quota that is used. */
async function uses(story: DeskStory, who: 'ana' | 'carla', tickets: number): Promise<void> {
  for (let count = 0; count < tickets; count++) {
    const id = await story.opened(who, LOW)
    await story.act(who, id, { what: 'POST answers', body: { answer: 'solved' } })
  }
}

describe('who is served', () => {
  test('S4-08: no plan, no support, and where plans are sold', async () => {
    const story = await erpAt('2026-12-14T09:00')
    expect(await story.open('elena', LOW)).toMatchObject({
      status: 403,
      body: { code: 'plan/required', sales: 'https://chipilin.example/planes' },
    })
  })

  test('S4-09: the smallest plan comes along with a licence', async () => {
    const story = await erpAt('2026-12-14T09:00')
    const licences = [{ product: 'desktop', version: '2026', kind: 'permanent', validUntil: '2027-12-31' }]
    await story.account('marco', 'JADE', { what: 'PUT licences', body: { licences } })
    const { body } = await story.account('marco', 'JADE')
    expect(body).toMatchObject({ plan: { id: 'basic', inForce: true }, term: { source: 'licence' } })
    await story.until(guatemala('2026-12-14T09:02'))
    expect((await story.open('elena', LOW)).status).toBe(201)
  })

  test.for(['salesperson', 'web'] as const)('S4-10: or it is ordered, and whence is written (%s)', async (source) => {
    const story = await erpAt('2026-12-14T09:00')
    const plan = { plan: 'advanced', length: 'yearly', source }
    expect((await story.account('marco', 'JADE', { what: 'PUT plan', body: plan })).body).toMatchObject({
      plan: { id: 'advanced', inForce: true },
      term: { source, length: 'yearly' },
    })
    await story.until(guatemala('2026-12-14T09:02'))
    expect(await story.open('elena', LOW)).toMatchObject({ status: 201, body: { plan: 'advanced' } })
  })

  test('S4-11 S4-12: basic covers its closed list; advanced adds e-invoices, training and advice', async () => {
    const story = await erpAt('2026-12-14T09:00')
    for (const topic of ['checks', 'sessions', 'errors', 'fields', 'print-formats', 'operations', 'usage'])
      expect([topic, (await story.open('ana', about(topic))).status]).toEqual([topic, 201])
    for (const topic of ['e-invoicing', 'training']) {
      expect(await story.open('ana', about(topic))).toMatchObject({
        status: 403,
        body: { code: 'plan/topic', plan: 'basic', coveredBy: ['advanced', 'corporate'] },
      })
      expect((await story.open('carla', about(topic))).status).toBe(201)
    }
  })

  test('S4-13: the corporate plan has times of its own', async () => {
    const story = await erpAt('2026-12-14T08:00')
    const due = async (who: 'carla' | 'david') =>
      (await story.open(who, LOW)).body.deadlines?.find(({ kind }) => kind === 'firstResponse')?.dueAt
    expect([await due('carla'), await due('david')]).toEqual([
      guatemala('2026-12-14T12:00'),
      guatemala('2026-12-14T10:00'),
    ])
  })

  test('S4-31: on an active plan somebody of the team has it at once; without one the team takes it', async () => {
    const story = await erpAt('2026-12-14T09:00')
    const { body } = await story.open('ana', LOW)
    expect([body.plan, ['irma', 'julio']]).toEqual(['basic', expect.arrayContaining([body.assignee?.id])])
    expect((await story.open('elena', about('billing'))).body).not.toHaveProperty('assignee')
    await story.account('marco', 'SANJOSE', { what: 'PUT plan/cancellation', body: {} })
    await story.until(guatemala('2027-01-04T09:00'))
    expect((await story.open('ana', about('billing'))).body).not.toHaveProperty('assignee')
  })

  test('S4-32: card or monthly payment is told by the billing system, as a day and nothing of the card', async () => {
    const story = await erpAt('2026-12-14T09:00')
    const { status } = await story.account('marco', 'SANJOSE', {
      what: 'PUT standing',
      body: { paidUntil: '2026-12-09', card: '4111' },
    })
    expect(status).toBe(422)
    await story.account('marco', 'SANJOSE', { what: 'PUT standing', body: { paidUntil: '2026-12-10' } })
    await story.until(guatemala('2026-12-14T09:02'))
    expect(await story.open('ana', LOW)).toMatchObject({ status: 402, body: { code: 'organisation/unpaid' } })
    await story.account('marco', 'SANJOSE', { what: 'PUT standing', body: { paidUntil: '2027-01-10' } })
    expect((await story.open('ana', LOW)).status).toBe(201)
  })

  test('S4-33: billing, statements and the subscription are for all, and use nothing', async () => {
    const story = await erpAt('2026-12-14T09:00')
    expect(await story.open('elena', about('billing'))).toMatchObject({ status: 201, body: { team: 'billing' } })
    await story.open('ana', about('billing'))
    expect((await story.account('marco', 'SANJOSE')).body).toMatchObject({ balance: { left: 10 } })
  })

  test('S4-34: the supported products and their versions, and nothing beside them', async () => {
    const story = await erpAt('2026-12-14T09:00')
    for (const product of ['desktop', 'web', 'sales-app', 'stock-app', 'payroll-app', 'custom-work', 'own-services'])
      expect([product, (await story.open('ana', { ...LOW, product })).status]).toEqual([product, 201])
    expect(await story.open('ana', { ...LOW, product: 'spreadsheet' })).toMatchObject({
      status: 422,
      body: { code: 'product/unknown' },
    })
    expect(await story.open('ana', { ...LOW, product: 'desktop', productVersion: '2019' })).toMatchObject({
      status: 422,
      body: { code: 'product/version', supported: ['2025', '2026'] },
    })
  })

  test('S4-35: a new terminal is a case for sales, with any plan or none', async () => {
    const story = await erpAt('2026-12-14T09:00')
    for (const who of ['elena', 'ana'] as const)
      expect(await story.open(who, about('new-terminal'))).toMatchObject({ status: 201, body: { team: 'sales' } })
    expect((await story.account('marco', 'SANJOSE')).body).toMatchObject({ balance: { left: 10 } })
  })
})

describe('how long', () => {
  test('S4-14: cancelled up to five days before it renews, it ends there', async () => {
    const story = await erpAt('2026-12-14T09:00')
    const { body } = await story.account('marco', 'SANJOSE')
    // It began forty days before, on 4 November.
    const renewsAt = guatemala('2027-01-04T09:00')
    expect(body).toMatchObject({ plan: { renewsAt } })
    await story.until(guatemala('2026-12-30T09:00'))
    const cancelled = await story.account('marco', 'SANJOSE', { what: 'PUT plan/cancellation', body: {} })
    expect(cancelled.body).toMatchObject({ plan: { inForce: true, endsAt: renewsAt } })
  })

  test('S4-14: a minute later the next term stands, and the one after it may be cancelled', async () => {
    const story = await erpAt('2026-12-14T09:00')
    const cancel = () => story.account('marco', 'SANJOSE', { what: 'PUT plan/cancellation', body: {} })
    await story.until(guatemala('2026-12-30T09:01'))
    expect(await cancel()).toMatchObject({ status: 409, body: { code: 'plan/cancel-late', daysBefore: 5 } })
    await story.until(guatemala('2027-01-05T09:00'))
    expect((await cancel()).body).toMatchObject({ plan: { inForce: true, endsAt: guatemala('2027-02-04T09:00') } })
  })

  test('S4-15: after cancelling, what is left may be used until the term ends', async () => {
    const story = await erpAt('2026-12-14T09:00')
    const endsAt = guatemala('2027-01-04T09:00')
    await story.account('marco', 'SANJOSE', { what: 'PUT plan/cancellation', body: {} })
    await story.until(guatemala('2027-01-04T08:59'))
    expect((await story.open('ana', LOW)).status).toBe(201)
    await story.until(endsAt)
    expect(await story.open('ana', LOW)).toMatchObject({ status: 403, body: { code: 'plan/ended', endedAt: endsAt } })
  })

  test.for([
    ['monthly', '2027-01-14T09:00'],
    ['yearly', '2027-12-14T09:00'],
  ] as const)('S4-16: a %s term renews by itself', async ([length, renewsAt]) => {
    const story = await erpAt('2026-12-14T09:00')
    const plan = { plan: 'basic', length, source: 'web' }
    const { body } = await story.account('marco', 'JADE', { what: 'PUT plan', body: plan })
    expect(body).toMatchObject({ plan: { renewsAt: guatemala(renewsAt) }, term: { length } })
    await story.until(guatemala('2027-12-20T09:00'))
    expect((await story.open('elena', LOW)).status).toBe(201)
  })
})

describe('how many', () => {
  test('S4-17: so many tickets a month; the next no tells when it renews and what may be bought', async () => {
    const story = await erpAt('2026-12-14T09:00')
    await uses(story, 'ana', 10)
    expect(await story.open('ana', LOW)).toMatchObject({
      status: 402,
      body: {
        code: 'quota/exhausted',
        plan: 'basic',
        monthlyTickets: 10,
        renewsAt: guatemala('2027-01-01T00:00'),
        packs: [{ pack: 'extra-month', tickets: 10, days: 30 }],
      },
    })
  })

  test('S4-18 S4-19, first 7: an extra month may be bought at any time, and ends thirty days after', async () => {
    const story = await erpAt('2026-12-14T09:00')
    await uses(story, 'ana', 10)
    await story.account('marco', 'SANJOSE', { what: 'POST packs', body: { pack: 'extra-month' } })
    await uses(story, 'ana', 1)
    const { body } = await story.account('marco', 'SANJOSE')
    expect(body).toMatchObject({ balance: { left: 9 } })
    await story.until(guatemala('2027-01-13T08:59'))
    expect((await story.account('marco', 'SANJOSE')).body).toMatchObject({ balance: { left: 19 } })
    await story.until(guatemala('2027-01-13T09:00'))
    expect((await story.account('marco', 'SANJOSE')).body).toMatchObject({ balance: { left: 10 } })
  })

  test('first 7: two who want the last ticket at the same instant have one between them', async () => {
    const story = await erpAt('2026-12-14T09:00')
    await uses(story, 'ana', 9)
    const replies = await Promise.all([story.open('ana', LOW), story.open('benito', LOW)])
    expect(replies.map(({ status }) => `${status}`).toSorted()).toEqual(['201', '402'])
    expect((await story.account('marco', 'SANJOSE')).body).toMatchObject({ balance: { left: 0 } })
  })

  test('S4-20: what is left of a month is not carried over', async () => {
    const story = await erpAt('2026-12-14T09:00')
    await uses(story, 'ana', 3)
    expect((await story.account('marco', 'SANJOSE')).body).toMatchObject({ balance: { left: 7 } })
    await story.until(guatemala('2027-01-01T00:00'))
    expect((await story.account('marco', 'SANJOSE')).body).toMatchObject({ balance: { left: 10 } })
  })

  test('S4-21: no ticket is sold alone: a plan or its extra month is the least there is', async () => {
    const story = await erpAt('2026-12-14T09:00')
    for (const body of [{ pack: 'one-ticket' }, { tickets: 1 }])
      expect((await story.account('marco', 'SANJOSE', { what: 'POST packs', body })).status).toBe(422)
  })
})
