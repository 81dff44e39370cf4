/**
 * What each operation costs in calls: one, whatever the ticket or the list holds.
 */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { directory } from '@plazo/aws/dynamodb/directory'
import { outbox } from '@plazo/aws/dynamodb/outbox'
import { overdueAlarms } from '@plazo/aws/dynamodb/overdue-alarms'
import { rateLimiter } from '@plazo/aws/dynamodb/rate-limiter'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { beforeAll, expect, test } from 'vitest'
import { aTicket, DESK, freshId, freshName, minutes, NOW, opening, reply } from './changes.ts'
import { dynamoDbTable } from './tables.ts'

const organisationId = freshName()
const ticket = aTicket({ organisationId, version: 30 })
const by = { list: 'organisation', organisationId } as const
const notice = { ticketId: ticket.id, sequence: 1, recipient: 'contact:ana' }

let db: DynamoDBDocumentClient
let tableName: string
let calls: string[] = []

beforeAll(async () => {
  ;({ db, tableName } = await dynamoDbTable())
  await ticketStores(db, tableName)(DESK).commit(opening(ticket, { dueAt: minutes(5) }))
  for (let count = 0; count < 30; count++) {
    await ticketStores(db, tableName)(DESK).commit(opening(aTicket({ organisationId, openedAt: minutes(count) })))
  }
  db.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        calls.push(commandName.replace('Command', ''))
        return next(args)
      },
    { step: 'finalizeRequest', name: 'calls' },
  )
})

const store = () => ticketStores(db, tableName)(DESK)
const ours = () => ticketStores(db, tableName)({ reach: 'organisation', organisationId: 'OTHER' })

test.for<[string, () => Promise<unknown>, string[]]>([
  ['finding a ticket', () => store().find(ticket.id), ['GetItem']],
  ['reading a ticket with its timeline', () => store().history(ticket.id), ['Query']],
  ['polling for events', () => store().eventsAfter(ticket.id, 29), ['Query']],
  ['a page of one state', () => store().list({ by, states: ['open'], limit: 25 }), ['Query']],
  ['a page of a queue', () => store().list({ by: { list: 'queue', team: 'support' }, limit: 25 }), ['Query']],
  ['a page of every state', () => store().list({ by, limit: 25 }), ['Query']],
  ['a page of a topic', () => store().list({ by, topic: 'rare', limit: 25 }), ['Query']],
  [
    'a write with everything in it',
    () =>
      store().commit({
        ...reply(ticket),
        account: { organisationId, ticketId: ticket.id, slot: { by: 1, limit: 99 } },
      }),
    ['TransactWriteItems'],
  ],
  ['another organisation’s ticket', () => ours().history(ticket.id), []],
  ['what is no ticket id', () => store().find('SANJOSE'), []],
  ['another organisation’s list', () => ours().list({ by, limit: 25 }), []],
  [
    'an organisation with what it uses',
    () => accounts(db, tableName).account(organisationId, { consistent: false }),
    ['Query'],
  ],
  ['a person', () => directory(db, tableName).agent('luis'), ['GetItem']],
  ['everybody at the desk', () => directory(db, tableName).agents(), ['Query']],
  ['a claim', () => outbox(db, tableName).claim(notice, NOW), ['PutItem']],
  ['a claim that comes second', () => outbox(db, tableName).claim(notice, NOW), ['PutItem']],
  ['a sweep', () => overdueAlarms(db, tableName).overdue(NOW), ['Query', 'Query', 'Query', 'Query']],
  [
    'a counted call',
    () => rateLimiter(db, tableName).take(freshId('T0'), { calls: 1, windowSeconds: 60 }, NOW),
    ['UpdateItem'],
  ],
])('%s', async ([, operation, expected]) => {
  calls = []
  await operation()
  expect(calls.map((name) => name.replace('DocumentClient', ''))).toEqual(expected)
})
