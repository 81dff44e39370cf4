/**
 * How long after its closing a ticket that is taken up again takes up what the desk did not finish.
 * @module
 */
import { daysLater } from './civil-day.ts'
import type { Instant } from './instant.ts'
import type { Policy } from './policy.ts'

/** The first instant at which a follow-up is a case of its own; undefined where the desk names no days for it. */
export function followUpsUntil({ work, calendar }: Policy, closedAt: Instant): Instant | undefined {
  const days = work?.followUps?.freeWithinDays
  return days === undefined ? undefined : daysLater(closedAt, days, calendar.timeZone)
}
