import type { SpentChallenge } from '@plazo/application/entry-book'
import { spentChallenge } from '@plazo/aws/dynamodb/answers'
import { isSpentOn } from '@plazo/aws/dynamodb/entry-items'
import { challengeKey } from '@plazo/aws/dynamodb/entry-keys'
import type { MemoryItems } from './memory-items.ts'

/** Whether it was used for the same before. @throws Refusal `challenge/spent` when it was used for something else. */
export function isSpentBefore(items: MemoryItems, spent: SpentChallenge): boolean {
  const item = items.get(challengeKey(spent.challenge))
  if (!item) return false
  if (isSpentOn(item, spent)) return true
  throw spentChallenge()
}
