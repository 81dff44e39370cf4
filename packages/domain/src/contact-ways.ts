/**
 * How a customer may reach the desk about a ticket beside writing to it: by phone, by live chat.
 * @module
 */
import { isOpen } from './calendar.ts'
import { dueAt } from './clocks.ts'
import { policyOf, type Desk } from './desk.ts'
import type { Instant } from './instant.ts'
import type { Policy } from './policy.ts'
import type { Ticket } from './ticket.ts'

/**
 * The office's phone, where the desk keeps it for those who need it: at once for its fast lane (S2-52), for others only
 * while an answer is owed and overdue (S2-47). Told by the times of events, whether a bell has rung or not.
 */
export function officePhone(desk: Desk, ticket: Ticket, now: Instant): string | undefined {
  const policy = policyOf(desk, ticket.policyVersion)
  const rule = policy.work?.officePhone
  if (!rule || ticket.state === 'closed') return undefined
  const shown = rule.atOnce.includes(ticket.priority) || (rule.onceBroken && isOverdue(policy, ticket, now))
  return shown ? desk.contacts.phone : undefined
}

/** Whether the live chat takes this ticket now (S4-30); all that it never takes is answered on the platform (S4-29). */
export function isChatOpen(policy: Policy, ticket: Ticket, now: Instant): boolean {
  return isChatted(policy, ticket) && isOpen(policy.calendar, now)
}

/** Whether these ways open or close as time passes, with no event on the timeline. */
export function waysChange(desk: Desk, ticket: Ticket, now: Instant): boolean {
  return isChatted(policyOf(desk, ticket.policyVersion), ticket) || officePhone(desk, ticket, now) !== undefined
}

/** First the desk looks at it (S2-46): no agent has said anything to the customer yet. */
export function isInEvaluation({ state, clocks }: Pick<Ticket, 'state' | 'clocks'>): boolean {
  return state === 'open' && clocks.firstResponse?.state === 'running'
}

function isChatted({ work }: Policy, { priority, state }: Ticket): boolean {
  return state !== 'closed' && (work?.liveChat?.includes(priority) ?? false)
}

function isOverdue(policy: Policy, ticket: Ticket, now: Instant): boolean {
  return (['firstResponse', 'nextResponse'] as const).some((kind) => {
    const clock = ticket.clocks[kind]
    if (clock?.state !== 'running') return false
    const due = dueAt(policy, ticket, kind)
    return clock.breachedAt !== undefined || (due !== undefined && due <= now)
  })
}
