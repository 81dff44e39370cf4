/**
 * What the form of a new ticket can say before it is sent: what is left, who holds the slots, and when the answer comes.
 */
import { explanation, ticketCheck } from '@plazo/contracts/ticket-responses'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CASE, clubAt } from '../fixtures/club-desk.ts'
import type { DeskStory } from '../fixtures/desk-story.ts'
import { erpAt, erpCase, guatemala } from '../fixtures/erp-desk.ts'
import type { Who } from '../fixtures/people.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

async function checked(story: DeskStory, body: object, as: Who = 'ana') {
  story.desk.api.table.takeStream()
  const { status, text } = await story.desk.ask('POST /tickets/check', { as, body })
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
  expect(story.desk.api.table.takeStream()).toEqual([])
  return ticketCheck.parse(JSON.parse(text))
}

test('S4-17, first 7: the quota that is left, counted down by what is opened and not by asking', async () => {
  const story = await erpAt('2026-12-14T09:00')
  const before = await checked(story, erpCase('medium'))
  const again = await checked(story, erpCase('medium'))
  await story.opened('ana', erpCase('medium'))
  const after = await checked(story, erpCase('medium', { subject: 'BANCOS, el cheque 2045 sale en blanco' }))
  expect(before.takes.quota).toBe(true)
  expect(again.quotaLeft).toBe(before.quotaLeft)
  expect(after.quotaLeft).toBe((before.quotaLeft ?? 0) - 1)
})

test('what needs no plan takes nothing of it (S4-33)', async () => {
  const story = await erpAt('2026-12-14T09:00')
  const { takes } = await checked(story, erpCase('medium', { topic: 'billing' }))
  expect(takes).toEqual({ slot: false, quota: false })
})

test('by when the answer comes is what the ticket then promises', async () => {
  const story = await erpAt('2026-12-14T11:50')
  const { answerBy } = await checked(story, erpCase('medium'))
  const { deadlines } = await story.seen('ana', await story.opened('ana', erpCase('medium')))
  expect(answerBy).toBe(deadlines?.find(({ kind }) => kind === 'firstResponse')?.dueAt)
  expect(Date.parse(answerBy ?? '')).toBeGreaterThan(Date.parse(guatemala('2026-12-14T11:50')))
})

test('how the time until the answer is counted is what the ticket then explains', async () => {
  const story = await erpAt('2026-12-14T11:50')
  const { counted } = await checked(story, erpCase('medium'))
  const ticketId = await story.opened('ana', erpCase('medium'))
  const { text } = await story.desk.ask(`GET /tickets/${ticketId}/clocks`, { as: 'ana' })
  const { clocks } = explanation.parse(JSON.parse(text))
  expect(counted.map(({ reason }) => reason)).toContain('closed')
  expect(counted).toEqual(clocks.find(({ kind }) => kind === 'firstResponse')?.segments)
})

test('by when the answer comes at each priority is what a ticket of that priority then promises', async () => {
  const story = await erpAt('2026-12-14T11:50')
  const { choices } = await checked(story, erpCase('medium'))
  expect(choices.map(({ priority }) => priority)).toEqual(['low', 'medium', 'high'])
  for (const [index, { priority, answerBy }] of choices.entries()) {
    const subject = `BANCOS, el cheque ${2040 + index} sale en blanco`
    const { deadlines } = await story.seen('ana', await story.opened('ana', erpCase(priority, { subject })))
    expect(answerBy).toBe(deadlines?.find(({ kind }) => kind === 'firstResponse')?.dueAt)
  }
})

test('where a reason gives the priority there is none to choose', async () => {
  const story = await clubAt('2026-12-14T09:00')
  expect((await checked(story, CASE, 'carla')).choices).toEqual([])
})

test('S2-26: the slots that are free, and who holds the others with what', async () => {
  // Of a middling club, which has two.
  const story = await clubAt('2026-12-14T09:00')
  const other = { ...CASE, subject: 'CAJA, el cierre de ayer no cuadra' }
  expect((await checked(story, other, 'carla')).slots).toEqual({ open: 0, limit: 2, free: 2, holders: [] })
  const ticketId = await story.opened('carla', CASE)
  const { slots, takes } = await checked(story, other, 'carla')
  const holders = [{ ticketId, subject: CASE.subject, requester: 'Carla Fuentes' }]
  expect(slots).toEqual({ open: 1, limit: 2, free: 1, holders })
  expect(takes).toEqual({ slot: true, quota: false })
})

test('from the topic on: who may not open it hears so before he has told anything', async () => {
  const story = await erpAt('2026-12-14T09:00')
  const body = { topic: 'errors', channel: 'portal' }
  const { status, body: told } = await story.desk.ask('POST /tickets/check', { as: 'elena', body })
  expect({ status, told }).toMatchObject({
    status: 403,
    told: { code: 'plan/required', sales: 'https://chipilin.example/planes' },
  })
})

test('from the topic on: what is not told yet is found and not refused, and the promise is the same already', async () => {
  const story = await erpAt('2026-12-14T09:00')
  const { answerBy } = await checked(story, erpCase('medium'))
  for (const [subject, description] of [
    ['', ''],
    ['B', 'No cierra.'],
  ]) {
    const check = await checked(story, erpCase('medium', { subject, description }))
    const refusing = check.findings.filter(({ severity }) => severity === 'refuses').map(({ pointer }) => pointer)
    expect({ accepted: check.accepted, refusing }).toEqual({ accepted: false, refusing: ['/subject', '/description'] })
    expect(check.answerBy).toBe(answerBy)
  }
})
