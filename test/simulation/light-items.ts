/**
 * Tickets as items that weigh nothing: packing, unpacking and checking every one of them would be most of what a run
 * costs. Some tickets live as in the table all the same, and what those say is held against what was written.
 * @module
 */
import type { TicketChange } from '@plazo/application/ticket-store'
import { EVENT_ENTITY, TICKET_ENTITY } from '@plazo/application/table-shape'
import { headOf, type Item } from '@plazo/aws/dynamodb/entity'
import { eventsKey, indexKeys, ticketKey } from '@plazo/aws/dynamodb/keys'
import { mailCauses, ticketWrites } from '@plazo/aws/dynamodb/stream'
import type { MemoryRecord } from '@plazo/local/memory/memory-items'
import { STORED, type TicketShape } from '@plazo/local/memory/ticket-shape'

/** One of so many tickets lives as in the table. */
const WHOLE = 40

export type Decoders = { ticketWrites: typeof ticketWrites; mailCauses: typeof mailCauses }

export function lightItems(): TicketShape & { decoders: Decoders } {
  const tickets = new WeakMap<Item, ReturnType<TicketShape['ticketOf']>>()
  const events = new WeakMap<Item, ReturnType<TicketShape['eventsOf']>>()
  const ticketOf = (item: Item) => tickets.get(item) ?? STORED.ticketOf(item)
  return {
    ticketItem(change) {
      const { ticket } = change
      if (isWhole(ticket.id)) return STORED.ticketItem(change)
      const item = { ...headOf(TICKET_ENTITY), ...ticketKey(ticket.id), ...rowIn(change), ...indexKeys(change) }
      tickets.set(item, ticket)
      return item
    },
    ticketOf,
    eventsItem(ticketId, happened) {
      if (isWhole(ticketId)) return STORED.eventsItem(ticketId, happened)
      const item = { ...headOf(EVENT_ENTITY), ...eventsKey(ticketId, happened.at(-1)?.sequence ?? 0), events: happened }
      events.set(
        item,
        happened.map((event) => ({ ticketId, event })),
      )
      return item
    },
    eventsOf: (item) => events.get(item) ?? STORED.eventsOf(item),
    decoders: {
      ticketWrites(record) {
        if (!isOfMemory(record) || !tickets.has(record.item)) return ticketWrites(record)
        const { item, before } = record
        return [before ? { before: ticketOf(before), after: ticketOf(item) } : { after: ticketOf(item) }]
      },
      mailCauses: (record) => (isOfMemory(record) && events.get(record.item)) || mailCauses(record),
    },
  }
}

/** What lists show of it. */
function rowIn({ ticket, dueAt }: TicketChange): Item {
  const { requesterId, subject, module, topic, team, priority, state, turn, openedAt } = ticket
  const { assigneeId, grantId, grantCarried, refundedAt, names } = ticket
  const row: Record<string, unknown> = { requesterId, subject, topic, team, priority, state, turn, openedAt }
  if (module !== undefined) row['module'] = module
  if (assigneeId !== undefined) row['assigneeId'] = assigneeId
  if (grantId !== undefined) row['grantId'] = grantId
  if (grantCarried !== undefined) row['grantCarried'] = grantCarried
  if (refundedAt !== undefined) row['refundedAt'] = refundedAt
  if (dueAt !== undefined) row['dueAt'] = dueAt
  if (names) row['names'] = names
  return row
}

function isOfMemory(record: object): record is MemoryRecord {
  return 'item' in record
}

/** By its id, so that all of its story is. */
function isWhole(ticketId: string): boolean {
  return Buffer.from(ticketId).reduce((sum, byte) => sum + byte, 0) % WHOLE === 0
}
