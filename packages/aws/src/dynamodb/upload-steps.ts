/**
 * What a ticket's write does to the uploads it takes: each must be nobody's still, and be as it was read.
 * @module
 */
import { INDEXES } from '@plazo/application/table-shape'
import type { UploadClaim } from '@plazo/application/uploads'
import { UNTOLD, uploadKey } from './upload-keys.ts'
import type { Step } from './transact.ts'
import { staleUpload } from './upload-items.ts'

/** From now on it is the ticket's: out of the index with it, or, not judged yet, to those whose tickets must be told. */
export function claimStep({ uploadId, ...claim }: UploadClaim, tableName: string): Step {
  const { partitionKey, sortKey } = INDEXES.alarm
  const isJudged = claim.verdict !== 'waiting'
  const update = {
    TableName: tableName,
    Key: uploadKey(uploadId),
    UpdateExpression: isJudged ? 'SET claim = :claim REMOVE #pk, #sk' : 'SET claim = :claim, #pk = :untold',
    ConditionExpression: 'attribute_not_exists(claim) AND verdict = :verdict',
    ExpressionAttributeNames: { '#pk': partitionKey, ...(isJudged && { '#sk': sortKey }) },
    ExpressionAttributeValues: {
      ':claim': claim,
      ':verdict': claim.verdict,
      ...(!isJudged && { ':untold': UNTOLD }),
    },
  }
  return { operation: { Update: update }, otherwise: () => staleUpload(uploadId) }
}
