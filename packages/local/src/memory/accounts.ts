import type { Accounts } from '@plazo/application/accounts'
import { accountOf } from '@plazo/aws/dynamodb/accounts'
import { CLIENT, contactKey, organisationKey } from '@plazo/aws/dynamodb/keys'
import { contactOf } from '@plazo/aws/dynamodb/person-items'
import type { MemoryItems } from './memory-items.ts'

export function memoryAccounts(items: MemoryItems): Accounts {
  return {
    async account(organisationId) {
      return accountOf(items.query(organisationKey(organisationId).pk, CLIENT))
    },
    async contact(organisationId, contactId) {
      const item = items.get(contactKey(organisationId, contactId))
      return item && contactOf(item)
    },
  }
}
