/**
 * Organisations with what they use, in the table.
 * @module
 */
import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Account, Accounts } from '@plazo/application/accounts'
import { NOTHING_USED } from '@plazo/domain/ledger'
import { usageOf } from './account-items.ts'
import type { Item } from './entity.ts'
import { CLIENT, contactKey, isId, isOrganisationId, organisationKey } from './keys.ts'
import { contactOf, profileOf } from './person-items.ts'
import { queryPartition } from './query.ts'

export function accounts(db: DynamoDBDocumentClient, tableName: string): Accounts {
  return {
    async account(organisationId, { consistent }) {
      if (!isOrganisationId(organisationId)) return undefined
      const partition = organisationKey(organisationId).pk
      return accountOf(await queryPartition(db, { tableName, partition, ...CLIENT, consistent }))
    },
    async contact(organisationId, contactId) {
      if (!isOrganisationId(organisationId) || !isId(contactId)) return undefined
      const Key = contactKey(organisationId, contactId)
      const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }))
      return Item && contactOf(Item)
    },
  }
}

/** Of the items from profile to usage, as far as they are there. */
export function accountOf(items: readonly Item[]): Account | undefined {
  const profile = items.find(({ sk }) => sk === CLIENT.from)
  const usage = items.find(({ sk }) => sk === CLIENT.to)
  return profile && { ...profileOf(profile), usage: usage ? usageOf(usage) : NOTHING_USED }
}
