/**
 * The two tables that must behave alike: the one on DynamoDB Local and the one in memory.
 * @module
 */
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { AccountHistory } from '@plazo/application/account-history'
import type { Accounts } from '@plazo/application/accounts'
import type { Devices } from '@plazo/application/devices'
import type { Directory, DirectoryWriter } from '@plazo/application/directory'
import type { Drafts } from '@plazo/application/drafts'
import type { EntryBook } from '@plazo/application/entry-book'
import type { HeldMail } from '@plazo/application/held-mail'
import type { LookUps } from '@plazo/application/look-up'
import type { MailPace } from '@plazo/application/mail-pace'
import type { Outbox } from '@plazo/application/mailer'
import type { Presence } from '@plazo/application/presence'
import type { RateLimiter } from '@plazo/application/rate-limiter'
import type { StaffProfiles } from '@plazo/application/staff-profiles'
import type { OverdueAlarms, TicketStores } from '@plazo/application/ticket-store'
import type { Uploads } from '@plazo/application/uploads'
import { accountHistory } from '@plazo/aws/dynamodb/account-history'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { imageOf, type Image } from '@plazo/aws/dynamodb/attribute-values'
import { devices } from '@plazo/aws/dynamodb/devices'
import { directory, directoryWriter } from '@plazo/aws/dynamodb/directory'
import { drafts } from '@plazo/aws/dynamodb/drafts'
import { entryBook } from '@plazo/aws/dynamodb/entry-book'
import type { Item } from '@plazo/aws/dynamodb/entity'
import { heldMail } from '@plazo/aws/dynamodb/held-mail'
import type { Key } from '@plazo/aws/dynamodb/keys'
import { lookUps } from '@plazo/aws/dynamodb/look-ups'
import { mailPace } from '@plazo/aws/dynamodb/mail-pace'
import { outbox } from '@plazo/aws/dynamodb/outbox'
import { overdueAlarms } from '@plazo/aws/dynamodb/overdue-alarms'
import { presence } from '@plazo/aws/dynamodb/presence'
import { rateLimiter } from '@plazo/aws/dynamodb/rate-limiter'
import { staffProfiles } from '@plazo/aws/dynamodb/staff-profiles'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { uploads } from '@plazo/aws/dynamodb/uploads'
import { memoryTable } from '@plazo/local/memory/memory-table'
import { inject } from 'vitest'
import { clientOf, createTable } from '../fixtures/dynamodb.ts'

export type Table = {
  stores: TicketStores
  accounts: Accounts
  history: AccountHistory
  people: Directory & DirectoryWriter
  staffProfiles: StaffProfiles
  devices: Devices
  drafts: Drafts
  entryBook: EntryBook
  outbox: Outbox
  heldMail: HeldMail
  pace: MailPace
  lookUps: LookUps
  presence: Presence
  rateLimiter: RateLimiter
  uploads: Uploads
  overdueAlarms: OverdueAlarms
  /** Puts items past every check. */
  put(items: readonly (Item & Key)[]): Promise<void>
  /** An item as the table's stream would show it. */
  image(key: Key): Promise<Image | undefined>
}

/** As many items as one call takes. */
const BATCH = 25

export const TABLES: readonly [name: string, make: () => Promise<Table>][] = [
  ['in memory', inMemory],
  ['on DynamoDB', onDynamoDb],
]

async function inMemory(): Promise<Table> {
  const { items, directory: people, ...ports } = memoryTable()
  return {
    ...ports,
    people,
    put: async (several) => items.put(several),
    async image(key) {
      const item = items.get(key)
      return item && imageOf(item)
    },
  }
}

async function onDynamoDb(): Promise<Table> {
  const { db, client, tableName } = await dynamoDbTable()
  return {
    stores: ticketStores(db, tableName),
    accounts: accounts(db, tableName),
    history: accountHistory(db, tableName),
    people: { ...directory(db, tableName), ...directoryWriter(db, tableName) },
    staffProfiles: staffProfiles(db, tableName),
    devices: devices(db, tableName),
    drafts: drafts(db, tableName),
    entryBook: entryBook(db, tableName),
    outbox: outbox(db, tableName),
    heldMail: heldMail(db, tableName),
    pace: mailPace(db, tableName),
    lookUps: lookUps(db, tableName),
    presence: presence(db, tableName),
    rateLimiter: rateLimiter(db, tableName),
    uploads: uploads(db, tableName),
    overdueAlarms: overdueAlarms(db, tableName),
    async put(items) {
      for (let first = 0; first < items.length; first += BATCH) {
        const requests = items.slice(first, first + BATCH).map((Item) => ({ PutRequest: { Item } }))
        await db.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }))
      }
    },
    async image({ pk, sk }) {
      const found = await client.send(
        new GetItemCommand({ TableName: tableName, Key: { pk: { S: pk }, sk: { S: sk } } }),
      )
      return found.Item
    },
  }
}

/** A table of its own, of the shape that is deployed; without its indexes for who asks for no list, at a third of the time. */
export async function dynamoDbTable({ listed = true } = {}) {
  const client = clientOf(inject('dynamodbEndpoint'))
  const tableName = await createTable(client, { listed })
  return { client, db: DynamoDBDocumentClient.from(client), tableName }
}
