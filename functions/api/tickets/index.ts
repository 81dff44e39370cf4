import { createHash } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { agentLoads } from '@plazo/application/agent-loads'
import { cachedDirectory } from '@plazo/application/cached-directory'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { devices } from '@plazo/aws/dynamodb/devices'
import { directory } from '@plazo/aws/dynamodb/directory'
import { presence } from '@plazo/aws/dynamodb/presence'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { uploads } from '@plazo/aws/dynamodb/uploads'
import { TICKET_ROUTES } from '@plazo/contracts/ticket-routes'
import { deskById } from '@plazo/desks/desks'
import { ticketCode } from '@plazo/domain/ticket-id'
import { ticketsEnvironment } from '../../env.ts'
import { now } from '../../now.ts'
import { api } from '../http/api.ts'
import { cursors } from '../http/cursor.ts'
import { signedIn } from '../http/signed-in.ts'
import { ticketRoutes } from './routes.ts'

const { TABLE_NAME, DESK, CURSOR_KEY } = ticketsEnvironment()
const desk = deskById(DESK)
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
const stores = ticketStores(db, TABLE_NAME)
const people = cachedDirectory(directory(db, TABLE_NAME), now)
const routes = ticketRoutes({
  stores,
  accounts: accounts(db, TABLE_NAME),
  uploads: uploads(db, TABLE_NAME),
  devices: devices(db, TABLE_NAME),
  directory: people,
  loads: agentLoads({ stores, now }),
  presence: presence(db, TABLE_NAME),
  desk,
  now,
  newTicketCode: (requestId, turn) => ticketCode(createHash('sha256').update(`${requestId}#${turn}`).digest()),
  cursors: cursors(CURSOR_KEY),
})

export const handler = api(TICKET_ROUTES, routes, { identify: signedIn(people), desk })
