import { useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'

export type Workbench = AnswerOf<'GET /workbench'>

const HALF_AN_HOUR = 30 * 60_000

/** What the desk's people work with. */
export function useWorkbench(): Workbench | undefined {
  return useWorkbenchAnswer().data
}

export function useWorkbenchAnswer() {
  const { locale } = useReader()
  return useQuery({
    queryKey: ['workbench', locale],
    queryFn: () => call('GET /workbench', {}, locale),
    staleTime: HALF_AN_HOUR,
  })
}
