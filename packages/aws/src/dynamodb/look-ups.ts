import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { LookUps } from '@plazo/application/look-up'
import { lookUpItem } from './look-up-items.ts'

/** One write, whatever is asked: the stream tells of the first of an hour, and of its repetitions nobody. */
export function lookUps(db: DynamoDBDocumentClient, tableName: string): LookUps {
  return {
    async ask(lookUp) {
      await db.send(new PutCommand({ TableName: tableName, Item: lookUpItem(lookUp) }))
    },
  }
}
