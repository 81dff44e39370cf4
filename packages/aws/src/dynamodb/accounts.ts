/**
 * Organisations with their accounts, in the table.
 * @module
 */
import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Account, Accounts } from '@plazo/application/accounts'
import { NOTHING_USED } from '@plazo/domain/ledger'
import { accountRequestOf, entryOf, usageOf } from './account-items.ts'
import { changeSteps } from './account-steps.ts'
import { mailTaken } from './answers.ts'
import type { Item } from './entity.ts'
import {
  accountRequestKey,
  AGENTS,
  CLIENT,
  CONTACTS,
  contactKey,
  entryRange,
  isId,
  isOrganisationId,
  organisationKey,
  type Key,
} from './keys.ts'
import { isOfStaff, mailHolder } from './mail-holder.ts'
import { organisationsPage } from './organisation-list.ts'
import { contactOf, profileOf } from './person-items.ts'
import { queryPartition, queryRange } from './query.ts'
import { transact, type Wait } from './transact.ts'

/** `wait` is what passes between two attempts of a write that met another one. */
export function accounts(db: DynamoDBDocumentClient, tableName: string, { wait }: { wait?: Wait } = {}): Accounts {
  async function get(key: Key): Promise<Item | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))
    return Item
  }
  const staff = () => queryPartition(db, { tableName, ...AGENTS, consistent: true })
  return {
    list: (listing) => organisationsPage(listing, (range, limit) => queryRange(db, { tableName, range, limit })),
    async account(organisationId, { consistent }) {
      if (!isOrganisationId(organisationId)) return undefined
      const partition = organisationKey(organisationId).pk
      return accountOf(await queryPartition(db, { tableName, partition, ...CLIENT, consistent }))
    },
    async contact(organisationId, contactId) {
      if (!isOrganisationId(organisationId) || !isId(contactId)) return undefined
      const item = await get(contactKey(organisationId, contactId))
      return item && contactOf(item)
    },
    async contacts(organisationId) {
      if (!isOrganisationId(organisationId)) return []
      const partition = organisationKey(organisationId).pk
      return (await queryPartition(db, { tableName, partition, ...CONTACTS, consistent: true })).map(contactOf)
    },
    async entries(organisationId, range) {
      if (!isOrganisationId(organisationId)) return []
      const query = { tableName, ...entryRange(organisationId, range), consistent: true }
      return (await queryPartition(db, query)).map(entryOf)
    },
    async change(change) {
      const { contact, takesMail } = change
      const { former } = contact && takesMail ? await mailHolder(get, contact.mail) : {}
      if (contact && takesMail && isOfStaff(await staff(), contact.mail)) throw mailTaken(contact)
      await transact(db, changeSteps(change, tableName, former), wait)
    },
    async request(request) {
      const item = await get(accountRequestKey(request))
      return item && accountRequestOf(item, request.at)
    },
  }
}

/** Of the items from profile to usage, as far as they are there. */
export function accountOf(items: readonly Item[]): Account | undefined {
  const profile = items.find(({ sk }) => sk === CLIENT.from)
  const usage = items.find(({ sk }) => sk === CLIENT.to)
  return profile && { ...profileOf(profile), usage: usage ? usageOf(usage) : NOTHING_USED }
}
