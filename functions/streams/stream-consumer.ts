/**
 * The ground of every consumer of the table's stream.
 * @module
 */
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { logFault } from '../log-fault.ts'

/** What a record says, or nothing when it is not for this consumer. @throws when it cannot be read. */
export type Decode<Change> = (record: DynamoDBRecord) => Change | undefined

export type StreamConsumer = (event: { Records: readonly DynamoDBRecord[] }) => Promise<DynamoDBBatchResponse>

/**
 * Reads every record and works on all that can be read: one that cannot, or that fails, holds up no other.
 *
 * Lambda takes the first failure as the place to begin again, so that one is reported; what came after it comes a
 * second time, and the work must bear that.
 *
 * @param work Answers with the changes that failed.
 */
export function streamConsumer<Change>(
  decode: Decode<Change>,
  work: (changes: readonly Change[]) => Promise<ReadonlySet<Change>>,
): StreamConsumer {
  return async ({ Records }) => {
    const entries = Records.map((record) => ({
      sequence: record.dynamodb?.SequenceNumber ?? '',
      ...read(decode, record),
    }))
    const failed = await work(entries.flatMap(({ change }) => (change === undefined ? [] : [change])))
    const first = entries.find(({ unreadable, change }) => unreadable || (change !== undefined && failed.has(change)))
    return { batchItemFailures: first ? [{ itemIdentifier: first.sequence }] : [] }
  }
}

function read<Change>(
  decode: Decode<Change>,
  record: DynamoDBRecord,
): { change: Change | undefined; unreadable: boolean } {
  try {
    return { change: decode(record), unreadable: false }
  } catch (error) {
    logFault('stream record unreadable', error, { sequenceNumber: record.dynamodb?.SequenceNumber ?? 'none' })
    return { change: undefined, unreadable: true }
  }
}
