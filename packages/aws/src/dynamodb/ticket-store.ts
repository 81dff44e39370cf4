/**
 * Tickets in the table: one item as they stand, one for each event, and every condition of a write.
 * @module
 */
import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Scope, TicketStore, TicketStores } from '@plazo/application/ticket-store'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { breachesPage } from './breach-items.ts'
import { stepsOf } from './commit-steps.ts'
import type { Item } from './entity.ts'
import { eventsOf, rowOf, ticketOf } from './items.ts'
import { eventsAbove, ticketKey, ticketPartition, type Key } from './keys.ts'
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
    history: async (ticketId, reading) =>
      holdsTicket(scope, ticketId) ? history(table, ticketId, reading?.fresh ?? false) : undefined,
    async eventsAfter(ticketId, sequence) {
      if (!holdsTicket(scope, ticketId)) return []
      const range = { partition: ticketPartition(ticketId), ...eventsAbove(sequence), consistent: false }
      const items = await queryPartition(table.db, { tableName: table.tableName, ...range })
      // The first item may begin before: what happened at once is read at once.
      return unbroken(timelineOf(items), sequence)
    },
    async list(listing) {
      if (!holdsList(scope, listing)) return { rows: [] }
      return pageOf(listing, async (range, limit) => {
        const { items, more } = await queryRange(table.db, { tableName: table.tableName, range, limit })
        return { rows: items.map(rowOf), more }
      })
    },
    breaches: async (listing) =>
      breachesPage(listing, (range, limit) => queryRange(table.db, { tableName: table.tableName, range, limit })),
    async commit(commit) {
      requireScope(scope, commit)
      await transact(table.db, stepsOf(commit, table.tableName), table.wait)
    },
  }
}

async function get({ db, tableName }: Table, key: Key): Promise<Item | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))
  return Item
}

/**
 * A query may see one half of a transaction, or what was true a moment ago: what is not there, or not whole, is then
 * read again as it stands; events that the ticket does not count yet are left out.
 *
 * @throws Error when events are missing for good.
 */
async function history(
  { db, tableName }: Table,
  ticketId: string,
  fresh: boolean,
): Promise<{ ticket: Ticket; events: readonly RecordedEvent[] } | undefined> {
  const { pk, sk } = ticketKey(ticketId)
  for (let reading = 0; reading < READINGS; reading++) {
    const consistent = fresh || reading > 0
    // The ticket sorts behind its events.
    const range = { partition: pk, from: eventsAbove(0).from, to: sk, consistent }
    const items = await queryPartition(db, { tableName, ...range })
    const last = items.at(-1)
    if (last?.['sk'] !== sk) {
      if (consistent) return undefined
      continue
    }
    const ticket = ticketOf(last)
    const events = unbroken(timelineOf(items.slice(0, -1)), 0)
    if (events.length >= ticket.version) return { ticket, events: events.slice(0, ticket.version) }
  }
  throw new Error(`ticket ${ticketId} lacks events`)
}

function timelineOf(items: readonly Item[]): readonly RecordedEvent[] {
  return items.flatMap((item) => eventsOf(item).map(({ event }) => event))
}

/** Events above `sequence` up to the first gap: what lies behind it belongs to a write that is not all there yet. */
function unbroken(all: readonly RecordedEvent[], sequence: number): readonly RecordedEvent[] {
  const events = all.filter((event) => event.sequence > sequence)
  const gap = events.findIndex((event, index) => event.sequence !== sequence + index + 1)
  return gap === -1 ? events : events.slice(0, gap)
}
