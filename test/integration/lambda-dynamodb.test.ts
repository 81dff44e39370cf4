/**
 * What stands in the bundles for the SDK answers as the SDK does, on the same table; and a bundle built for deployment
 * works with it.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { plainItem, type Image } from '@plazo/aws/dynamodb/attribute-values'
import { directoryWriter } from '@plazo/aws/dynamodb/directory'
import * as lean from '@plazo/aws/lambda/dynamodb'
import { BASE_PATH } from '@plazo/contracts/route'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { bundleFunctions, type Bundles } from '../../infra/bundle-functions.ts'
import type { FunctionName } from '../../infra/function-entries.ts'
import { ROOT } from '../../infra/synthesise.ts'
import { eventOf, replyOf, type Ask } from '../fixtures/api-event.ts'
import { DESK, TICKET } from '../fixtures/api-trial.ts'
import { OFFICE_PEOPLE } from '../fixtures/people.ts'
import { dynamoDbTable } from './tables.ts'

const ITEM = {
  pk: 'T#1',
  sk: 'META',
  text: 'Sí, «mañana»',
  count: 12.5,
  yes: true,
  words: new Set(['a', 'b']),
  bytes: Uint8Array.from([0, 255, 7]),
  list: ['x', 1, { deep: ['y'] }],
  map: { Item: 'no item', Key: { name: 'no key' } },
}
const KEY = { pk: ITEM.pk, sk: ITEM.sk }

let db: DynamoDBDocumentClient
let tableName: string
const leanDb = lean.DynamoDBDocumentClient.from(new lean.DynamoDBClient())
beforeAll(async () => {
  ;({ db, tableName } = await dynamoDbTable())
  vi.stubEnv('AWS_ENDPOINT_URL', inject('dynamodbEndpoint'))
  vi.stubEnv('AWS_REGION', 'local')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
})
afterAll(() => vi.unstubAllEnvs())

const BY_SDK = { GetCommand, PutCommand, UpdateCommand, QueryCommand, TransactWriteCommand }
const BY_BUNDLES = {
  GetCommand: lean.GetCommand,
  PutCommand: lean.PutCommand,
  UpdateCommand: lean.UpdateCommand,
  QueryCommand: lean.QueryCommand,
  TransactWriteCommand: lean.TransactWriteCommand,
}
type Operation = keyof typeof BY_SDK

/** The same command by both ways, one after the other: what each answers, or how each fails. */
async function both(operation: Operation, input: object) {
  const parameters = { ...(operation !== 'TransactWriteCommand' && { TableName: tableName }), ...input }
  const bySdk = db.send(new BY_SDK[operation](parameters as never) as never)
  const expected = await bySdk.then(withoutMetadata, failure)
  const answered = await leanDb.send(new BY_BUNDLES[operation](parameters)).then(withoutMetadata, failure)
  return { expected, answered }
}

function withoutMetadata(answer: object): object {
  return Object.fromEntries(
    Object.entries(answer).filter(([name, value]) => name !== '$metadata' && value !== undefined),
  )
}

type Failure = Error & { Item?: Image; CancellationReasons?: { Code?: string; Item?: Image }[] }

/** As the stores read it: the SDK shows a found item's bytes as bytes, the protocol as text. */
function failure({ name, message, Item, CancellationReasons }: Failure) {
  const reasons = CancellationReasons?.map((reason) => ({ ...reason, Item: reason.Item && plainItem(reason.Item) }))
  return { name, message, item: Item && plainItem(Item), reasons }
}

