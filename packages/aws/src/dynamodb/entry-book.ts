/**
 * The entry book in the table.
 * @module
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { EntryBook, EntryRequest, SpentChallenge } from '@plazo/application/entry-book'
import { PARTITION_KEY } from '@plazo/application/table-shape'
import type { Instant } from '@plazo/domain/instant'
import { alreadyAsked, ClaimedBefore, spentChallenge } from './answers.ts'
import {
  activationItem,
  activationOf,
  claimOnMail,
  entryRequestItem,
  isSpentOn,
  leasedMailItem,
  releasedMailItem,
  settledMailItem,
} from './entry-items.ts'
import type { Item } from './entity.ts'
import { activationKey, challengeKey, entryMailKey } from './entry-keys.ts'
import type { Key } from './keys.ts'
import { mailHolder } from './mail-holder.ts'
import { spendingStep, transactOnce } from './spending.ts'
import { transact, type Step } from './transact.ts'

const MUST_BE_NEW = `attribute_not_exists(${PARTITION_KEY})`

export function entryBook(db: DynamoDBDocumentClient, tableName: string): EntryBook {
  const get = reader(db, tableName)
  return {
    ask: (request, spent) => ask(db, tableName, { request, spent }),
    async isRepeated(spent) {
      const item = await get(challengeKey(spent.challenge))
      if (!item) return false
      if (isSpentOn(item, spent)) return true
      throw spentChallenge()
    },
    contactByMail: async (mail) => (await mailHolder(get, mail)).holder,
    async issue(requestId, link, now) {
      const made = link ? [putStep(tableName, activationItem(link.token, link.activation))] : []
      try {
        await transact(db, [claimStep(requestId, now, tableName), ...made])
        return 'granted'
      } catch (error) {
        if (error instanceof ClaimedBefore) return claimOnMail(error.found, now)
        throw error
      }
    },
    async claimed(requestId, now) {
      const item = await get(entryMailKey(requestId))
      return item ? claimOnMail(item, now) : 'granted'
    },
    async settle(requestId, outcome, now) {
      await db.send(new PutCommand({ TableName: tableName, Item: settledMailItem(requestId, outcome, now) }))
    },
    release: async (requestId) => release(db, tableName, { requestId, item: await get(entryMailKey(requestId)) }),
    async activation(token) {
      const item = await get(activationKey(token))
      return item && activationOf(item)
    },
  }
}

type Get = (key: Key) => Promise<Item | undefined>

function reader(db: DynamoDBDocumentClient, TableName: string): Get {
  return async (Key) => (await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item
}

async function ask(
  db: DynamoDBDocumentClient,
  tableName: string,
  { request, spent }: { request: EntryRequest; spent: SpentChallenge | undefined },
): Promise<boolean> {
  const challenge = spent ? [spendingStep(tableName, spent)] : []
  return transactOnce(db, [...challenge, putStep(tableName, entryRequestItem(request), alreadyAsked)])
}

/** @param otherwise What it means that it stands there already; without it, it is written over. */
function putStep(TableName: string, Item: Item, otherwise?: () => Error): Step {
  const Put = { TableName, Item, ...(otherwise && { ConditionExpression: MUST_BE_NEW }) }
  return { operation: { Put }, ...(otherwise && { otherwise }) }
}

function claimStep(requestId: string, now: Instant, TableName: string): Step {
  const Put = {
    TableName,
    Item: leasedMailItem(requestId, now),
    ConditionExpression: `${MUST_BE_NEW} OR #state = :released OR (#state = :leased AND leasedUntil <= :now)`,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':released': 'released', ':leased': 'leased', ':now': now },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
  return { operation: { Put }, otherwise: (found) => new ClaimedBefore(found) }
}

/** Only a lease: what was settled meanwhile stays. */
async function release(
  db: DynamoDBDocumentClient,
  TableName: string,
  { requestId, item }: { requestId: string; item: Item | undefined },
): Promise<void> {
  if (!item) return
  const Put = {
    TableName,
    Item: releasedMailItem(item, requestId),
    ConditionExpression: '#state = :leased',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':leased': 'leased' },
  }
  try {
    await db.send(new PutCommand(Put))
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}
