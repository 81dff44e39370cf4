/**
 * Tickets and their events as items.
 * @module
 */
import type { NewEvent } from '@plazo/application/send-notices'
import { EVENT_ENTITY, TICKET_ENTITY } from '@plazo/application/table-shape'
import type { TicketChange, TicketRow } from '@plazo/application/ticket-store'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { eventsKey, indexKeys, ticketKey, ticketOfPartition } from './keys.ts'
import { packItem, unpackItem } from './packed.ts'
import { storedEvent } from './stored-event.ts'
import { intakeFields } from './stored-intake.ts'
import { instant, optional, rowFields, ticketFields } from './stored-ticket.ts'
import { workFields } from './stored-work.ts'

const dueAt = optional(instant)
const tickets = entity(TICKET_ENTITY, { ...ticketFields, ...intakeFields, ...workFields, dueAt })
const rows = entity(TICKET_ENTITY, { ...rowFields, priority: optional(rowFields.priority), dueAt })
/** What happened at once, in order. */
const timelines = entity(EVENT_ENTITY, { events: z.array(storedEvent).check(z.minLength(1)) })

/** The attribute by which a guard knows that a ticket was handed over. */
export const GOES_ON_IN = 'goesOnIn'

const HEAD = ['pk', 'sk', 'entity', 'schemaVersion']
/** The indexes hold rows, and a write's guard looks at the version; the rest of a ticket lies packed. */
const PLAIN_OF_TICKETS = new Set([...HEAD, ...Object.keys(rowFields), 'dueAt', 'version'])
const PLAIN_OF_EVENTS = new Set(HEAD)

/** Long texts are no part of it: they stay in the events, so that a write costs what changed. */
export function ticketItem(change: TicketChange): Item {
  const { ticket } = change
  const stored = { ...ticket, ...(change.dueAt !== undefined && { dueAt: change.dueAt }) }
  const { id: _, organisationId: __, ...item } = tickets.encode(ticketKey(ticket.id), stored)
  const { alarm, handedTo } = ticket
  const guarded = {
    ...(alarm && { generation: alarm.generation }),
    ...(handedTo && { [GOES_ON_IN]: handedTo.ticketId }),
  }
  return { ...packItem(item, PLAIN_OF_TICKETS), ...guarded, ...indexKeys(change) }
}

export function ticketOf(item: Item): Ticket {
  const { dueAt: _, ...ticket } = tickets.decode(named(unpackItem(item)))
  return ticket
}

export function rowOf(item: Item): TicketRow {
  return rows.decode(named(item))
}

/** @param events What one write adds to a timeline: at least one. */
export function eventsItem(ticketId: string, events: readonly RecordedEvent[]): Item {
  const last = events.at(-1)?.sequence ?? 0
  return packItem(timelines.encode(eventsKey(ticketId, last), { events: [...events] }), PLAIN_OF_EVENTS)
}

export function eventsOf(item: Item): readonly NewEvent[] {
  const { id } = ticketOfPartition(String(item['pk']))
  return timelines.decode(unpackItem(item)).events.map((event) => ({ ticketId: id, event }))
}

/** A ticket is named by its key. */
function named(item: Item): Item {
  return { ...ticketOfPartition(String(item['pk'])), ...item }
}
