/**
 * Remembered browsers in the table.
 * @module
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Devices } from '@plazo/application/devices'
import { PARTITION_KEY } from '@plazo/application/table-shape'
import { deviceItem, deviceOf } from './device-items.ts'
import { deviceKey } from './entry-keys.ts'
import { spendingStep, transactOnce } from './spending.ts'

export function devices(db: DynamoDBDocumentClient, TableName: string): Devices {
  return {
    async remember(device, spent) {
      const put = { operation: { Put: { TableName, Item: deviceItem(device) } } }
      await transactOnce(db, [spendingStep(TableName, spent), put])
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
