import type { OverdueAlarms } from '@plazo/application/ticket-store'
import { OVERDUE_PER_BUCKET, overdueRanges, overdueTicket } from '@plazo/aws/dynamodb/overdue-alarms'
import type { MemoryItems } from './memory-items.ts'

export function memoryOverdueAlarms(items: MemoryItems): OverdueAlarms {
  return {
    async overdue(before) {
      return overdueRanges(before).flatMap((range) =>
        items.queryIndex(range).slice(0, OVERDUE_PER_BUCKET).map(overdueTicket),
      )
    },
  }
}
