/**
 * Tickets in the table: one item as they stand, one for each event, and every condition of a write.
 * @module
 */
import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Scope, TicketStore, TicketStores } from '@plazo/application/ticket-store'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { stepsOf } from './commit-steps.ts'
import type { Item } from './entity.ts'
import { eventOf, requestRecordOf, rowOf, ticketOf } from './items.ts'
import { eventsAbove, requestKey, ticketKey, ticketPartition, type Key } from './keys.ts'
import { pageOf } from './listing.ts'
import { queryPartition, queryRange } from './query.ts'
import { holdsList, holdsTicket, requireScope } from './scope.ts'
import { transact, type Wait } from './transact.ts'

/** How often a timeline is read that a write is just making longer. */
const READINGS = 3

type Table = { db: DynamoDBDocumentClient; tableName: string; wait: Wait | undefined }

/** `wait` is what passes between two attempts of a write that met another one. */
export function ticketStores(
  db: DynamoDBDocumentClient,
  tableName: string,
  { wait }: { wait?: Wait } = {},
): TicketStores {
  return (scope) => ticketStore({ db, tableName, wait }, scope)
}

function ticketStore(table: Table, scope: Scope): TicketStore {
  return {
    async find(ticketId) {
      if (!holdsTicket(scope, ticketId)) return undefined
      const item = await get(table, ticketKey(ticketId))
      return item && ticketOf(item)
    },
    history: async (ticketId) => (holdsTicket(scope, ticketId) ? history(table, ticketId) : undefined),
    async eventsAfter(ticketId, sequence) {
      if (!holdsTicket(scope, ticketId)) return []
      const range = { partition: ticketPartition(ticketId), ...eventsAbove(sequence), consistent: false }
      const items = await queryPartition(table.db, { tableName: table.tableName, ...range })
      return unbroken(
        items.map((item) => eventOf(item).event),
        sequence,
      )
    },
    async list(listing) {
      if (!holdsList(scope, listing)) return { rows: [] }
      return pageOf(listing, async (range, limit) => {
        const { items, more } = await queryRange(table.db, { tableName: table.tableName, range, limit })
        return { rows: items.map(rowOf), more }
      })
    },
    async commit(commit) {
      requireScope(scope, commit)
      await transact(table.db, stepsOf(commit, { tableName: table.tableName, scope }), table.wait)
    },
    async request(request) {
      const item = await get(table, requestKey(scope, request))
      return item && requestRecordOf(item, request.at)
    },
  }
}

async function get({ db, tableName }: Table, key: Key): Promise<Item | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))
  return Item
}

/**
 * A query may see one half of a transaction: a ticket without its last event is then read again, events that the
 * ticket does not count yet are left out.
 *
 * @throws Error when events are missing for good.
 */
async function history(
  { db, tableName }: Table,
  ticketId: string,
): Promise<{ ticket: Ticket; events: readonly RecordedEvent[] } | undefined> {
  const { pk, sk } = ticketKey(ticketId)
  for (let reading = 0; reading < READINGS; reading++) {
    // The ticket sorts behind its events.
    const range = { partition: pk, from: eventsAbove(0).from, to: sk, consistent: true }
    const items = await queryPartition(db, { tableName, ...range })
    const last = items.at(-1)
    if (last?.['sk'] !== sk) return undefined
    const ticket = ticketOf(last)
    const events = unbroken(
      items.slice(0, -1).map((item) => eventOf(item).event),
      0,
    )
    if (events.length >= ticket.version) return { ticket, events: events.slice(0, ticket.version) }
  }
  throw new Error(`ticket ${ticketId} lacks events`)
}

/** Events up to the first gap after `sequence`: what lies behind it belongs to a write that is not all there yet. */
function unbroken(events: readonly RecordedEvent[], sequence: number): readonly RecordedEvent[] {
  const gap = events.findIndex((event, index) => event.sequence !== sequence + index + 1)
  return gap === -1 ? events : events.slice(0, gap)
}
