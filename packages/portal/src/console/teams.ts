import { queryOptions, useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'

type Team = AnswerOf<'GET /teams'>['teams'][number]

const HOUR = 60 * 60_000

/** Whoever works at the desk, each once. */
export function useAgents(): readonly { id: string; name: string }[] {
  return [...new Map(useTeams().flatMap(({ agents }) => agents.map(({ id, name }) => [id, { id, name }]))).values()]
}

/** The desk's teams, in the reader's language; none until they are known. */
export function useTeams(): readonly Team[] {
  return useTeamsAnswer().data?.teams ?? []
}

export function useTeamsAnswer() {
  const { locale } = useReader()
  return useQuery(teamsIn(locale))
}

export function teamsIn(locale: string) {
  return queryOptions({ queryKey: ['teams', locale], queryFn: () => call('GET /teams'), staleTime: HOUR })
}
