import type { LookUps } from '@plazo/application/look-up'
import { lookUpItem } from '@plazo/aws/dynamodb/look-up-items'
import type { MemoryItems } from './memory-items.ts'

export function memoryLookUps(items: MemoryItems): LookUps {
  return { ask: async (lookUp) => items.put([lookUpItem(lookUp)]) }
}
