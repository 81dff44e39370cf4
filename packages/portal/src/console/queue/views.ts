/**
 * Which rows a view shows, and how many it has as far as anybody knows.
 * @module
 */
import { parseTicketId } from '@plazo/domain/ticket-id'
import type { ListName, Lists, Row } from './lists.ts'
import { FILTERS, type Filter, type QueueSearch, type View } from './queue-search.ts'

const HOUR = 60 * 60_000

type Plan = { lists: readonly ListName[]; shows?: (row: Row, now: number) => boolean }

const PLANS: Readonly<Record<View, Plan>> = {
  inbox: { lists: ['queue'] },
  // What is mine may be another team's.
  breaching: {
    lists: ['queue', 'assigned'],
    shows: ({ dueAt }, now) => dueAt !== undefined && Date.parse(dueAt) < now + HOUR,
  },
  mine: { lists: ['assigned'] },
  unassigned: { lists: ['unassigned'] },
  // What waits for a customer is in no queue; it is with somebody, or with nobody.
  waiting: { lists: ['assigned', 'unassigned'], shows: ({ state }) => state === 'pending' || state === 'resolved' },
  breached: {
    lists: ['queue', 'assigned'],
    shows: ({ dueAt }, now) => dueAt !== undefined && Date.parse(dueAt) <= now,
  },
}

export function listsFor(view: View = 'inbox'): readonly ListName[] {
  return PLANS[view].lists
}

/** What is due first first, and what is due never last. */
export function rowsOf(search: QueueSearch, lists: Lists, now: number): readonly Row[] {
  const { lists: names, shows } = PLANS[search.view ?? 'inbox']
  const rows = new Map(names.flatMap((name) => lists[name].rows.map((row) => [row.id, row])))
  return [...rows.values()]
    .filter((row) => (shows?.(row, now) ?? true) && FILTERS.every((name) => fits(row, name, search[name])))
    .toSorted((a, b) => dueOf(a) - dueOf(b))
}

/** `more`: at least so many. */
export function countOf(search: QueueSearch, lists: Lists, now: number): { count: number; more: boolean } {
  const count = rowsOf(search, lists, now).length
  return { count, more: goesOn(search, lists, now) }
}

/** Whether what has not been looked at may hold more of it. Lists are sorted by when they are due. */
function goesOn({ view = 'inbox' }: QueueSearch, lists: Lists, now: number): boolean {
  const { lists: names, shows } = PLANS[view]
  const byDue = view === 'breaching' || view === 'breached'
  return names.some((name) => {
    return lists[name].lasts.some((last) => !(byDue && last && shows && !shows(last, now)))
  })
}

function fits(row: Row, name: Filter, wanted: string | undefined): boolean {
  if (wanted === undefined) return true
  switch (name) {
    case 'text':
      return plain(`${row.id} ${row.subject} ${row.organisation} ${row.requester}`).includes(plain(wanted))
    case 'organisation':
      return parseTicketId(row.id)?.organisationId === wanted
    default:
      return row[name] === wanted
  }
}

/** Without accents and capitals: nobody types them into a search. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function dueOf({ dueAt }: Row): number {
  return dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt)
}
