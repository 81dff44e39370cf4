/**
 * A ticket as it stands, with its timeline and its promises.
 * @module
 */
import { deadlines, type Deadline } from '@plazo/domain/clocks'
import { policyOf, type Desk } from '@plazo/domain/desk'
import { explain, type Explanation } from '@plazo/domain/explain'
import type { Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import { catchUp, upcoming, type Step } from '@plazo/domain/steps'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { ratedUntil } from '@plazo/domain/work-commands'
import type { Caller } from './caller.ts'
import { storeFor, type ReachingDesk } from './store-for.ts'

export type ReadingDesk = ReachingDesk & { now: () => Instant }

export type TicketView = {
  ticket: Ticket
  events: readonly RecordedEvent[]
  deadlines: readonly Deadline[]
  /** What it will do by itself, soonest first. */
  next: readonly Step[]
  /** Until when its closing may be rated. */
  ratedUntil?: Instant
}

/** @throws Refusal `ticket/unknown`, also for what the caller may not know of. */
export async function viewTicket(desk: ReadingDesk, caller: Caller, ticketId: string): Promise<TicketView> {
  const { ticket, events } = await historyOf(desk, caller, ticketId)
  return { ticket, events, ...standing(desk.desk, ticket) }
}

/** What a ticket promises and does next, without its past. */
export function standing(desk: Desk, ticket: Ticket): Omit<TicketView, 'ticket' | 'events'> {
  const policy = policyOf(desk, ticket.policyVersion)
  const until = ratedUntil(policy, ticket)
  return {
    deadlines: deadlines(policy, ticket),
    next: upcoming(policy, ticket),
    ...(until !== undefined && { ratedUntil: until }),
  }
}

/** The promises explained, stretch by stretch. @throws Refusal `ticket/unknown`. */
export async function explainClocks(desk: ReadingDesk, caller: Caller, ticketId: string): Promise<Explanation> {
  const { ticket, events } = await historyOf(desk, caller, ticketId)
  return explain(policyOf(desk.desk, ticket.policyVersion), events, desk.now())
}

/**
 * What happened since event `after` (0: from the beginning): the cheap poll, one query and nothing else.
 *
 * @throws Refusal `ticket/unknown`, also for what the caller may not know of.
 */
export async function ticketEvents(
  desk: ReadingDesk,
  caller: Caller,
  { ticketId, after }: { ticketId: string; after: number },
): Promise<readonly RecordedEvent[]> {
  const store = await storeFor(desk, caller)
  // Event `after` itself is read along: its absence tells an unknown ticket from a quiet one.
  const known = await store.eventsAfter(ticketId, Math.max(after, 1) - 1)
  // A poll may see a little less than what was just written; before it denies a ticket, it makes sure.
  if (known.length === 0 && !(await store.find(ticketId))) {
    throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  }
  return known.filter(({ sequence }) => sequence > after)
}

async function historyOf(
  desk: ReadingDesk,
  caller: Caller,
  ticketId: string,
): Promise<Pick<TicketView, 'ticket' | 'events'>> {
  const store = await storeFor(desk, caller)
  const history = await store.history(ticketId)
  if (!history) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  const { handedTo } = history.ticket
  return handedTo ? catchUp(policyOf(desk.desk, history.ticket.policyVersion), history, handedTo.at) : history
}
