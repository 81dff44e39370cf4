/**
 * Where the desk is that a command is about.
 * @module
 */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import type { Desk } from '@plazo/domain/desk'
import { clientFor } from './emulated-aws.ts'
import { readOutputs } from './outputs.ts'
import { LOCAL, placesOf } from './places.ts'
import { Plight } from './plight.ts'
import { findRunning } from './running.ts'

export type DeskPlace = { desk: Desk; client: DynamoDBClient; tableName: string }
export type PeoplePlace = DeskPlace & { cognito: CognitoIdentityProviderClient; userPoolId: string }

/** The table. @throws Plight when there is none, or none that is told whole. */
export async function deskPlace(): Promise<DeskPlace> {
  const { TABLE_NAME, DESK } = process.env
  if (!TABLE_NAME) return runningHere()
  if (!DESK) throw new Plight('Say in DESK which desk the table belongs to, such as DESK=erp.')
  return { desk: knownDesk(DESK), client: new DynamoDBClient(), tableName: TABLE_NAME }
}

/** The table and the user pool. @throws Plight as {@link deskPlace}. */
export async function peoplePlace(): Promise<PeoplePlace> {
  const { TABLE_NAME, USER_POOL_ID } = process.env
  if (!TABLE_NAME) return runningHere()
  if (!USER_POOL_ID)
    throw new Plight('Say in USER_POOL_ID which user pool goes with the table: npm run deploy prints it.')
  return { ...(await deskPlace()), cognito: new CognitoIdentityProviderClient(), userPoolId: USER_POOL_ID }
}

async function runningHere(): Promise<PeoplePlace> {
  const running = await findRunning(placesOf(LOCAL, '').running)
  const outputs = running && (await readOutputs(placesOf(LOCAL, running.desk).outputs).catch(() => undefined))
  if (!running || !outputs) {
    throw new Plight('No desk is running here: run npm start first, or name a deployed table in TABLE_NAME and DESK.')
  }
  return {
    desk: knownDesk(outputs.DeskId),
    client: new DynamoDBClient(clientFor(running.endpoint)),
    tableName: outputs.TableName,
    cognito: new CognitoIdentityProviderClient(clientFor(running.endpoint)),
    userPoolId: outputs.UserPoolId,
  }
}

function knownDesk(id: string): Desk {
  if (!DESK_IDS.includes(id)) throw new Plight(`There is no desk "${id}": use one of ${DESK_IDS.join(', ')}.`)
  return deskById(id)
}