describe('one operation by both ways', () => {
  test.for<[string, Operation, object]>([
    ['puts an item of every kind of value', 'PutCommand', { Item: ITEM }],
    ['reads it', 'GetCommand', { Key: KEY, ConsistentRead: true }],
    ['finds nothing', 'GetCommand', { Key: { pk: 'T#2', sk: 'META' } }],
    [
      'changes it and reads what it was',
      'UpdateCommand',
      {
        Key: KEY,
        UpdateExpression: 'SET #list = :list',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':list': ['x', 1] },
        ReturnValues: 'ALL_NEW',
      },
    ],
    [
      'lists, a page at a time',
      'QueryCommand',
      {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'T#1' },
        Limit: 1,
        ExclusiveStartKey: { pk: 'T#1', sk: 'A' },
      },
    ],
    [
      'is refused with the item that stands there',
      'PutCommand',
      { Item: KEY, ConditionExpression: 'attribute_not_exists(pk)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
    ],
    ['is refused for what it asks wrongly', 'QueryCommand', { KeyConditionExpression: 'pk =' }],
  ])('%s', async ([, operation, input]) => {
    const { expected, answered } = await both(operation, input)
    expect(answered).toEqual(expected)
  })

  test('a transaction is written, and cancelled with a reason for each of its items', async () => {
    const put = (sk: string) => ({ Put: { TableName: tableName, Item: { ...ITEM, sk } } })
    const written = await both('TransactWriteCommand', { TransactItems: [put('one'), put('two')] })
    expect(written.answered).toEqual(written.expected)
    const refused = {
      ...put('one').Put,
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }
    const { expected, answered } = await both('TransactWriteCommand', { TransactItems: [put('two'), { Put: refused }] })
    expect(expected).toMatchObject({
      name: 'TransactionCanceledException',
      reasons: [{}, { Item: { text: ITEM.text } }],
    })
    expect(answered).toEqual(expected)
  })

  test('its failures are of the classes that the stores ask for', async () => {
    const put = { TableName: tableName, Item: KEY, ConditionExpression: 'attribute_not_exists(pk)' }
    await expect(leanDb.send(new lean.PutCommand(put))).rejects.toBeInstanceOf(lean.ConditionalCheckFailedException)
    await expect(db.send(new PutCommand(put))).rejects.toBeInstanceOf(ConditionalCheckFailedException)
    const transaction = leanDb.send(new lean.TransactWriteCommand({ TransactItems: [{ Put: put }] }))
    await expect(transaction).rejects.toBeInstanceOf(lean.TransactionCanceledException)
  })
})

describe('a bundle as it is deployed', () => {
  let bundles: Bundles
  beforeAll(async () => {
    bundles = await bundleFunctions(ROOT, DESK)
    vi.stubEnv('TABLE_NAME', tableName)
    vi.stubEnv('DESK', DESK.id)
    vi.stubEnv('STAGE', 'local')
    vi.stubEnv('CURSOR_KEY', 'k'.repeat(32))
    vi.spyOn(console, 'info').mockImplementation(() => {})
    const people = directoryWriter(db, tableName)
    for (const organisation of OFFICE_PEOPLE.organisations) await people.putOrganisation(organisation)
    for (const contact of OFFICE_PEOPLE.contacts) await people.putContact(contact)
    for (const agent of OFFICE_PEOPLE.agents) await people.putAgent(agent)
  })
  afterAll(() => bundles.remove())

  async function ask(name: FunctionName, target: string, request: Ask) {
    const { handler } = createRequire(import.meta.url)(join(bundles.folderOf(name), 'index.js'))
    return replyOf(await handler(eventOf(target, request), {}))
  }

  test('opens a ticket, once, reads it, lists it and writes to it as it stands', async () => {
    const opening = { as: 'ana', headers: { 'idempotency-key': 'bundled-opening-1' }, body: TICKET } as const
    const opened = await ask('tickets', 'POST /tickets', opening)
    expect(opened).toMatchObject({ status: 201 })
    const again = await ask('tickets', 'POST /tickets', opening)
    expect(again.body).toEqual(opened.body)
    const { location = '' } = opened.headers
    const path = location.replace(BASE_PATH, '')
    const read = await ask('tickets', `GET ${path}`, { as: 'ana' })
    expect(read).toMatchObject({ status: 200, body: { subject: TICKET.subject } })
    const listed = await ask('tickets', 'GET /tickets', { as: 'ana', query: { list: 'mine' } })
    expect(listed.text).toContain(TICKET.subject)
    const reply = (key: string) => {
      const headers = { 'idempotency-key': `bundled-reply-${key}`, 'if-match': opened.headers['etag'] ?? '' }
      return ask('tickets', `POST ${path}/messages`, { as: 'ana', headers, body: { text: 'Y la 2046 también.' } })
    }
    expect(await reply('first')).toMatchObject({ status: 201 })
    expect(await reply('later')).toMatchObject({ status: 412 })
  })

  test('counts who asks without being anybody', async () => {
    const shifts = [{ opens: '08:00', closes: '17:00' }]
    const week = { 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: [], 7: [] }
    const calendar = { timeZone: 'America/Guatemala', week, exceptions: [] }
    const target = { length: 'PT8H', unit: 'attendance' }
    const asked = { body: { calendar, target, startsAt: '2026-12-24T14:00:00-06:00', pauses: [] } }
    const once = await ask('desk', 'POST /simulations/clock', asked)
    const twice = await ask('desk', 'POST /simulations/clock', asked)
    const left = [once, twice].map(({ headers }) => Number(/r=(\d+)/.exec(headers['ratelimit'] ?? '')?.[1]))
    expect([once.status, left[0]! - left[1]!]).toEqual([200, 1])
  })
})
