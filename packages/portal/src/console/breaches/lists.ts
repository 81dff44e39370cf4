/**
 * Lists of the desk's tickets over all teams of whoever asks.
 * @module
 */
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { atDesk } from '../../shared/time/desk-time.ts'
import { useMe } from '../me.ts'
import { teamsIn } from '../teams.ts'

export type Row = AnswerOf<'GET /tickets'>['tickets'][number]
export type Breach = AnswerOf<'GET /breaches'>['breaches'][number]

const PAGE = '100'
/** Beyond so many pages a list is no use to look at. */
const PAGES = 5

/** Waiting for one of the teams, with a promise that breaks within the hour or is broken, the oldest first. */
export function useBreaching() {
  return useOfOwnTeams(['breaches'], async (teams) => {
    const lists = await Promise.all(teams.map((team) => whole({ list: 'breaching', team })))
    return lists.flat().toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
  })
}

const DAY = 24 * 60 * 60_000

/** Promises that one's teams broke in the last days, what broke last first; `more` where there were too many to read. */
export function useBroken(days: number): UseQueryResult<{ breaches: readonly Breach[]; more: boolean }> {
  return useOfOwnTeams(['broken', days], async (teams) => {
    const from = new Date(Date.parse(atDesk(Date.now())) - days * DAY).toISOString()
    const lists = await Promise.all(teams.map((team) => brokenBy(team, from)))
    const breaches = lists.flatMap((list) => list.breaches)
    return {
      breaches: breaches.toSorted((a, b) => (a.breachedAt > b.breachedAt ? -1 : 1)),
      more: lists.some(({ more }) => more),
    }
  })
}

/** Waiting for an approver, whoever of the teams has it: what has waited longest first. */
export function useAwaitingApproval() {
  return useOfOwnTeams(['approvals'], async (teams) => {
    const lists = await Promise.all(teams.map((team) => whole({ list: 'approvals', team })))
    return lists.flat().toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
  })
}

/** Whoever works in no team looks after all of them. */
function useOfOwnTeams<Read>(what: readonly unknown[], read: (teams: readonly string[]) => Promise<Read>) {
  const { locale } = useReader()
  const client = useQueryClient()
  const own = useMe()?.teams
  const all = async () => (await client.ensureQueryData(teamsIn(locale))).teams.map(({ id }) => id)
  return useQuery({
    queryKey: ['queue', ...what, own, locale],
    enabled: own !== undefined,
    queryFn: async () => read(own === undefined || own.length === 0 ? await all() : own),
  })
}

async function brokenBy(team: string, from: string): Promise<{ breaches: readonly Breach[]; more: boolean }> {
  const breaches: Breach[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const answer = await call('GET /breaches', { query: { team, from, limit: PAGE, cursor } })
    breaches.push(...answer.breaches)
    cursor = answer.next
    if (cursor === undefined) break
  }
  return { breaches, more: cursor !== undefined }
}

async function whole(query: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const { tickets, next } = await call('GET /tickets', { query: { ...query, limit: PAGE, cursor } })
    rows.push(...tickets)
    cursor = next
    if (next === undefined) break
  }
  return rows
}
