import { useQueries } from '@tanstack/react-query'
import { call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { newsSince } from '../ticket/news.ts'
import type { Row } from './lists.ts'

const ASK_MILLISECONDS = 60_000
/** The most urgent ones. */
const MOST_ASKED = 20

/**
 * Who writes a second time moves neither the turn nor the promise, and so nothing in a row: kept there it would be paid
 * with each message. So the few tickets that somebody has looked at and not answered are read again, and are there when
 * he opens them.
 *
 * @param seen The last event that was read of a ticket.
 */
export function useWritten(
  rows: readonly Row[],
  me: string | undefined,
  seen: (ticketId: string) => number | undefined,
): (ticketId: string) => boolean {
  const { locale } = useReader()
  const answers = useQueries({
    queries: rows.slice(0, MOST_ASKED).map(({ id }) => ({
      queryKey: ['ticket', id, locale],
      queryFn: () => call('GET /tickets/{ticketId}', { at: { ticketId: id } }, locale),
      refetchInterval: ASK_MILLISECONDS,
      staleTime: ASK_MILLISECONDS / 2,
      retry: false,
    })),
  })
  return (ticketId) => {
    const ticket = answers.find(({ data }) => data?.id === ticketId)?.data
    const read = seen(ticketId)
    return me !== undefined && read !== undefined && ticket !== undefined && newsSince(ticket, read, me).length > 0
  }
}
