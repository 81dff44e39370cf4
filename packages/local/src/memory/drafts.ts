import type { Drafts } from '@plazo/application/drafts'
import { draftItem, draftOf } from '@plazo/aws/dynamodb/draft-items'
import { draftKey } from '@plazo/aws/dynamodb/keys'
import type { MemoryItems } from './memory-items.ts'

export function memoryDrafts(items: MemoryItems): Drafts {
  return {
    async find(owner, name, now) {
      const item = items.get(draftKey(owner, name))
      return item && draftOf(item, now)
    },
    keep: async (owner, name, draft) => items.put([draftItem(draftKey(owner, name), draft)]),
  }
}
