import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { directory } from '@plazo/aws/dynamodb/directory'
import { deskById } from '@plazo/desks/desks'
import { deskEnvironment } from '../../env.ts'
import { api, signedIn } from '../http/api.ts'
import { peopleRoutes } from './routes.ts'

const { TABLE_NAME, DESK } = deskEnvironment()
const db = DynamoDBDocumentClient.from(new DynamoDBClient())
const routes = peopleRoutes({ directory: directory(db, TABLE_NAME) })

export const handler = api('people', routes, { identify: signedIn, defaultLocale: deskById(DESK).defaultLocale })
