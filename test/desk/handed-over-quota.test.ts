/**
 * A ticket of the quota that goes on in another one was used once, when it was opened, whatever becomes of it.
 */
import { ledgerResponse } from '@plazo/contracts/account-responses'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { erpAt, erpCase, guatemala } from '../fixtures/erp-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const TO_BILLING = { what: 'POST transfers', body: { team: 'billing', topic: 'billing', note: 'Es una factura.' } }

/** Of a month, `kind tickets left` of each line. */
async function statementOf(story: Awaited<ReturnType<typeof erpAt>>, month: string): Promise<readonly string[]> {
  const { text } = await story.desk.ask('GET /organisations/SANJOSE/ledger', { as: 'marco', query: { month } })
  const { lines } = ledgerResponse.parse(JSON.parse(text))
  return lines.map(({ kind, tickets, left }) => `${kind} ${tickets} ${left}`)
}

async function handedOver(at: string) {
  const story = await erpAt('2026-12-30T09:00')
  const old = await story.opened('ana', erpCase('low'))
  await story.until(guatemala(at))
  const { status, body } = await story.act('marco', old, TO_BILLING)
  expect(status).toBe(201)
  return { story, old, next: body.id ?? '' }
}

test('S4-20: handed over in the next month, it is told where it was used, and what expires is what was left', async () => {
  const { story } = await handedOver('2027-01-04T09:00')
  expect(await statementOf(story, '2026-12')).toEqual(['granted 10 10', 'used -1 9'])
  expect(await statementOf(story, '2027-01')).toEqual(['expired -9 0'])
})

test('given back by the ticket that took it over, and by no other', async () => {
  const { story, old, next } = await handedOver('2026-12-30T10:00')
  const refund = { what: 'PUT refund', body: { note: 'Fue un error nuestro.' } }
  expect((await story.act('marco', old, refund)).body.code).toBe('quota/not-used')
  expect((await story.act('marco', next, refund)).status).toBe(200)
  expect(await statementOf(story, '2026-12')).toEqual(['granted 10 10', 'used -1 9', 'refunded 1 10'])
})

test('given back before it is handed over, both are told', async () => {
  const story = await erpAt('2026-12-30T09:00')
  const old = await story.opened('ana', erpCase('low'))
  await story.act('marco', old, { what: 'PUT refund', body: { note: 'Fue un error nuestro.' } })
  expect((await story.act('marco', old, TO_BILLING)).status).toBe(201)
  expect(await statementOf(story, '2026-12')).toEqual(['granted 10 10', 'used -1 9', 'refunded 1 10'])
})
