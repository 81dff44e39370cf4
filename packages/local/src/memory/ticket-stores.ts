/**
 * Tickets in memory: the conditions of the table's store, looked at before anything is put.
 * @module
 */
import type { Commit, Scope, TicketChange, TicketStore, TicketStores } from '@plazo/application/ticket-store'
import { entryItem, usageItem, usageOf } from '@plazo/aws/dynamodb/account-items'
import { duplicateRequest, staleAccount, staleVersion } from '@plazo/aws/dynamodb/answers'
import type { Item } from '@plazo/aws/dynamodb/entity'
import {
  eventItem,
  eventOf,
  requestItem,
  requestRecordOf,
  rowOf,
  ticketItem,
  ticketOf,
} from '@plazo/aws/dynamodb/items'
import {
  entryKey,
  eventKey,
  eventsAbove,
  requestKey,
  ticketKey,
  ticketPartition,
  usageKey,
} from '@plazo/aws/dynamodb/keys'
import { pageOf } from '@plazo/aws/dynamodb/listing'
import { holdsList, holdsTicket, requireScope } from '@plazo/aws/dynamodb/scope'
import { moved, NOTHING_USED } from '@plazo/domain/ledger'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import type { MemoryItems } from './memory-items.ts'

export function memoryTicketStores(items: MemoryItems): TicketStores {
  return (scope) => memoryTicketStore(items, scope)
}

function memoryTicketStore(items: MemoryItems, scope: Scope): TicketStore {
  const ticketIn = (ticketId: string) => (holdsTicket(scope, ticketId) ? ticketOfId(items, ticketId) : undefined)
  const eventsIn = (ticketId: string, sequence: number) =>
    holdsTicket(scope, ticketId) ? eventsAfter(items, { ticketId, sequence }) : []
  return {
    find: async (ticketId) => ticketIn(ticketId),
    async history(ticketId) {
      const ticket = ticketIn(ticketId)
      return ticket && { ticket, events: eventsIn(ticketId, 0) }
    },
    eventsAfter: async (ticketId, sequence) => eventsIn(ticketId, sequence),
    async list(listing) {
      if (!holdsList(scope, listing)) return { rows: [] }
      return pageOf(listing, async (range, limit) => {
        const found = items.queryIndex(range)
        return { rows: found.slice(0, limit).map(rowOf), more: found.length > limit }
      })
    },
    async commit(commit) {
      requireScope(scope, commit)
      items.put([
        ...requested(items, scope, commit),
        ...changed(items, commit.change),
        ...(commit.linked ? changed(items, commit.linked) : []),
        ...accounted(items, commit),
      ])
    },
    async request(request) {
      const item = items.get(requestKey(scope, request))
      return item && requestRecordOf(item, request.at)
    },
  }
}

function ticketOfId(items: MemoryItems, ticketId: string): Ticket | undefined {
  const item = items.get(ticketKey(ticketId))
  return item && ticketOf(item)
}

function eventsAfter(
  items: MemoryItems,
  { ticketId, sequence }: { ticketId: string; sequence: number },
): readonly RecordedEvent[] {
  return items.query(ticketPartition(ticketId), eventsAbove(sequence)).map((item) => eventOf(item).event)
}

/** @throws DuplicateRequest */
function requested(items: MemoryItems, scope: Scope, commit: Commit): readonly Item[] {
  const { request } = commit
  if (!request) return []
  const item = items.get(requestKey(scope, request))
  if (item && requestRecordOf(item, request.at)) throw duplicateRequest(request)
  return [requestItem(scope, commit, request)]
}

/** @throws StaleVersion; Error for an event that would write over another, which is a fault. */
function changed(items: MemoryItems, change: TicketChange): readonly Item[] {
  const { ticket, seen, events } = change
  const stored = ticketOfId(items, ticket.id)
  const stands = stored?.version === seen?.version && (stored?.alarm?.generation ?? 0) === (seen?.generation ?? 0)
  if (!stands) throw staleVersion(change)
  const written = events.find(({ sequence }) => items.get(eventKey(ticket.id, sequence)))
  if (written) throw new Error(`event ${written.sequence} of ${ticket.id} happened already`)
  return [ticketItem(change), ...events.map((event) => eventItem(ticket.id, event))]
}

/** @throws StaleVersion when the account has not what is asked of it. */
function accounted(items: MemoryItems, { change, account, entries = [] }: Commit): readonly Item[] {
  const { organisationId } = change.ticket
  const written = entries.map((entry) => entryItem(organisationId, entry))
  const twice = entries.find((entry) => items.get(entryKey(organisationId, entry)))
  if (twice) throw new Error(`${twice.key} of ${organisationId} was written before`)
  if (!account) return written
  const item = items.get(usageKey(organisationId))
  const usage = moved(item ? usageOf(item) : NOTHING_USED, account)
  if (!usage) throw staleAccount(account)
  return [usageItem(organisationId, usage), ...written]
}
