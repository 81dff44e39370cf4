import { randomBytes } from 'node:crypto'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { cognitoSignIns } from '@plazo/aws/cognito/sign-ins'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { entryBook } from '@plazo/aws/dynamodb/entry-book'
import { rateLimiter } from '@plazo/aws/dynamodb/rate-limiter'
import { ENTRY_ROUTES } from '@plazo/contracts/entry-routes'
import { deskById } from '@plazo/desks/desks'
import { entryEnvironment } from '../../env.ts'
import { now } from '../../now.ts'
import { anyone, api } from '../http/api.ts'
import { challenges } from './challenge.ts'
import { entryRoutes } from './routes.ts'

const ID_BYTES = 16

const { TABLE_NAME, DESK, USER_POOL_ID, CHALLENGE_KEY } = entryEnvironment()
const desk = deskById(DESK)
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
const routes = entryRoutes({
  entryBook: entryBook(db, TABLE_NAME),
  accounts: accounts(db, TABLE_NAME),
  rateLimiter: rateLimiter(db, TABLE_NAME),
  signIns: cognitoSignIns(new CognitoIdentityProviderClient(), USER_POOL_ID),
  desk,
  now,
  challenges: challenges(CHALLENGE_KEY, randomBytes),
  newId: () => randomBytes(ID_BYTES).toString('base64url'),
})

export const handler = api(ENTRY_ROUTES, routes, { identify: anyone, desk })
