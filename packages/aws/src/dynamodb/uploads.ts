/**
 * Uploads in the table, one item each; what nobody sends is found by the sweep's index.
 * @module
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { INDEXES, PARTITION_KEY, TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import { organisationOfUpload, type Upload, type Uploads } from '@plazo/application/uploads'
import type { Instant } from '@plazo/domain/instant'
import * as z from 'zod/mini'
import type { Item } from './entity.ts'
import { LAST } from './keys.ts'
import { UNCLAIMED, UNTOLD, uploadKey } from './upload-keys.ts'
import type { Range } from './listing.ts'
import { queryRange } from './query.ts'
import { forgottenAt, uploadItem, uploadOf } from './upload-items.ts'

/** What is tidied at a time. */
export const SWEPT_AT_ONCE = 50

export function uploads(db: DynamoDBDocumentClient, tableName: string): Uploads {
  const read = async (id: string): Promise<Upload | undefined> => {
    if (organisationOfUpload(id) === undefined) return undefined
    const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: uploadKey(id), ConsistentRead: true }))
    return Item && uploadOf(Item)
  }
  const find: Uploads['find'] = async (ids) => (await Promise.all(ids.map(read))).filter((each) => each !== undefined)
  const swept = async (range: Range): Promise<readonly string[]> => {
    const { items } = await queryRange(db, { tableName, range, limit: SWEPT_AT_ONCE })
    return items.map(sweptUpload)
  }
  return {
    find,
    async add(upload) {
      const condition = `attribute_not_exists(${PARTITION_KEY})`
      const put = new PutCommand({ TableName: tableName, Item: uploadItem(upload), ConditionExpression: condition })
      const isNew = await unlessRefused(async () => db.send(put))
      return isNew ? upload : ((await read(upload.id)) ?? upload)
    },
    async judge(id, verdict) {
      const answer = await unlessRefused(async () => db.send(new UpdateCommand(judging(id, verdict, tableName))))
      return answer?.Attributes ? uploadOf(answer.Attributes) : read(id)
    },
    untold: async (goneBy) => swept(sweptRange(UNTOLD, goneBy)),
    async told(id) {
      await unlessRefused(async () => db.send(new UpdateCommand(telling(id, tableName))))
    },
    abandoned: async (now) => swept(sweptRange(UNCLAIMED, now)),
    async abandon(id) {
      const upload = await read(id)
      if (!upload || upload.claim) return false
      const answer = await unlessRefused(async () => db.send(new UpdateCommand(abandoning(upload, tableName))))
      return answer !== undefined
    },
  }
}

/** One that was sent stays in the sweep's index until its ticket is told. */
function judging(id: string, verdict: string, TableName: string) {
  return {
    TableName,
    Key: uploadKey(id),
    UpdateExpression: 'SET verdict = :verdict',
    ConditionExpression: 'verdict = :waiting',
    ExpressionAttributeValues: { ':verdict': verdict, ':waiting': 'waiting' },
    ReturnValues: 'ALL_NEW' as const,
  }
}

function telling(id: string, TableName: string) {
  const { partitionKey, sortKey } = INDEXES.alarm
  return {
    TableName,
    Key: uploadKey(id),
    UpdateExpression: 'REMOVE #pk, #sk',
    ConditionExpression: 'attribute_exists(claim) AND verdict <> :waiting',
    ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
    ExpressionAttributeValues: { ':waiting': 'waiting' },
  }
}

function abandoning(upload: Upload, TableName: string) {
  const { partitionKey, sortKey } = INDEXES.alarm
  const { [TTL_ATTRIBUTE]: goesAt } = forgottenAt(upload)
  return {
    TableName,
    Key: uploadKey(upload.id),
    UpdateExpression: 'SET verdict = :refused, #goesAt = :goesAt REMOVE #pk, #sk',
    ConditionExpression: `attribute_exists(${PARTITION_KEY}) AND attribute_not_exists(claim)`,
    ExpressionAttributeNames: { '#goesAt': TTL_ATTRIBUTE, '#pk': partitionKey, '#sk': sortKey },
    ExpressionAttributeValues: { ':refused': 'refused', ':goesAt': goesAt },
  }
}

/** Of those of a partition that go by `goneBy`, oldest first. */
export function sweptRange(partition: typeof UNCLAIMED | typeof UNTOLD, goneBy: Instant): Range {
  return { index: 'alarm', partition, from: '0', to: `${goneBy}${LAST}`, newestFirst: false }
}

const place = z.object({ [INDEXES.alarm.sortKey]: z.string() })

/** Whose an entry of the index is; nothing else is known there. */
export function sweptUpload(item: Item): string {
  return place.parse(item)[INDEXES.alarm.sortKey].split('#').at(-1) ?? ''
}

async function unlessRefused<Answer>(send: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await send()
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}
