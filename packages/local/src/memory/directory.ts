import type { Directory, DirectoryWriter } from '@plazo/application/directory'
import { AGENTS, agentKey, contactKey, organisationKey } from '@plazo/aws/dynamodb/keys'
import {
  agentItem,
  agentOf,
  contactItem,
  contactOf,
  organisationItem,
  organisationOf,
} from '@plazo/aws/dynamodb/person-items'
import type { MemoryItems } from './memory-items.ts'

export function memoryDirectory(items: MemoryItems): Directory & DirectoryWriter {
  return {
    async organisation(organisationId) {
      const item = items.get(organisationKey(organisationId))
      return item && organisationOf(item)
    },
    async contact(organisationId, contactId) {
      const item = items.get(contactKey(organisationId, contactId))
      return item && contactOf(item)
    },
    async agent(agentId) {
      const item = items.get(agentKey(agentId))
      return item && agentOf(item)
    },
    async agents() {
      return items.query(AGENTS.partition, AGENTS).map(agentOf)
    },
    putOrganisation: async (organisation) => items.put([organisationItem(organisation)]),
    putContact: async (contact) => items.put([contactItem(contact)]),
    putAgent: async (agent) => items.put([agentItem(agent)]),
  }
}
