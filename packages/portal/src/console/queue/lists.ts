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

export type Row = AnswerOf<'GET /tickets'>['tickets'][number]

const LISTS = ['queue', 'assigned', 'unassigned'] as const
export type ListName = (typeof LISTS)[number]

/** Behind `last` the list of a team goes on at `cursor`. A list that is no team's has none. */
type Behind = { team: string | undefined; cursor?: string; last?: Row | undefined }

/** Of each team one page of the API. */
export type Page = { tickets: readonly Row[]; behind: readonly Behind[] }

/** `lasts`: rows behind which there are others, one for each team whose list goes on. */
type List = { rows: readonly Row[]; lasts: readonly (Row | undefined)[] }
export type Lists = Readonly<Record<ListName, List>>

/** A screen and a half: one query of the index, and counts that are seldom "50+". */
const PAGE_ROWS = 50

/** @param teams Whose tickets; the desk says whose when nothing is told. */
export function useLists(teams: readonly string[]) {
  const queue = useList('queue', teams)
  const assigned = useList('assigned', [])
  const unassigned = useList('unassigned', teams)
  return { queue, assigned, unassigned }
}

type ListQueries = ReturnType<typeof useLists>

export function listsOf({ queue, assigned, unassigned }: ListQueries): Lists {
  return { queue: listOf(queue), assigned: listOf(assigned), unassigned: listOf(unassigned) }
}

function useList(list: ListName, teams: readonly string[]) {
  const { locale } = useReader()
  const me = useMe()
  const first: readonly Behind[] = teams.length === 0 ? [{ team: undefined }] : teams.map((team) => ({ team }))
  return useInfiniteQuery({
    queryKey: ['queue', list, teams.join(), locale],
    enabled: me !== undefined,
    initialPageParam: first,
    queryFn: ({ pageParam }) => pageOf(list, pageParam),
    getNextPageParam: ({ behind }) => (behind.length === 0 ? undefined : behind),
    refetchInterval: backOff,
  })
}

async function pageOf(list: ListName, places: readonly Behind[]): Promise<Page> {
  const pages = await Promise.all(
    places.map(async ({ team, cursor }) => {
      const { tickets, next } = await call('GET /tickets', { query: { list, team, cursor, limit: String(PAGE_ROWS) } })
      return { tickets, behind: next === undefined ? [] : [{ team, cursor: next, last: tickets.at(-1) }] }
    }),
  )
  return { tickets: pages.flatMap(({ tickets }) => tickets), behind: pages.flatMap(({ behind }) => behind) }
}

function listOf({ data }: ReturnType<typeof useList>): List {
  const rows = data?.pages.flatMap(({ tickets }) => tickets) ?? []
  const behind = data?.pages.at(-1)?.behind ?? []
  // What moved between two pages may stand on both.
  return { rows: [...new Map(rows.map((row) => [row.id, row])).values()], lasts: behind.map(({ last }) => last) }
}

/** Its row, in whichever list it stands. */
export function rowIn(lists: Lists, ticketId: string): Row | undefined {
  return LISTS.flatMap((name) => lists[name].rows).find(({ id }) => id === ticketId)
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
