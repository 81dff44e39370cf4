import { useEffect } from 'react'
import { call } from '../../shared/api/client.ts'
import { queries } from '../../shared/app.tsx'
import { useReader } from '../../shared/texts.tsx'
import type { Row } from './lists.ts'

/** Whoever only passes by asks for nothing. */
const REST_MILLISECONDS = 350
const FRESH_MILLISECONDS = 30_000

/** The ticket that is likely to be opened next is read before: the selected one, or the one behind what is open. */
export function usePrefetch(rows: readonly Row[], index: number, isOpen: boolean): void {
  const { locale } = useReader()
  const next = rows[isOpen ? index + 1 : index]?.id
  useEffect(() => {
    if (next === undefined) return undefined
    const timer = setTimeout(() => {
      void queries.prefetchQuery({
        queryKey: ['ticket', next, locale],
        queryFn: () => call('GET /tickets/{ticketId}', { at: { ticketId: next } }, locale),
        staleTime: FRESH_MILLISECONDS,
      })
    }, REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [next, locale])
}
