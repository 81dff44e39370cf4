/**
 * The ground of every consumer of the table's stream.
 * @module
 */
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda'
import { logFault } from '../log-fault.ts'

/** All that a record says: nothing when it is not for this consumer. @throws when it cannot be read. */
export type Decode<Change> = (record: DynamoDBRecord) => readonly Change[]

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
    const failed = await work(entries.flatMap(({ changes }) => changes))
    const first = entries.find(({ unreadable, changes }) => unreadable || changes.some((change) => failed.has(change)))
    return { batchItemFailures: first ? [{ itemIdentifier: first.sequence }] : [] }
  }
}

function read<Change>(
  decode: Decode<Change>,
  record: DynamoDBRecord,
): { changes: readonly Change[]; unreadable: boolean } {
  try {
    return { changes: decode(record), unreadable: false }
  } catch (error) {
    logFault('stream record unreadable', error, { sequenceNumber: record.dynamodb?.SequenceNumber ?? 'none' })
    return { changes: [], unreadable: true }
  }
}
