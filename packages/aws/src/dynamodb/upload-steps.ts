/**
 * What a ticket's write does to the uploads it takes: each must be nobody's still, and be as it was read.
 * @module
 */
import { INDEXES } from '@plazo/application/table-shape'
import type { UploadClaim } from '@plazo/application/uploads'
import { uploadKey } from './upload-keys.ts'
import type { Step } from './transact.ts'
import { staleUpload } from './upload-items.ts'

/** Out of the index with it: from now on it is the ticket's. */
export function claimStep({ uploadId, ...claim }: UploadClaim, tableName: string): Step {
  const { partitionKey, sortKey } = INDEXES.alarm
  const update = {
    TableName: tableName,
    Key: uploadKey(uploadId),
    UpdateExpression: 'SET claim = :claim REMOVE #pk, #sk',
    ConditionExpression: 'attribute_not_exists(claim) AND verdict = :verdict',
    ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
    ExpressionAttributeValues: { ':claim': claim, ':verdict': claim.verdict },
  }
  return { operation: { Update: update }, otherwise: () => staleUpload(uploadId) }
}
