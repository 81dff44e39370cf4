import type { AccountHistory } from '@plazo/application/account-history'
import { entryItem } from '@plazo/aws/dynamodb/account-items'
import { entryKey } from '@plazo/aws/dynamodb/keys'
import type { MemoryItems } from './memory-items.ts'

export function memoryAccountHistory(items: MemoryItems): AccountHistory {
  return {
    async enter(organisationId, entry) {
      if (!items.get(entryKey(organisationId, entry))) items.put([entryItem(organisationId, entry)])
    },
  }
}
