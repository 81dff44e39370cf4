/**
 * A transaction whose every condition says what its failure means.
 * @module
 */
import { setTimeout as later } from 'node:timers/promises'
import { TransactionCanceledException, type CancellationReason } from '@aws-sdk/client-dynamodb'
import {
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import { plainItem } from './attribute-values.ts'

export type Operation = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** One write, and the answer when its condition fails; without one the failure is a fault. */
export type Step = {
  operation: Operation
  /** `found` is the item that stood there, if the operation asks for it. */
  otherwise?: (found: unknown) => Error
}

/** Waits before the `retry`th repetition, counted from 0. */
export type Wait = (retry: number) => Promise<unknown>

/** Where time and chance come from, if not from the machine. */
type Chance = { random: () => number; sleep: (milliseconds: number) => Promise<unknown> }

/** Two hundred who write one item at once all get through, well within the time a function has. */
const RETRIES = 18
const FIRST_WAIT_MILLISECONDS = 25
const LONGEST_WAIT_MILLISECONDS = 800

/** Reasons that pass by themselves: somebody else is writing the same item, or the table is busy. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/**
 * Writes all the steps or none. What passes by itself is tried again, and again.
 *
 * @throws the answer of the first step whose condition failed.
 * @throws TransactionCanceledException for any other cause, which is a fault and no answer.
 */
export async function transact(
  db: DynamoDBDocumentClient,
  steps: readonly Step[],
  wait: Wait = fullJitter(),
): Promise<void> {
  const TransactItems = steps.map(({ operation }) => operation)
  for (let retry = 0; ; retry++) {
    try {
      await db.send(new TransactWriteCommand({ TransactItems }))
      return
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      if (failedCondition(reasons) || !willPass(reasons) || retry === RETRIES) throw answerTo(steps, reasons) ?? error
    }
    await wait(retry)
  }
}

/** Anything up to a limit that doubles, so that writers who met once do not meet again. */
export function fullJitter({ random = Math.random, sleep = later }: Partial<Chance> = {}): Wait {
  return (retry) => sleep(random() * Math.min(FIRST_WAIT_MILLISECONDS * 2 ** retry, LONGEST_WAIT_MILLISECONDS))
}

/** The reasons answer the steps one to one, in order. */
function answerTo(steps: readonly Step[], reasons: readonly CancellationReason[]): Error | undefined {
  const failed = reasons.findIndex(isFailedCondition)
  const found = reasons[failed]?.Item
  return steps[failed]?.otherwise?.(found && plainItem(found))
}

function failedCondition(reasons: readonly CancellationReason[]): boolean {
  return reasons.some(isFailedCondition)
}

function isFailedCondition({ Code }: CancellationReason): boolean {
  return Code === 'ConditionalCheckFailed'
}

function willPass(reasons: readonly CancellationReason[]): boolean {
  return reasons.some(({ Code }) => Code !== undefined && PASSING.has(Code))
}
