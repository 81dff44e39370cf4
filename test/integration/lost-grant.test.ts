/**
 * A ticket may outlive the grant of the quota that it used: the account lets go of what is over.
 */
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { plus } from '@plazo/domain/instant'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { BenchDesk, START } from '../bench/bench-desk.ts'
import { ANA, LUIS, MESSAGE, seedPeople, SUBJECT } from '../bench/seed.ts'
import { erpCase } from '../fixtures/erp-desk.ts'

const TICKET = erpCase('medium', { subject: SUBJECT, description: MESSAGE })
const TWO_WEEKS = 14 * 24 * 3_600_000

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
})

test('what is given back to a grant that is gone stays a fact, frees the slot and touches no other grant', async () => {
  const desk = await BenchDesk.ready(inject('dynamodbEndpoint'))
  await seedPeople(desk)
  const usage = async () => {
    const key = { pk: 'ORG#CLIENTE1', sk: 'USAGE' }
    const { Item } = await desk.db.send(new GetCommand({ TableName: desk.tableName, Key: key, ConsistentRead: true }))
    return Item
  }
  const { body: opened } = await desk.ask('POST /tickets', ANA, { body: TICKET })
  desk.now = plus(START, TWO_WEEKS)
  await desk.ask('POST /tickets', ANA, { body: TICKET })
  expect(await usage()).toMatchObject({ openTickets: 2, 'grant:month-2027-01': { used: 1 } })
  expect(await usage()).not.toHaveProperty(['grant:month-2026-12'])

  const { body } = await desk.ask(`POST /tickets/${opened.id}/closure`, LUIS, { body: { reason: 'spam' } })
  expect(body).toMatchObject({ ticket: { state: 'closed', refundedAt: desk.now } })
  expect(await usage()).toMatchObject({ openTickets: 1, 'grant:month-2027-01': { used: 1 } })
  expect(await usage()).not.toHaveProperty(['grant:month-2026-12'])
})
