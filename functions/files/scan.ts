import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { uploads } from '@plazo/aws/dynamodb/uploads'
import { fileStore, readWhole } from '@plazo/aws/s3/file-store'
import { guardDutyScanner } from '@plazo/aws/s3/guard-duty-scanner'
import { signatureScanner } from '@plazo/aws/s3/signature-scanner'
import { deskById } from '@plazo/desks/desks'
import { scanEnvironment } from '../env.ts'
import { metrics } from '../metrics.ts'
import { now } from '../now.ts'
import { scan } from './scan-desk.ts'

const { TABLE_NAME, DESK, STAGE, FILE_BUCKET, SCANNER, AWS_ENDPOINT_URL } = scanEnvironment()
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
// An emulator has no name of its own for each bucket.
const s3 = new S3Client({ forcePathStyle: AWS_ENDPOINT_URL !== undefined })
const scanners = {
  'guard-duty': () => guardDutyScanner(s3, FILE_BUCKET),
  signature: () => signatureScanner(async (id) => readWhole(s3, FILE_BUCKET, id)),
}

export const handler = scan({
  stores: ticketStores(db, TABLE_NAME),
  uploads: uploads(db, TABLE_NAME),
  files: fileStore(s3, FILE_BUCKET),
  scanner: scanners[SCANNER](),
  desk: deskById(DESK),
  now,
  metrics: metrics(STAGE, (line) => process.stdout.write(line)),
})
