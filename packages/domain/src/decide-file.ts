/**
 * What became of a file that was attached before it was looked at.
 * @module
 */
import type { FileHappening } from './attachment.ts'
import { onTime } from './decide.ts'
import type { Instant } from './instant.ts'
import type { Policy } from './policy.ts'
import { catchUp, record, type Progress } from './steps.ts'
import type { Ticket } from './ticket.ts'

/** Of a closed ticket too: who reads it later must not wait for the file. */
export function decideFileCheck(policy: Policy, ticket: Ticket, check: FileHappening, asked: Instant): Progress {
  const { actor, now } = onTime(ticket, { actor: { role: 'system' }, now: asked })
  const current = catchUp(policy, { ticket, events: [] }, now)
  return record(policy, current, [{ ...check, at: now, actor }])
}
