/**
 * Drafts in the table, each person's in a partition of his own.
 * @module
 */
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Drafts } from '@plazo/application/drafts'
import { draftItem, draftOf } from './draft-items.ts'
import { draftKey } from './keys.ts'

export function drafts(db: DynamoDBDocumentClient, tableName: string): Drafts {
  return {
    async find(owner, name, now) {
      const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: draftKey(owner, name) }))
      return Item && draftOf(Item, now)
    },
    async keep(owner, name, draft) {
      await db.send(new PutCommand({ TableName: tableName, Item: draftItem(draftKey(owner, name), draft) }))
    },
  }
}
