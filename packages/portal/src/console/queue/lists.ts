/**
 * The lists that all views are made of: what of a team waits for an agent, what is mine, and what is nobody's. They are
 * asked again and again, the more seldom the longer nothing has changed, and not while nobody looks.
 * @module
 */
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { Problem } from '../../shared/api/problem.ts'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { useMe } from '../me.ts'

type Page = AnswerOf<'GET /tickets'>
export type Row = Page['tickets'][number]

const LISTS = ['queue', 'assigned', 'unassigned'] as const
export type ListName = (typeof LISTS)[number]

/** `more`: there are rows behind the last one. */
type List = { rows: readonly Row[]; more: boolean }
export type Lists = Readonly<Record<ListName, List>>

/** A screen and a half: one query of the index, and counts that are seldom "50+". */
const PAGE_ROWS = 50

export function useLists(team: string | undefined) {
  const queue = useList('queue', team)
  const assigned = useList('assigned', undefined)
  const unassigned = useList('unassigned', team)
  return { queue, assigned, unassigned }
}

type ListQueries = ReturnType<typeof useLists>

export function listsOf({ queue, assigned, unassigned }: ListQueries): Lists {
  return { queue: listOf(queue), assigned: listOf(assigned), unassigned: listOf(unassigned) }
}

function useList(list: ListName, team: string | undefined) {
  const { locale } = useReader()
  const me = useMe()
  return useInfiniteQuery({
    queryKey: ['queue', list, team ?? '', locale],
    enabled: me !== undefined && me.role !== 'customer',
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call('GET /tickets', {
        query: { list, team, limit: String(PAGE_ROWS), cursor: pageParam === '' ? undefined : pageParam },
      }),
    getNextPageParam: ({ next }) => next,
    refetchInterval: backOff,
  })
}

function listOf({ data, hasNextPage }: ReturnType<typeof useList>): List {
  const rows = data?.pages.flatMap(({ tickets }) => tickets) ?? []
  // What moved between two pages may stand on both.
  return { rows: [...new Map(rows.map((row) => [row.id, row])).values()], more: hasNextPage }
}

const SOONEST = 10_000
const LATEST = 60_000
/** Of the time in which nothing has changed. */
const SHARE = 0.25

type Polled = { state: { data: InfiniteData<Page> | undefined; error: Error | null } }

function backOff({ state: { data, error } }: Polled): number {
  if (error) return Math.max(LATEST, error instanceof Problem ? (error.told.retryAfter ?? 0) * 1000 : 0)
  if (data && !changed.has(data)) changed.set(data, Date.now())
  const quiet = Date.now() - ((data && changed.get(data)) ?? Date.now())
  return Math.min(Math.max(quiet * SHARE, SOONEST), LATEST)
}

/** When each answer came that was unlike the one before: equal ones are one object. */
const changed = new WeakMap<object, number>()
