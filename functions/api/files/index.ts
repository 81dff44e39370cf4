import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { cachedDirectory } from '@plazo/application/cached-directory'
import { devices } from '@plazo/aws/dynamodb/devices'
import { directory } from '@plazo/aws/dynamodb/directory'
import { rateLimiter } from '@plazo/aws/dynamodb/rate-limiter'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { uploads } from '@plazo/aws/dynamodb/uploads'
import { fileStore } from '@plazo/aws/s3/file-store'
import { FILE_ROUTES } from '@plazo/contracts/file-routes'
import { deskById } from '@plazo/desks/desks'
import { filesEnvironment } from '../../env.ts'
import { now } from '../../now.ts'
import { api } from '../http/api.ts'
import { deviceTokens } from '../visitors/device-tokens.ts'
import { fileCodes } from './file-codes.ts'
import { fileRoutes } from './routes.ts'
import { whoAsks } from './who-asks.ts'

const { TABLE_NAME, DESK, FILE_KEY, LINK_KEY, FILE_BUCKET, AWS_ENDPOINT_URL } = filesEnvironment()
const desk = deskById(DESK)
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
// An emulator has no name of its own for each bucket.
const s3 = new S3Client({ forcePathStyle: AWS_ENDPOINT_URL !== undefined })
const ports = {
  stores: ticketStores(db, TABLE_NAME),
  uploads: uploads(db, TABLE_NAME),
  files: fileStore(s3, FILE_BUCKET),
  directory: cachedDirectory(directory(db, TABLE_NAME), now),
  devices: devices(db, TABLE_NAME),
  tokens: deviceTokens(LINK_KEY),
  rateLimiter: rateLimiter(db, TABLE_NAME),
  desk,
  now,
  newFileCode: fileCodes(FILE_KEY),
}

export const handler = api(FILE_ROUTES, fileRoutes(ports), { identify: whoAsks(ports), desk })
