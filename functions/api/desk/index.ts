import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { rateLimiter } from '@plazo/aws/dynamodb/rate-limiter'
import { DESK_ROUTES } from '@plazo/contracts/desk-routes'
import openApi from '@plazo/contracts/openapi.json' with { type: 'json' }
import { deskById } from '@plazo/desks/desks'
import { deskEnvironment } from '../../env.ts'
import { now } from '../../now.ts'
import { anyone, api } from '../http/api.ts'
import { deskRoutes } from './routes.ts'

const { TABLE_NAME, DESK } = deskEnvironment()
const desk = deskById(DESK)
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
const routes = deskRoutes({ desk, now, rateLimiter: rateLimiter(db, TABLE_NAME), openApi: JSON.stringify(openApi) })

export const handler = api(DESK_ROUTES, routes, { identify: anyone, desk })
