import { useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'

/** Who is signed in, as the desk knows him. */
export function useMe(): AnswerOf<'GET /me'> | undefined {
  const { locale } = useReader()
  return useQuery({ queryKey: ['me', locale], queryFn: () => call('GET /me'), staleTime: Infinity }).data
}
