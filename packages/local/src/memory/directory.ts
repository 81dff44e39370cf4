import { isOfDesk, type Directory, type DirectoryWriter } from '@plazo/application/directory'
import { mailItem } from '@plazo/aws/dynamodb/entry-items'
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
import { once } from './once.ts'

const organisationSaid = once(organisationOf)
const contactSaid = once(contactOf)
const agentSaid = once(agentOf)

export function memoryDirectory(items: MemoryItems): Directory & DirectoryWriter {
  return {
    async organisation(organisationId) {
      const item = items.get(organisationKey(organisationId))
      return item && organisationSaid(item)
    },
    async contact(organisationId, contactId) {
      const item = items.get(contactKey(organisationId, contactId))
      return item && contactSaid(item)
    },
    async agent(agentId) {
      const item = items.get(agentKey(agentId))
      return item && agentSaid(item)
    },
    async agents() {
      return items.query(AGENTS.partition, AGENTS).map(agentSaid).filter(isOfDesk)
    },
    putOrganisation: async (organisation) => items.put([organisationItem(organisation)]),
    putContact: async (contact) => items.put([contactItem(contact), mailItem(contact)]),
    putAgent: async (agent) => items.put([agentItem(agent)]),
  }
}
