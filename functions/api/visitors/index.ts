import { createHash, randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { agentLoads } from '@plazo/application/agent-loads'
import { cachedDirectory } from '@plazo/application/cached-directory'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { devices } from '@plazo/aws/dynamodb/devices'
import { directory } from '@plazo/aws/dynamodb/directory'
import { entryBook } from '@plazo/aws/dynamodb/entry-book'
import { lookUps } from '@plazo/aws/dynamodb/look-ups'
import { presence } from '@plazo/aws/dynamodb/presence'
import { rateLimiter } from '@plazo/aws/dynamodb/rate-limiter'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { uploads } from '@plazo/aws/dynamodb/uploads'
import { VISITOR_ROUTES } from '@plazo/contracts/visitor-routes'
import { deskById } from '@plazo/desks/desks'
import { ticketCode } from '@plazo/domain/ticket-id'
import { visitorsEnvironment } from '../../env.ts'
import { now } from '../../now.ts'
import { visitorLinks } from '../../visitor-links.ts'
import { challenges } from '../entry/challenge.ts'
import { anyone, api } from '../http/api.ts'
import { cursors } from '../http/cursor.ts'
import { deviceTokens } from './device-tokens.ts'
import { visitorRoutes } from './routes.ts'

const { TABLE_NAME, DESK, LINK_KEY, CHALLENGE_KEY } = visitorsEnvironment()
const desk = deskById(DESK)
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
const stores = ticketStores(db, TABLE_NAME)
const routes = visitorRoutes({
  stores,
  devices: devices(db, TABLE_NAME),
  entryBook: entryBook(db, TABLE_NAME),
  loads: agentLoads({ stores, now }),
  presence: presence(db, TABLE_NAME),
  accounts: accounts(db, TABLE_NAME),
  uploads: uploads(db, TABLE_NAME),
  directory: cachedDirectory(directory(db, TABLE_NAME), now),
  lookUps: lookUps(db, TABLE_NAME),
  rateLimiter: rateLimiter(db, TABLE_NAME),
  links: visitorLinks(LINK_KEY),
  tokens: deviceTokens(LINK_KEY),
  cursors: cursors(LINK_KEY),
  challenges: challenges(CHALLENGE_KEY, randomBytes),
  newTicketCode: (requestId, turn) => ticketCode(createHash('sha256').update(`${requestId}#${turn}`).digest()),
  desk,
  now,
})

export const handler = api(VISITOR_ROUTES, routes, { identify: anyone, desk })
