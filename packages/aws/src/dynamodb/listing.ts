/**
 * Pages of tickets from ranges of an index: which ranges a list is, and where a page ends.
 *
 * A page ends at a row, told by what the list is sorted by and the row's id. A ticket that closes between two pages moves
 * from what is under way to what is closed: it is never lost, and may be met again there.
 * @module
 */
import type { IndexName } from '@plazo/application/table-shape'
import type { Listing, Page, TicketRow } from '@plazo/application/ticket-store'
import { TICKET_STATES } from '@plazo/domain/ticket'
import { fold } from '@plazo/domain/words'
import { CLOSED, LAST, partOf, position, ticketAt, UNDER_WAY } from './keys.ts'
import {
  agentTickets,
  contactTickets,
  organisationTickets,
  teamApprovals,
  teamQueue,
  unassignedTickets,
} from './list-partitions.ts'

/** Rows of one partition with sort keys from `from` to `to`, both inclusive. */
export type Range = { index: IndexName; partition: string; from: string; to: string; newestFirst: boolean }

/** The first `limit` rows of a range; `more` when it does not end there. */
export type QueryRange = (range: Range, limit: number) => Promise<{ rows: readonly TicketRow[]; more: boolean }>

/**
 * Ranges that one behind the other are the list, and what a row's place in it is. `narrowed`: they hold rows that the list
 * does not show.
 */
type Plan = { ranges: readonly Range[]; placeOf: (row: TicketRow) => string; narrowed: boolean }

/** What a list narrowed by its rows looks through for one page, at least. */
const NARROWED_ROWS = 25

/**
 * One query, whatever the list holds; one more where a list of a stretch of time, or one that begins with the oldest,
 * passes from what is under way to what is closed. A page of a narrowed list may be short, and lead on all the same.
 *
 * @throws RangeError `cursor` when `after` is no place in a list.
 */
export async function pageOf(listing: Listing, query: QueryRange): Promise<Page> {
  const { limit } = listing
  const { ranges, placeOf, narrowed } = planOf(listing)
  const after = listing.after === undefined ? undefined : placeIn(listing.after)
  const rows: TicketRow[] = []
  let place = after
  const byRow = [listing.topic, listing.module, listing.text].some((filter) => filter !== undefined)
  let left = narrowed || byRow ? Math.max(limit, NARROWED_ROWS) : limit
  for (const range of behind(ranges, after)) {
    // Two more than wanted: the row at `after` itself comes again, and one further row tells that the list goes on.
    const found = await query(range, left + (after === undefined ? 1 : 2))
    for (const row of found.rows.filter((each) => placeOf(each) !== after)) {
      if (left === 0 || rows.length === limit) return { rows, ...cursor(place) }
      if (fits(listing, row)) rows.push(row)
      place = placeOf(row)
      left--
    }
    if (found.more) return { rows, ...cursor(place) }
  }
  return { rows }
}

/** What of the ranges begins at a place: the rest of the one that holds it, and those behind. */
function behind(ranges: readonly Range[], place: string | undefined): readonly Range[] {
  if (place === undefined) return ranges
  const at = ranges.findIndex(({ from, to }) => from <= place && place <= to)
  return ranges
    .slice(Math.max(at, 0))
    .map((range, index) => (index > 0 ? range : { ...range, ...(range.newestFirst ? { to: place } : { from: place }) }))
}

function planOf({ by, ...listing }: Listing): Plan {
  switch (by.list) {
    case 'requester':
      return byOpening(listing, { index: 'contact', partition: contactTickets(by.organisationId, by.contactId) })
    case 'organisation':
      return byOpening(listing, { index: 'organisation', partition: organisationTickets(by.organisationId) })
    case 'queue':
      return byUrgency(listing, { index: 'queue', partition: teamQueue(by.team) })
    case 'breaching':
      return byUrgency(listing, { index: 'queue', partition: teamQueue(by.team) }, by.before)
    case 'approvals':
      return byUrgency(listing, { index: 'queue', partition: teamApprovals(by.team) })
    case 'assignee':
      return byUrgency(listing, { index: 'agent', partition: agentTickets(by.agentId) })
    case 'unassigned':
      return byUrgency(listing, { index: 'agent', partition: unassignedTickets(by.team) })
  }
}

type Place = Pick<Range, 'index' | 'partition'>

/** What is under way before what is closed, each newest first or oldest first. */
function byOpening(
  { states = TICKET_STATES, openedFrom, openedBefore, oldestFirst = false }: Omit<Listing, 'by'>,
  place: Place,
): Plan {
  const parts = [UNDER_WAY, CLOSED].filter((part) => states.some((state) => partOf(state) === part))
  const placeOf = ({ state, openedAt, id }: TicketRow) => `${partOf(state)}${position(openedAt, id)}`
  const narrowed = TICKET_STATES.some((state) => parts.includes(partOf(state)) && !states.includes(state))
  const whole = parts.length === 2 && !oldestFirst && openedFrom === undefined && openedBefore === undefined
  if (whole)
    return { ranges: [{ ...place, from: CLOSED, to: `${UNDER_WAY}${LAST}`, newestFirst: true }], placeOf, narrowed }
  const ranges = parts.map((part) => {
    // A key goes on with `#` and the id, so that an instant alone lies before all tickets of that instant.
    const [from, to] = [`${part}${openedFrom ?? ''}`, `${part}${openedBefore ?? LAST}`]
    return { ...place, from, to, newestFirst: !oldestFirst }
  })
  return { ranges, placeOf, narrowed }
}

/** One range, what is due first first. */
function byUrgency(
  { states, openedFrom, openedBefore }: Omit<Listing, 'by'>,
  place: Place,
  before: string = LAST,
): Plan {
  const range = { ...place, from: '0', to: before, newestFirst: false }
  const narrowed = [states, openedFrom, openedBefore].some((filter) => filter !== undefined)
  return { ranges: [range], placeOf: ({ dueAt, id }) => position(dueAt, id), narrowed }
}

function fits({ states, topic, module, text, openedFrom, openedBefore }: Listing, row: TicketRow): boolean {
  return (
    (states === undefined || states.includes(row.state)) &&
    (topic === undefined || row.topic === topic) &&
    (module === undefined || row.module === module) &&
    (text === undefined || fold(row.subject).includes(fold(text))) &&
    (openedFrom === undefined || row.openedAt >= openedFrom) &&
    (openedBefore === undefined || row.openedAt < openedBefore)
  )
}

function cursor(after: string | undefined): { next: string } | undefined {
  return after === undefined ? undefined : { next: Buffer.from(after).toString('base64url') }
}

function placeIn(text: string): string {
  const place = Buffer.from(text, 'base64url').toString()
  try {
    ticketAt(place)
  } catch (error) {
    throw new RangeError('cursor', { cause: error })
  }
  return place
}
