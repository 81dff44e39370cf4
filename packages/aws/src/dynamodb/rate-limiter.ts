/**
 * Calls counted in the table, one write each.
 * @module
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { RateLimiter } from '@plazo/application/rate-limiter'
import { TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import * as z from 'zod/mini'
import { headOf } from './entity.ts'
import { seconds } from './seconds.ts'
import { rateKey } from './keys.ts'
import { secondsLeft, windowAt } from './rate-window.ts'

const counted = z.object({ calls: z.int() })

export function rateLimiter(db: DynamoDBDocumentClient, tableName: string): RateLimiter {
  return {
    async take(key, budget, now) {
      const window = windowAt(now, budget)
      const resetSeconds = secondsLeft(window, now)
      const { entity, schemaVersion } = headOf('rate')
      const update = new UpdateCommand({
        TableName: tableName,
        Key: rateKey(key, window),
        UpdateExpression: 'SET #entity = :entity, schemaVersion = :schemaVersion, #goesAt = :goesAt ADD calls :one',
        ConditionExpression: 'attribute_not_exists(calls) OR calls < :budget',
        ExpressionAttributeNames: { '#entity': 'entity', '#goesAt': TTL_ATTRIBUTE },
        ExpressionAttributeValues: {
          ':entity': entity,
          ':schemaVersion': schemaVersion,
          ':goesAt': seconds(window.endsAt),
          ':one': 1,
          ':budget': budget.calls,
        },
        ReturnValues: 'UPDATED_NEW',
      })
      try {
        const { Attributes } = await db.send(update)
        return { allowed: true, remaining: budget.calls - counted.parse(Attributes).calls, resetSeconds }
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        return { allowed: false, remaining: 0, resetSeconds }
      }
    },
  }
}
