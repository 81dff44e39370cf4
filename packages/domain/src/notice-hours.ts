/**
 * When a letter may reach its reader: the desk's people while the desk is open, customers at any hour, and nobody more
 * than three times in five minutes.
 * @module
 */
import { isOpen, nextOpening, type BusinessCalendar } from './calendar.ts'
import { durationMilliseconds, plus, type Instant } from './instant.ts'
import type { Template } from './notices.ts'
import { promisesFor, type Policy } from './policy.ts'
import type { Ticket, TicketEvent } from './ticket.ts'

const USUAL_PACE = 'PT5M'

/**
 * The opening for which a letter to somebody of the desk waits; undefined when it goes at once.
 *
 * @param rules `policy` is the ticket's own; `calendar` that of the day, since whoever works today works by it.
 */
export function opensFor(
  { policy, calendar }: { policy: Policy; calendar: BusinessCalendar },
  ticket: Ticket,
  { template, event }: { template: Template; event: TicketEvent },
): Instant | undefined {
  const { at } = event
  if (isAttended(calendar, at) || isWorkedOn(ticket, at) || isForAnyHour(policy, ticket, { template, event }))
    return undefined
  return nextOpening(calendar, at)
}

/** In this time three letters go to one person, one by one; what else comes waits until it is over and goes together. */
export function paceMilliseconds({ notices }: Pick<Policy, 'notices'>): number {
  return durationMilliseconds(notices?.pace ?? USUAL_PACE)
}

/** At the closing instant itself somebody is still there. */
function isAttended(calendar: BusinessCalendar, at: Instant): boolean {
  return isOpen(calendar, at) || isOpen(calendar, plus(at, -1))
}

/** In the hours that the customer accepted to pay for. */
function isWorkedOn({ offHours }: Ticket, at: Instant): boolean {
  return offHours?.state === 'accepted' && offHours.from <= at && at < offHours.to
}

function isForAnyHour(
  policy: Policy,
  ticket: Ticket,
  { template, event }: { template: Template; event: TicketEvent },
): boolean {
  const target = 'clock' in event ? promisesFor(policy, ticket)[event.clock] : undefined
  return target?.atAnyHour === true || policy.notices?.atAnyHour?.some((each) => each === template) === true
}
