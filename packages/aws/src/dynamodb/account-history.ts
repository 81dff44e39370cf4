/**
 * The lines of an account's history that follow from the stream, in the table.
 * @module
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { AccountHistory } from '@plazo/application/account-history'
import { entryItem } from './account-items.ts'
import { MUST_BE_NEW } from './account-steps.ts'

export function accountHistory(db: DynamoDBDocumentClient, tableName: string): AccountHistory {
  return {
    async enter(organisationId, entry) {
      const put = { TableName: tableName, Item: entryItem(organisationId, entry), ConditionExpression: MUST_BE_NEW }
      try {
        await db.send(new PutCommand(put))
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    },
  }
}
