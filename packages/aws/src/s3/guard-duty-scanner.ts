/**
 * What GuardDuty Malware Protection for S3 found, as it writes it on the object.
 * @module
 */
import { GetObjectTaggingCommand, type S3Client } from '@aws-sdk/client-s3'
import type { Scanner } from '@plazo/application/file-store'
import { objectKey } from './object-key.ts'

export const SCAN_TAG = 'GuardDutyMalwareScanStatus'
export const CLEAN = 'NO_THREATS_FOUND'

/** No tag yet, no verdict yet; whatever it could not look into stays shut. */
export function guardDutyScanner(s3: S3Client, bucket: string): Scanner {
  return {
    async verdictOf(id) {
      const { TagSet = [] } = await s3.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: objectKey(id) }))
      const status = TagSet.find(({ Key }) => Key === SCAN_TAG)?.Value
      if (status === undefined) return 'waiting'
      if (status === CLEAN) return 'clean'
      return status === 'THREATS_FOUND' ? 'infected' : 'refused'
    },
  }
}
