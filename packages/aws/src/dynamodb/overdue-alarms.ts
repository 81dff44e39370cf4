import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { INDEXES } from '@plazo/application/table-shape'
import type { OverdueAlarms } from '@plazo/application/ticket-store'
import type { Instant } from '@plazo/domain/instant'
import * as z from 'zod/mini'
import { ALARM_BUCKETS, alarmBucket, ticketAt } from './keys.ts'
import type { Range } from './listing.ts'
import { queryRange } from './query.ts'

/** What the sweep takes out of a bucket at a time; the rest waits a minute. */
export const OVERDUE_PER_BUCKET = 25

const entry = z.object({ [INDEXES.alarm.sortKey]: z.string() })

export function overdueAlarms(db: DynamoDBDocumentClient, tableName: string): OverdueAlarms {
  return {
    async overdue(before) {
      const answers = await Promise.all(
        overdueRanges(before).map((range) => queryRange(db, { tableName, range, limit: OVERDUE_PER_BUCKET })),
      )
      return answers.flatMap(({ items }) => items.map(overdueTicket))
    },
  }
}

/** One range for each bucket, most overdue first. */
export function overdueRanges(before: Instant): readonly Range[] {
  return Array.from({ length: ALARM_BUCKETS }, (_, bucket) => ({
    index: 'alarm' as const,
    partition: alarmBucket(bucket),
    from: '0',
    // Keys go on with `#` and the id, so that what falls at `before` itself lies behind it.
    to: before,
    newestFirst: false,
  }))
}

/** Whose alarm an entry of the index is; nothing else is known there. */
export function overdueTicket(item: unknown): string {
  return ticketAt(entry.parse(item)[INDEXES.alarm.sortKey])
}
