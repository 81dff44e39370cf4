import { useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'

export type Definition = AnswerOf<'GET /desk/definition'>

/** The rules in force; they change with a new version alone. */
export function useDefinition() {
  const { locale } = useReader()
  return useQuery({
    queryKey: ['definition', locale],
    queryFn: () => call('GET /desk/definition', {}, locale),
    staleTime: 60_000,
  })
}
