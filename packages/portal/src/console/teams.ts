import { useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'

type Team = AnswerOf<'GET /teams'>['teams'][number]

const HOUR = 60 * 60_000

/** The desk's teams, in the reader's language; none until they are known. */
export function useTeams(): readonly Team[] {
  const { locale } = useReader()
  const { data } = useQuery({ queryKey: ['teams', locale], queryFn: () => call('GET /teams'), staleTime: HOUR })
  return data?.teams ?? []
}
