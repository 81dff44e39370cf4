/**
 * A table on DynamoDB with the office's people in it, for the API's own handlers.
 * @module
 */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { cachedDirectory } from '@plazo/application/cached-directory'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { directory, directoryWriter } from '@plazo/aws/dynamodb/directory'
import { lookUps } from '@plazo/aws/dynamodb/look-ups'
import { rateLimiter } from '@plazo/aws/dynamodb/rate-limiter'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import type { Wait } from '@plazo/aws/dynamodb/transact'
import { local } from '../fixtures/office.ts'
import { OFFICE_PEOPLE } from '../fixtures/people.ts'
import { dynamoDbTable } from './tables.ts'

export const NOW = local('2026-12-21T09:00')

type Through = { db: DynamoDBDocumentClient; wait?: Wait }

/** No list is asked for: it has no indexes. `through` stands between the handlers and the table; people have `plan`. */
export async function officeTable({
  plan,
  through = (db) => ({ db }),
}: {
  plan: string
  through?: (db: DynamoDBDocumentClient) => Through
}) {
  const { db: direct, tableName } = await dynamoDbTable({ listed: false })
  const people = { ...directory(direct, tableName), ...directoryWriter(direct, tableName) }
  for (const organisation of OFFICE_PEOPLE.organisations) await people.putOrganisation({ ...organisation, plan })
  for (const contact of OFFICE_PEOPLE.contacts) await people.putContact(contact)
  for (const agent of OFFICE_PEOPLE.agents) await people.putAgent(agent)
  const { db, ...waiting } = through(direct)
  return {
    direct,
    tableName,
    stores: ticketStores(db, tableName, waiting),
    accounts: accounts(db, tableName),
    // As the functions keep it: who is who costs nobody a second read.
    directory: { ...people, ...cachedDirectory(people, () => NOW) },
    lookUps: lookUps(direct, tableName),
    rateLimiter: rateLimiter(direct, tableName),
  }
}
