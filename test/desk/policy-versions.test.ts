/**
 * Rules that change on a day, on the desk that announced it: each ticket lives by the rules of its opening, and what the
 * change would do to those that are open is told before.
 */
import { previewVersion } from '@plazo/application/preview-version'
import type { TicketStores } from '@plazo/application/ticket-store'
import { erp } from '@plazo/desks/erp'
import { decideOpening } from '@plazo/domain/decide'
import { instant, type Instant } from '@plazo/domain/instant'
import { previewText } from '@plazo/local/preview-text'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RunningDesk } from '../fixtures/running-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

/** Wall clock in Guatemala, which has no summer time. */
const guatemala = (wallClock: string) => instant(`${wallClock}:00-06:00`)

const LAST_OF_JUNE = guatemala('2027-06-30T17:30')
const FIRST_OF_JULY = guatemala('2027-07-01T08:00')

/** Only what is urgent is opened in the chat. */
const IN_CHAT = { channel: 'chat', priority: 'high', confirmedMeaning: erp.priorities.high.meaning.es }

let keys = 0
const key = () => ({ 'Idempotency-Key': `key-${++keys}` })

/** David's organisation has the corporate plan. */
async function open(desk: RunningDesk, change: object = {}) {
  const { body, text } = await desk.ask('POST /tickets', {
    as: 'david',
    headers: key(),
    body: {
      subject: 'BANCOS, factura mal cargada',
      description: 'La factura 2045 quedó cargada dos veces y no puedo anularla.',
      topic: 'errors',
      priority: 'low',
      confirmedMeaning: erp.priorities.low.meaning.es,
      channel: 'portal',
      ...change,
    },
  })
  if (!body.id) throw new Error(text)
  return body
}

/** A low ticket of the corporate plan, put where the API would put it. */
async function put(
  stores: TicketStores,
  { number, at, assigneeId }: { number: number; at: Instant; assigneeId: string | undefined },
) {
  const [policy] = erp.versions
  const ticketId = `VOLCAN-${String(number).padStart(8, '0')}`
  const facts = {
    organisationId: 'VOLCAN',
    requesterId: 'david',
    subject: 'BANCOS, factura',
    description: 'Cargada dos veces.',
  }
  const terms = { topic: 'errors', plan: 'corporate', priority: 'low', channel: 'portal' } as const
  const opening = { ticketId, ...facts, ...terms }
  const { ticket, events } = decideOpening(policy, opening, { actor: { role: 'customer', id: 'david' }, now: at })
  await stores({ reach: 'desk' }).commit({
    change: { ticket: { ...ticket, ...(assigneeId && { assigneeId }) }, events },
  })
}

const dueOf = (body: { deadlines?: { kind: string; dueAt?: string | undefined }[] }) =>
  body.deadlines?.find(({ kind }) => kind === 'resolution')?.dueAt

describe('S4-07: rules that change on 1 July', () => {
  test('S4-07, first 6: hold for what is opened from that midnight on, and for nothing opened before', async () => {
    const desk = await RunningDesk.opened(LAST_OF_JUNE, {}, erp)
    const before = await open(desk)
    await desk.until(guatemala('2027-06-30T23:59'))
    const lastMinute = await open(desk)
    await desk.until(guatemala('2027-07-01T00:00'))
    const first = await open(desk)
    expect([before, lastMinute, first].map(({ policyVersion }) => policyVersion)).toEqual([
      '2026-01-01',
      '2026-01-01',
      '2027-07-01',
    ])
    // 24 hours of attendance by the old rules, 16 by the new; both of the last two begin to count at eight.
    expect([lastMinute, first].map(dueOf)).toEqual([guatemala('2027-07-05T18:00'), guatemala('2027-07-02T18:00')])
  })

  test('S4-07: a ticket keeps its promise and its ladder when the day comes, whatever happens to it then', async () => {
    const desk = await RunningDesk.opened(LAST_OF_JUNE, {}, erp)
    const before = await open(desk, IN_CHAT)
    await desk.until(FIRST_OF_JULY)
    const after = await open(desk, IN_CHAT)
    for (const { id } of [before, after]) {
      await desk.ask(`POST /tickets/${id}/messages`, {
        as: 'irma',
        headers: key(),
        body: { text: '¿De qué banco es la factura?', asks: true },
      })
    }
    const pings = await Promise.all(
      [before, after].map(async ({ id }) => {
        const { body } = await desk.ask(`GET /tickets/${id}`, { as: 'irma' })
        return [body.policyVersion, body.next?.find(({ step }) => step === 'ping')?.at]
      }),
    )
    expect(pings).toEqual([
      ['2026-01-01', guatemala('2027-07-01T08:05')],
      ['2027-07-01', guatemala('2027-07-01T08:10')],
    ])
  })
})

describe('before a version is deployed', () => {
  test('first 6: how many open tickets it would move and break, clock by clock, and nothing is written', async () => {
    const desk = await RunningDesk.opened(guatemala('2027-06-07T08:00'), {}, erp)
    const old = await open(desk)
    await desk.until(guatemala('2027-06-08T17:00'))
    const fresh = await open(desk)
    // Of another priority, for which nothing changes.
    await open(desk, { ...IN_CHAT, channel: 'portal' })
    const done = await open(desk)
    const { headers } = await desk.ask(`GET /tickets/${done.id}`, { as: 'david' })
    await desk.ask(`POST /tickets/${done.id}/withdrawal`, {
      as: 'david',
      headers: { 'If-Match': headers['etag'] ?? '' },
      body: {},
    })
    const { stores, directory } = desk.api.table
    desk.api.table.takeStream()
    const at = guatemala('2027-06-09T09:00')
    const preview = await previewVersion({ stores, directory, desk: erp }, '2027-07-01', at)
    expect(preview).toMatchObject({ open: 3, at })
    const byTicket = Object.fromEntries(preview.moved.map(({ ticketId, moves }) => [ticketId, moves]))
    expect(byTicket).toEqual({
      [old.id!]: [
        { clock: 'resolution', from: guatemala('2027-06-09T18:00'), to: guatemala('2027-06-08T18:00'), breaks: true },
      ],
      [fresh.id!]: [
        { clock: 'resolution', from: guatemala('2027-06-11T17:00'), to: guatemala('2027-06-10T17:00'), breaks: false },
      ],
    })
    expect(desk.api.table.takeStream()).toEqual([])
    const text = previewText(preview, 'America/Guatemala')
    expect(text).toContain('2 open tickets of 3 would move, 1 would breach.')
    expect(text).toContain(`${old.id}  2027-06-09T18:00 -> 2027-06-08T18:00  BREACH`)
  })

  test('every open ticket is looked at, however many, whoever has it', async () => {
    const at = guatemala('2027-06-28T08:00')
    const desk = await RunningDesk.opened(at, {}, erp)
    const { stores, directory } = desk.api.table
    for (let number = 0; number < 230; number++)
      await put(stores, { number, at, assigneeId: number % 2 ? 'irma' : undefined })
    const { open: found, moved } = await previewVersion({ stores, directory, desk: erp }, '2027-07-01', at)
    expect([found, moved.length]).toEqual([230, 230])
  })

  test('a version that the desk does not have is a fault', async () => {
    const desk = await RunningDesk.opened(LAST_OF_JUNE, {}, erp)
    const { stores, directory } = desk.api.table
    await expect(previewVersion({ stores, directory, desk: erp }, '2030-01-01', LAST_OF_JUNE)).rejects.toThrow(
      RangeError,
    )
  })
})
