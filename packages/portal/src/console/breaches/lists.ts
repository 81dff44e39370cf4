/**
 * Lists of the desk's tickets over all teams of whoever asks.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { useMe } from '../me.ts'

export type Row = AnswerOf<'GET /tickets'>['tickets'][number]

const PAGE = '100'
/** Beyond so many pages a list is no use to look at. */
const PAGES = 5

/** Waiting for one of the teams, with a promise that breaks within the hour or is broken, the oldest first. */
export function useBreaching() {
  const teams = useMe()?.teams
  const { locale } = useReader()
  return useQuery({
    queryKey: ['queue', 'breaches', teams, locale],
    enabled: teams !== undefined,
    queryFn: async () => {
      const lists = await Promise.all((teams ?? []).map((team) => whole({ list: 'breaching', team })))
      return lists.flat().toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
    },
  })
}

/** Waiting for an approver: one's own, and what nobody of the teams has taken. */
export function useAwaitingApproval() {
  const teams = useMe()?.teams
  const { locale } = useReader()
  return useQuery({
    queryKey: ['queue', 'approvals', teams, locale],
    enabled: teams !== undefined,
    queryFn: async () => {
      const pending = { state: 'pending' }
      const lists = await Promise.all([
        whole({ list: 'assigned', ...pending }),
        ...(teams ?? []).map((team) => whole({ list: 'unassigned', team, ...pending })),
      ])
      return lists.flat().filter(({ turn }) => turn === 'approver')
    },
  })
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
