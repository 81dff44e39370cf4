import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { cachedDirectory } from '@plazo/application/cached-directory'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { directory } from '@plazo/aws/dynamodb/directory'
import { lookUps } from '@plazo/aws/dynamodb/look-ups'
import { rateLimiter } from '@plazo/aws/dynamodb/rate-limiter'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { uploads } from '@plazo/aws/dynamodb/uploads'
import { VISITOR_ROUTES } from '@plazo/contracts/visitor-routes'
import { deskById } from '@plazo/desks/desks'
import { visitorsEnvironment } from '../../env.ts'
import { now } from '../../now.ts'
import { visitorLinks } from '../../visitor-links.ts'
import { anyone, api } from '../http/api.ts'
import { visitorRoutes } from './routes.ts'

const { TABLE_NAME, DESK, LINK_KEY } = visitorsEnvironment()
const desk = deskById(DESK)
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
const routes = visitorRoutes({
  stores: ticketStores(db, TABLE_NAME),
  accounts: accounts(db, TABLE_NAME),
  uploads: uploads(db, TABLE_NAME),
  directory: cachedDirectory(directory(db, TABLE_NAME), now),
  lookUps: lookUps(db, TABLE_NAME),
  rateLimiter: rateLimiter(db, TABLE_NAME),
  links: visitorLinks(LINK_KEY),
  desk,
  now,
})

export const handler = api(VISITOR_ROUTES, routes, { identify: anyone, defaultLocale: desk.defaultLocale })
