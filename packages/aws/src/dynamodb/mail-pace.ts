/**
 * How often somebody was written to, in the table: one write, which is refused when it is too often.
 * @module
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { MailPace } from '@plazo/application/mail-pace'
import { TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import { plus } from '@plazo/domain/instant'
import { plainItem } from './attribute-values.ts'
import { headOf } from './entity.ts'
import { paceKey } from './keys.ts'
import { NEVER, PACE_ENTITY, paceGoesAt, paceOf } from './pace-items.ts'

export function mailPace(db: DynamoDBDocumentClient, tableName: string): MailPace {
  return {
    async take(notice, at, withinMilliseconds) {
      const { entity, schemaVersion } = headOf(PACE_ENTITY)
      const update = new UpdateCommand({
        TableName: tableName,
        Key: paceKey(notice),
        // What stands on the right is as it was before the write.
        UpdateExpression:
          'SET #entity = :entity, schemaVersion = :schemaVersion, #goesAt = :goesAt, #third = if_not_exists(#second, :never), #second = if_not_exists(#first, :never), #first = :at',
        ConditionExpression: 'attribute_not_exists(#third) OR #third <= :since',
        ExpressionAttributeNames: {
          '#entity': 'entity',
          '#goesAt': TTL_ATTRIBUTE,
          '#first': 'first',
          '#second': 'second',
          '#third': 'third',
        },
        ExpressionAttributeValues: {
          ':entity': entity,
          ':schemaVersion': schemaVersion,
          ':goesAt': paceGoesAt(at),
          ':never': NEVER,
          ':at': at,
          ':since': plus(at, -withinMilliseconds),
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      })
      try {
        await db.send(update)
        return undefined
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error
        return plus(paceOf(plainItem(error.Item)).third, withinMilliseconds)
      }
    },
  }
}
