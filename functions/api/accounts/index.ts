import { createHash } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { cachedDirectory } from '@plazo/application/cached-directory'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { directory } from '@plazo/aws/dynamodb/directory'
import { entryBook } from '@plazo/aws/dynamodb/entry-book'
import { staffProfiles } from '@plazo/aws/dynamodb/staff-profiles'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { ACCOUNT_ROUTES } from '@plazo/contracts/account-routes'
import { deskById } from '@plazo/desks/desks'
import { ticketCode } from '@plazo/domain/ticket-id'
import { deskEnvironment } from '../../env.ts'
import { now } from '../../now.ts'
import { api } from '../http/api.ts'
import { signedInOrMachine } from '../http/signed-in.ts'
import { accountRoutes } from './routes.ts'

const { TABLE_NAME, DESK } = deskEnvironment()
const desk = deskById(DESK)
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
const people = cachedDirectory(directory(db, TABLE_NAME), now)
const routes = accountRoutes({
  accounts: accounts(db, TABLE_NAME),
  stores: ticketStores(db, TABLE_NAME),
  directory: people,
  staffProfiles: staffProfiles(db, TABLE_NAME),
  entryBook: entryBook(db, TABLE_NAME),
  desk,
  now,
  newTicketCode: (name) => ticketCode(createHash('sha256').update(name).digest()),
})

export const handler = api(ACCOUNT_ROUTES, routes, {
  identify: signedInOrMachine(people),
  desk,
})
