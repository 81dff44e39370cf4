/**
 * Who else looks at what of the queue: one question for each team whose rows are shown, however many they are.
 * @module
 */
import { useQueries } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useMe } from '../me.ts'
import { useConsoleTexts } from '../texts.ts'
import type { Row } from './lists.ts'

export type Other = AnswerOf<'GET /presence'>['others'][number]

/** Half of how long a look counts. */
const ASK_MILLISECONDS = 15_000

/** `isUnknown`: it cannot be told now, which is not the same as nobody. */
export function usePresent(rows: readonly Row[]): { others: readonly Other[]; isUnknown: boolean } {
  const me = useMe()
  // Of other teams than his own an agent is not told.
  const told = rows.filter(({ team }) => me !== undefined && (me.role !== 'agent' || me.teams?.includes(team) === true))
  const looks = useQueries({
    queries: [...new Set(told.map(({ team }) => team))].map((team) => ({
      queryKey: ['present', team],
      queryFn: () => call('GET /presence', { query: { team } }),
      refetchInterval: ASK_MILLISECONDS,
      retry: false,
    })),
  })
  return {
    // What was true before the line broke may not be any more.
    others: looks.flatMap(({ data, isError }) => (isError ? [] : (data?.others ?? []))),
    isUnknown: looks.some(({ isError }) => isError),
  }
}

export function Present({ others }: { others: readonly Other[] }) {
  const words = useConsoleTexts().queue.present
  return others.map(({ id, name, writes }) => (
    <span key={id} className="present">
      {writes ? words.writes(name) : words.looks(name)}
    </span>
  ))
}
