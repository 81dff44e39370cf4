/**
 * Who was told what, in the table. Nothing is read first: what stands in the way of a claim comes with its refusal.
 * @module
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { PARTITION_KEY } from '@plazo/application/table-shape'
import type { Outbox } from '@plazo/application/mailer'
import { plainItem } from './attribute-values.ts'
import { noticeKey } from './keys.ts'
import { claimOn, heldNoticeItem, leasedNoticeItem, settledNoticeItem, type NoticeState } from './notice-items.ts'

const LEASED: NoticeState = 'leased'
const RELEASED: NoticeState = 'released'

const IF_LEASED = {
  ConditionExpression: '#state = :leased',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':leased': LEASED },
}

export function outbox(db: DynamoDBDocumentClient, tableName: string): Outbox {
  return {
    async claim(notice, now) {
      const put = new PutCommand({
        TableName: tableName,
        Item: leasedNoticeItem(notice, now),
        ConditionExpression: `attribute_not_exists(${PARTITION_KEY}) OR #state = :released OR (#state = :leased AND leasedUntil <= :now)`,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':released': RELEASED, ':leased': LEASED, ':now': now },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      })
      try {
        await db.send(put)
        return 'granted'
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error
        return claimOn(plainItem(error.Item), now)
      }
    },
    async settle(notice, outcome, now) {
      await db.send(new PutCommand({ TableName: tableName, Item: settledNoticeItem(notice, outcome, now) }))
    },
    async hold(notice, wait, now) {
      const put = { TableName: tableName, Item: heldNoticeItem(notice, wait, now), ...IF_LEASED }
      await unlessSettled(db.send(new PutCommand(put)))
    },
    async release(notice) {
      const { ExpressionAttributeValues, ...ifLeased } = IF_LEASED
      const update = {
        TableName: tableName,
        Key: noticeKey(notice),
        UpdateExpression: 'SET #state = :released',
        ...ifLeased,
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':released': RELEASED },
      }
      await unlessSettled(db.send(new UpdateCommand(update)))
    },
  }
}

/** What was settled or put aside meanwhile, or never claimed, stays as it is. */
async function unlessSettled(sent: Promise<unknown>): Promise<void> {
  try {
    await sent
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}
