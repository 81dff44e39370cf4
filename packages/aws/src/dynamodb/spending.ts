/**
 * A proof of work is used up by the very write that it is done for.
 * @module
 */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { PARTITION_KEY } from '@plazo/application/table-shape'
import type { SpentChallenge } from '@plazo/application/entry-book'
import { alreadyAsked, AlreadyAsked, spentChallenge } from './answers.ts'
import { challengeItem, isSpentOn } from './entry-items.ts'
import { transact, type Step } from './transact.ts'

/** Answers `AlreadyAsked` when the same request used it before. */
export function spendingStep(TableName: string, spent: SpentChallenge): Step {
  const Put = {
    TableName,
    Item: challengeItem(spent),
    ConditionExpression: `attribute_not_exists(${PARTITION_KEY})`,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
  return {
    operation: { Put },
    otherwise: (found) => (found !== undefined && isSpentOn(found, spent) ? alreadyAsked() : spentChallenge()),
  }
}

/** @returns false when it was all written before. */
export async function transactOnce(db: DynamoDBDocumentClient, steps: readonly Step[]): Promise<boolean> {
  try {
    await transact(db, steps)
    return true
  } catch (error) {
    if (error instanceof AlreadyAsked) return false
    throw error
  }
}
