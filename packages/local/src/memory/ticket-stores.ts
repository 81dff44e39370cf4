/**
 * Tickets in memory: the conditions of the table's store, looked at before anything is put.
 * @module
 */
import type { Commit, Scope, TicketChange, TicketStore, TicketStores } from '@plazo/application/ticket-store'
import { usageItem, usageOf } from '@plazo/aws/dynamodb/account-items'
import { staleAccount, staleVersion } from '@plazo/aws/dynamodb/answers'
import { breachesPage, breachItem } from '@plazo/aws/dynamodb/breach-items'
import type { Item } from '@plazo/aws/dynamodb/entity'
import { rowOf } from '@plazo/aws/dynamodb/items'
import { breachKey, eventsAbove, eventsKey, ticketKey, ticketPartition, usageKey } from '@plazo/aws/dynamodb/keys'
import { pageOf } from '@plazo/aws/dynamodb/listing'
import { holdsList, holdsTicket, requireScope } from '@plazo/aws/dynamodb/scope'
import { moved, NOTHING_USED } from '@plazo/domain/ledger'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import type { MemoryItems } from './memory-items.ts'
import { once } from './once.ts'
import { claimed } from './uploads.ts'
import type { TicketShape } from './ticket-shape.ts'

type Shaped = { items: MemoryItems; shape: TicketShape }

/** @param shape How tickets lie among the items. */
export function memoryTicketStores(items: MemoryItems, shape: TicketShape): TicketStores {
  const shaped = { items, shape: { ...shape, ticketOf: once(shape.ticketOf), eventsOf: once(shape.eventsOf) } }
  return (scope) => memoryTicketStore(shaped, scope)
}

function memoryTicketStore(shaped: Shaped, scope: Scope): TicketStore {
  const { items } = shaped
  const ticketIn = (ticketId: string) => (holdsTicket(scope, ticketId) ? ticketOfId(shaped, ticketId) : undefined)
  const eventsIn = (ticketId: string, sequence: number) =>
    holdsTicket(scope, ticketId) ? eventsAfter(shaped, { ticketId, sequence }) : []
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
    breaches: async (listing) =>
      breachesPage(listing, async (range, limit) => ({ items: items.queryIndex(range).slice(0, limit) })),
    async commit(commit) {
      requireScope(scope, commit)
      items.put([
        ...changed(shaped, commit.change),
        ...(commit.linked ? changed(shaped, commit.linked) : []),
        ...broken(items, commit.change),
        ...(commit.linked ? broken(items, commit.linked) : []),
        ...accounted(items, commit),
        ...claimed(items, commit),
      ])
    },
  }
}

function ticketOfId({ items, shape }: Shaped, ticketId: string): Ticket | undefined {
  const item = items.get(ticketKey(ticketId))
  return item && shape.ticketOf(item)
}

function eventsAfter(
  { items, shape }: Shaped,
  { ticketId, sequence }: { ticketId: string; sequence: number },
): readonly RecordedEvent[] {
  const found = items.query(ticketPartition(ticketId), eventsAbove(sequence)).flatMap(shape.eventsOf)
  return found.flatMap(({ event }) => (event.sequence > sequence ? [event] : []))
}

/** @throws StaleVersion; Error for an event that would write over another, which is a fault. */
function changed(shaped: Shaped, change: TicketChange): readonly Item[] {
  const { items, shape } = shaped
  const { ticket, seen, events } = change
  const stored = ticketOfId(shaped, ticket.id)
  const stands =
    stored?.version === seen?.version &&
    (stored?.alarm?.generation ?? 0) === (seen?.generation ?? 0) &&
    stored?.handedTo?.ticketId === seen?.handedTo
  if (!stands) throw staleVersion(change)
  const last = events.at(-1)?.sequence ?? 0
  if (items.get(eventsKey(ticket.id, last))) throw new Error(`event ${last} of ${ticket.id} happened already`)
  return [shape.ticketItem(change), ...(events.length > 0 ? [shape.eventsItem(ticket.id, events)] : [])]
}

function broken(items: MemoryItems, change: TicketChange): readonly Item[] {
  const { broken: added = [], ended = [] } = change.breaches ?? {}
  return [
    ...added.map((breach) => breachItem(change, breach)),
    ...ended.map(({ ended: end, ...breach }) => ({ ...items.get(breachKey(change.ticket.id, breach)), ended: end })),
  ]
}

/** @throws StaleVersion when the account has not what is asked of it. */
function accounted(items: MemoryItems, { change, account }: Commit): readonly Item[] {
  if (!account) return []
  const { organisationId } = change.ticket
  const item = items.get(usageKey(organisationId))
  const usage = moved(item ? usageOf(item) : NOTHING_USED, account)
  if (!usage) throw staleAccount(organisationId)
  return [usageItem(organisationId, usage)]
}
