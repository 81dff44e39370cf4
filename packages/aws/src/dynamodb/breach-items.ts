/**
 * Broken promises as items: each beside its ticket, and in an index by the team that broke it.
 * @module
 */
import { INDEXES } from '@plazo/application/table-shape'
import type { BreachListing, BreachPage, BreachRow, TicketChange } from '@plazo/application/ticket-store'
import { BREACH_ENDS, type Breach, type BreachNews } from '@plazo/domain/breaches'
import { isInstant } from '@plazo/domain/instant'
import { CLOCK_KINDS } from '@plazo/domain/policy'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { breachKey, ticketOfPartition } from './keys.ts'
import { teamBreaches } from './list-partitions.ts'
import type { Range } from './listing.ts'
import { instant, optional, rowFields } from './stored-ticket.ts'
import type { Step } from './transact.ts'

const { requesterId, subject, team, priority, assigneeId, names } = rowFields

const breaches = entity('breach', {
  clock: z.enum(CLOCK_KINDS),
  breachedAt: instant,
  dueAt: instant,
  cause: z.enum(['time', 'change']),
  ended: optional(z.strictObject({ at: instant, how: z.enum(BREACH_ENDS) })),
  requesterId,
  subject,
  team,
  priority,
  assigneeId,
  names,
})

/** As the ticket is when the promise breaks. */
export function breachItem({ ticket }: Pick<TicketChange, 'ticket'>, breach: Breach): Item {
  const {
    id,
    requesterId: requester,
    subject: title,
    team: own,
    priority: level,
    assigneeId: who,
    names: told,
  } = ticket
  const facts = { requesterId: requester, subject: title, team: own, priority: level }
  const item = { ...breach, ...facts, ...(who !== undefined && { assigneeId: who }), ...(told && { names: told }) }
  const { partitionKey, sortKey } = INDEXES.breach
  const place = placeOf({ ticketId: id, ...breach })
  return { ...breaches.encode(breachKey(id, breach), item), [partitionKey]: teamBreaches(own), [sortKey]: place }
}

export function breachOf(item: Item): BreachRow {
  const { id: ticketId, organisationId } = ticketOfPartition(String(item['pk']))
  return { ...breaches.decode(item), ticketId, organisationId }
}

export function breachSteps({ ticket, breaches: news }: TicketChange, tableName: string): readonly Step[] {
  const { broken = [], ended = [] } = news ?? {}
  return [
    ...broken.map((breach) => ({ operation: { Put: { TableName: tableName, Item: breachItem({ ticket }, breach) } } })),
    ...ended.map((breach) => endStep(ticket.id, breach, tableName)),
  ]
}

/** Which team broke it, and when, stays as it is. */
function endStep(ticketId: string, { ended, ...breach }: BreachNews['ended'][number], tableName: string): Step {
  const update = {
    TableName: tableName,
    Key: breachKey(ticketId, breach),
    UpdateExpression: 'SET ended = :ended',
    ExpressionAttributeValues: { ':ended': ended },
  }
  return { operation: { Update: update } }
}

/**
 * One query. A page ends at a promise, told by when it broke, its ticket and its clock.
 *
 * @param query The first items of a range.
 * @throws RangeError `cursor` when `after` is no place in a list.
 */
export async function breachesPage(
  { team: own, from, before, limit, after }: BreachListing,
  query: (range: Range, limit: number) => Promise<{ items: readonly Item[] }>,
): Promise<BreachPage> {
  if (after !== undefined && !isInstant(after.split('#')[0] ?? '')) throw new RangeError('cursor')
  const range = { index: 'breach', partition: teamBreaches(own), from, to: after ?? before, newestFirst: true } as const
  if (range.from > range.to) return { rows: [] }
  // The one at `after` itself comes again, and one further tells that the list goes on.
  const { items } = await query(range, limit + (after === undefined ? 1 : 2))
  const found = items.map(breachOf).filter((row) => placeOf(row) !== after)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, ...(last && found.length > limit && { next: placeOf(last) }) }
}

function placeOf({ breachedAt, ticketId, clock }: Pick<BreachRow, 'breachedAt' | 'ticketId' | 'clock'>): string {
  return `${breachedAt}#${ticketId}#${clock}`
}
