/**
 * Tickets, their events and the requests that made them, as items.
 * @module
 */
import type { NewEvent } from '@plazo/application/send-notices'
import { EVENT_ENTITY, TICKET_ENTITY, TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import type {
  Commit,
  CreatingRequest,
  RequestRecord,
  Scope,
  TicketChange,
  TicketRow,
} from '@plazo/application/ticket-store'
import { epoch, type Instant } from '@plazo/domain/instant'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import * as z from 'zod'
import { entity, type Item } from './entity.ts'
import { eventKey, indexKeys, requestKey, ticketKey } from './keys.ts'
import { storedEvent } from './stored-event.ts'
import { instant, optional, rowFields, text, ticketFields } from './stored-ticket.ts'
import { workFields } from './stored-work.ts'

const DAY_SECONDS = 24 * 60 * 60

const dueAt = optional(instant)
const tickets = entity(TICKET_ENTITY, { ...ticketFields, ...workFields, dueAt })
const rows = entity(TICKET_ENTITY, { ...rowFields, dueAt })
/** The event lies inside its item as one value: events have kinds and ticket ids of their own. */
const events = entity(EVENT_ENTITY, { ticketId: text, event: storedEvent })
const requests = entity('request', {
  fingerprint: text,
  ticketId: text,
  sequence: z.int().min(1),
  [TTL_ATTRIBUTE]: z.int(),
})

/** Long texts are no part of it: they stay in the events, so that a write costs what changed. */
export function ticketItem(change: TicketChange): Item {
  const { ticket } = change
  const stored = { ...ticket, ...(change.dueAt !== undefined && { dueAt: change.dueAt }) }
  return { ...tickets.encode(ticketKey(ticket.id), stored), ...indexKeys(change) }
}

export function ticketOf(item: unknown): Ticket {
  const { dueAt: _, ...ticket } = tickets.decode(item)
  return ticket
}

export function rowOf(item: unknown): TicketRow {
  return rows.decode(item)
}

export function eventItem(ticketId: string, event: RecordedEvent): Item {
  return events.encode(eventKey(ticketId, event.sequence), { ticketId, event })
}

export function eventOf(item: unknown): NewEvent {
  return events.decode(item)
}

/** Remembers for a day what a request led to: the first event of the commit that somebody and not time caused. */
export function requestItem(scope: Scope, { change }: Commit, request: CreatingRequest): Item {
  const caused = change.events.find(({ actor }) => actor.role !== 'system')
  return requests.encode(requestKey(scope, request), {
    fingerprint: request.fingerprint,
    ticketId: change.ticket.id,
    sequence: caused?.sequence ?? change.ticket.version,
    [TTL_ATTRIBUTE]: seconds(request.at) + DAY_SECONDS,
  })
}

/** Undefined once its day is over, though the table may take longer to let it go. */
export function requestRecordOf(item: unknown, now: Instant): RequestRecord | undefined {
  const { [TTL_ATTRIBUTE]: goesAt, ...record } = requests.decode(item)
  return goesAt > seconds(now) ? record : undefined
}

/** Whole epoch seconds, as the table's expiry wants them. */
export function seconds(at: Instant): number {
  return Math.floor(epoch(at) / 1000)
}
