/**
 * Remembered browsers in the table.
 * @module
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Devices } from '@plazo/application/devices'
import { PARTITION_KEY } from '@plazo/application/table-shape'
import { spentChallenge } from './answers.ts'
import { deviceItem, deviceOf } from './device-items.ts'
import { challengeItem } from './entry-items.ts'
import { deviceKey } from './entry-keys.ts'
import { transact } from './transact.ts'

const MUST_BE_NEW = `attribute_not_exists(${PARTITION_KEY})`

export function devices(db: DynamoDBDocumentClient, TableName: string): Devices {
  return {
    async remember(device, spent) {
      const put = { TableName, ConditionExpression: MUST_BE_NEW }
      await transact(db, [
        { operation: { Put: { ...put, Item: challengeItem(spent) } }, otherwise: spentChallenge },
        { operation: { Put: { TableName, Item: deviceItem(device) } } },
      ])
    },
    async find(deviceId) {
      const { Item } = await db.send(new GetCommand({ TableName, Key: deviceKey(deviceId), ConsistentRead: true }))
      return Item && deviceOf(Item)
    },
    async forget(deviceId) {
      const update = {
        TableName,
        Key: deviceKey(deviceId),
        UpdateExpression: 'REMOVE #identity',
        ConditionExpression: `attribute_exists(${PARTITION_KEY})`,
        ExpressionAttributeNames: { '#identity': 'identity' },
      }
      try {
        await db.send(new UpdateCommand(update))
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    },
  }
}
