/**
 * Pages of tickets from ranges of an index: which ranges a list is, how they are merged, and where a page ends.
 *
 * A page ends at a row, told by what the list is sorted by and the row's id. Neither moves when the ticket changes its
 * state, so a list over several states needs no position for each of them and shows no ticket twice.
 * @module
 */
import type { IndexName } from '@plazo/application/table-shape'
import type { Listing, Page, TicketRow } from '@plazo/application/ticket-store'
import { TICKET_STATES } from '@plazo/domain/ticket'
import {
  agentTickets,
  contactTickets,
  LAST,
  organisationTickets,
  position,
  stateRange,
  teamQueue,
  ticketAt,
  unassignedTickets,
} from './keys.ts'

/** Rows of one partition with sort keys from `from` to `to`, both inclusive. */
export type Range = { index: IndexName; partition: string; from: string; to: string; newestFirst: boolean }

/** The first `limit` rows of a range; `more` when it does not end there. */
export type QueryRange = (range: Range, limit: number) => Promise<{ rows: readonly TicketRow[]; more: boolean }>

/** Ranges that together are the list, and what a row's place in it is. */
type Plan = {
  ranges: readonly (Range & { prefix: string })[]
  placeOf: (row: TicketRow) => string
  newestFirst: boolean
}

/** How many times a list narrowed by its rows looks further for one page. */
const ROUNDS = 5
/** What such a list reads at a time, at least. */
const NARROWED_ROWS = 100

/** @throws RangeError `cursor` when `after` is no place in a list. */
export async function pageOf(listing: Listing, query: QueryRange): Promise<Page> {
  const { limit } = listing
  const plan = planOf(listing)
  const rows: TicketRow[] = []
  let after = listing.after === undefined ? undefined : placeIn(listing.after)
  for (let round = 0; round < ROUNDS; round++) {
    const { found, more } = await nextRows(plan, query, {
      after,
      limit: narrows(listing) ? Math.max(limit, NARROWED_ROWS) : limit,
    })
    for (const row of found) {
      if (fits(listing, row)) {
        if (rows.length === limit) return { rows, ...cursor(after) }
        rows.push(row)
      }
      after = plan.placeOf(row)
    }
    if (!more) return { rows }
    if (rows.length === limit) break
  }
  return { rows, ...cursor(after) }
}

/** The rows behind `after` as far as they are all known: one more than `limit`, unless the list ends before. */
async function nextRows(
  { ranges, placeOf, newestFirst }: Plan,
  query: QueryRange,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ found: readonly TicketRow[]; more: boolean }> {
  const ahead = (a: string, b: string) => (newestFirst ? a > b : a < b)
  const left = ranges
    .map((range) => (after === undefined ? range : from(range, after)))
    .filter((range) => range.from <= range.to)
  // Two more than asked: the row at `after` itself comes again, and one further row tells that the list goes on.
  const answers = await Promise.all(left.map((range) => query(range, limit + 2)))
  const ends = answers.flatMap(({ rows, more }) => (more ? rows.slice(-1).map(placeOf) : []))
  const known = (place: string) => ends.every((end) => !ahead(end, place))
  const found = answers
    .flatMap(({ rows }) => rows)
    .filter((row) => known(placeOf(row)) && (after === undefined || ahead(after, placeOf(row))))
    .toSorted((a, b) => (ahead(placeOf(a), placeOf(b)) ? -1 : 1))
  return { found, more: ends.length > 0 }
}

/** The part of a range that begins at a place. */
function from(range: Plan['ranges'][number], place: string): Plan['ranges'][number] {
  const sort = `${range.prefix}${place}`
  if (range.newestFirst) return { ...range, to: sort < range.to ? sort : range.to }
  return { ...range, from: sort > range.from ? sort : range.from }
}

function planOf({ by, ...listing }: Listing): Plan {
  switch (by.list) {
    case 'requester':
      return byOpening(listing, { index: 'contact', partition: contactTickets(by.organisationId, by.contactId) })
    case 'organisation':
      return byOpening(listing, { index: 'organisation', partition: organisationTickets(by.organisationId) })
    case 'queue':
      return byUrgency({ index: 'queue', partition: teamQueue(by.team) })
    case 'breaching':
      return byUrgency({ index: 'queue', partition: teamQueue(by.team), before: by.before })
    case 'assignee':
      return byUrgency({ index: 'agent', partition: agentTickets(by.agentId) })
    case 'unassigned':
      return byUrgency({ index: 'agent', partition: unassignedTickets(by.team) })
  }
}

type Place = Pick<Range, 'index' | 'partition'>

/** One range for each state, newest first. */
function byOpening({ states = TICKET_STATES, openedFrom, openedBefore }: Omit<Listing, 'by'>, place: Place): Plan {
  const ranges = [...new Set(states)].map((state) => {
    const prefix = stateRange(state)
    // A key goes on with `#` and the id, so that an instant alone lies before all tickets of that instant.
    return {
      ...place,
      prefix,
      from: `${prefix}${openedFrom ?? ''}`,
      to: `${prefix}${openedBefore ?? LAST}`,
      newestFirst: true,
    }
  })
  return { ranges, placeOf: ({ openedAt, id }) => position(openedAt, id), newestFirst: true }
}

/** One range, what is due first first. */
function byUrgency({ before = LAST, ...place }: Place & { before?: string }): Plan {
  const range = { ...place, prefix: '', from: '0', to: before, newestFirst: false }
  return { ranges: [range], placeOf: ({ dueAt, id }) => position(dueAt, id), newestFirst: false }
}

/** True when the ranges hold rows that the list does not show. */
function narrows({ by, states, topic, openedFrom, openedBefore }: Listing): boolean {
  const inKeys = by.list === 'requester' || by.list === 'organisation'
  return topic !== undefined || (!inKeys && [states, openedFrom, openedBefore].some((filter) => filter !== undefined))
}

function fits({ states, topic, openedFrom, openedBefore }: Listing, row: TicketRow): boolean {
  return (
    (states === undefined || states.includes(row.state)) &&
    (topic === undefined || row.topic === topic) &&
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
