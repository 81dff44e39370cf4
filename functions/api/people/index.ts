import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { cachedDirectory } from '@plazo/application/cached-directory'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { directory } from '@plazo/aws/dynamodb/directory'
import { drafts } from '@plazo/aws/dynamodb/drafts'
import { staffProfiles } from '@plazo/aws/dynamodb/staff-profiles'
import { PEOPLE_ROUTES } from '@plazo/contracts/people-routes'
import { deskById } from '@plazo/desks/desks'
import { deskEnvironment } from '../../env.ts'
import { now } from '../../now.ts'
import { api } from '../http/api.ts'
import { signedIn } from '../http/signed-in.ts'
import { peopleRoutes } from './routes.ts'

const { TABLE_NAME, DESK } = deskEnvironment()
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
const people = cachedDirectory(directory(db, TABLE_NAME), now)
const desk = deskById(DESK)
const routes = peopleRoutes({
  directory: people,
  accounts: accounts(db, TABLE_NAME),
  staffProfiles: staffProfiles(db, TABLE_NAME),
  drafts: drafts(db, TABLE_NAME),
  desk,
  now,
})

export const handler = api(PEOPLE_ROUTES, routes, {
  identify: signedIn(people),
  desk,
})
