/**
 * People in the table.
 * @module
 */
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { isOfDesk, type Directory, type DirectoryWriter } from '@plazo/application/directory'
import type { Item } from './entity.ts'
import { AGENTS, agentKey, contactKey, isId, isOrganisationId, organisationKey, type Key } from './keys.ts'
import { agentItem, agentOf, contactItem, contactOf, organisationItem, organisationOf } from './person-items.ts'
import { mailItem } from './entry-items.ts'
import { queryPartition } from './query.ts'

/** Text that can be no id is nobody's, and costs no read. */
export function directory(db: DynamoDBDocumentClient, tableName: string): Directory {
  async function get(key: Key): Promise<Item | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: key }))
    return Item
  }
  return {
    async organisation(organisationId) {
      const item = isOrganisationId(organisationId) ? await get(organisationKey(organisationId)) : undefined
      return item && organisationOf(item)
    },
    async contact(organisationId, contactId) {
      const possible = isOrganisationId(organisationId) && isId(contactId)
      const item = possible ? await get(contactKey(organisationId, contactId)) : undefined
      return item && contactOf(item)
    },
    async agent(agentId) {
      const item = isId(agentId) ? await get(agentKey(agentId)) : undefined
      return item && agentOf(item)
    },
    async agents() {
      return (await queryPartition(db, { tableName, ...AGENTS, consistent: false })).map(agentOf).filter(isOfDesk)
    },
  }
}

/** Writes over what is there. */
export function directoryWriter(db: DynamoDBDocumentClient, tableName: string): DirectoryWriter {
  async function put(item: Item): Promise<void> {
    await db.send(new PutCommand({ TableName: tableName, Item: item }))
  }
  return {
    putOrganisation: async (organisation) => put(organisationItem(organisation)),
    async putContact(contact) {
      await put(mailItem(contact))
      await put(contactItem(contact))
    },
    putAgent: async (agent) => put(agentItem(agent)),
  }
}
