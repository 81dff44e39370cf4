/**
 * What of a list is in its address, so that it can be sent to somebody; whatever else stands there is left out.
 * @module
 */
import { zoneOf } from '../shared/time/own-zone.ts'
import { instantOf } from '../shared/time/zoned.ts'
import { byDue, type Sorted } from './sorting.ts'

const LISTS = ['mine', 'organisation'] as const
const STATES = ['open', 'pending', 'resolved', 'closed', 'all'] as const
export const SORTS = ['newest', 'due', 'oldest'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

/** Without a state, what is under way; `from` and `to` are whole days of the reader. */
export type ListSearch = {
  list?: (typeof LISTS)[number]
  state?: (typeof STATES)[number]
  sort?: (typeof SORTS)[number]
  topic?: string
  module?: string
  text?: string
  from?: string
  to?: string
}

export function listSearch(given: Record<string, unknown>): ListSearch {
  const list = LISTS.find((each) => each === given['list'])
  const state = STATES.find((each) => each === given['state'])
  const sort = SORTS.find((each) => each === given['sort'])
  return {
    ...(list && { list }),
    ...(state && { state }),
    ...(sort && sort !== 'newest' && { sort }),
    ...textAt(given, 'topic'),
    ...textAt(given, 'module'),
    ...textAt(given, 'text'),
    ...dayAt(given, 'from'),
    ...dayAt(given, 'to'),
  }
}

/** As the API asks for it. */
export function listQuery(search: ListSearch): Readonly<Record<string, string | undefined>> {
  const { list = 'mine', topic, module, text, from, to, sort } = search
  return {
    list,
    state: stateQuery(search),
    order: sort === 'oldest' ? sort : undefined,
    topic,
    module,
    text,
    openedFrom: from && midnight(from),
    // Of the last day all is meant, so it ends where the next one begins.
    openedTo: to && midnight(nextDay(to)),
  }
}

/** Beside its state. */
export function isNarrowed({ topic, module, text, from, to }: ListSearch): boolean {
  return countOf([topic, module, text, from, to]) > 0
}

/** How much is other than it is without a choice, whosoever's the tickets are. */
export function filtersSet({ state, sort, topic, module, text, from, to }: ListSearch): number {
  return countOf([state, sort, topic, module, text, from, to])
}

/** Whether the rows that are there are sorted here: the desk gives them by their opening. Of an organisation's no due time is told. */
export function isSortedHere({ sort, list }: ListSearch): boolean {
  return sort === 'due' && list !== 'organisation'
}

/** In the order of the address. */
export function sorted<Row extends Sorted>(rows: readonly Row[], search: ListSearch): readonly Row[] {
  return isSortedHere(search) ? byDue(rows) : rows
}

function countOf(choices: readonly (string | undefined)[]): number {
  return choices.filter((each) => each !== undefined).length
}

function stateQuery({ state }: ListSearch): string | undefined {
  if (state === 'all') return undefined
  return state ?? 'open,pending,resolved'
}

function textAt(
  given: Record<string, unknown>,
  name: 'topic' | 'module' | 'text',
): Partial<Record<typeof name, string>> {
  const value = given[name]
  return typeof value === 'string' && value.trim() !== '' ? { [name]: value.slice(0, 60) } : {}
}

function dayAt(given: Record<string, unknown>, name: 'from' | 'to'): Partial<Record<typeof name, string>> {
  const value = given[name]
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? { [name]: value } : {}
}

/** Of the reader's day. */
function midnight(day: string): string {
  return instantOf(`${day}T00:00`, zoneOf())
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + DAY_MILLISECONDS).toISOString().slice(0, 10)
}
