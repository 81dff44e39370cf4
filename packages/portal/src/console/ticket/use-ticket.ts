/**
 * The ticket as it stands, asked again and again, and its promises explained for that version of it.
 * @module
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'

export type Ticket = AnswerOf<'GET /tickets/{ticketId}'>
export type TimelineEvent = Ticket['timeline'][number]

const POLL_MILLISECONDS = 10_000

export function useTicket(ticketId: string) {
  const { locale } = useReader()
  const client = useQueryClient()
  const at = { ticketId }
  const key = ['ticket', ticketId, locale] as const
  const ticket = useQuery({
    queryKey: key,
    queryFn: () => call('GET /tickets/{ticketId}', { at }, locale),
    refetchInterval: POLL_MILLISECONDS,
  })
  const clocks = useQuery({
    queryKey: ['clocks', ticketId, ticket.data?.version],
    queryFn: () => call('GET /tickets/{ticketId}/clocks', { at }),
    enabled: ticket.isSuccess,
    placeholderData: (before) => before,
  })
  return {
    ticket,
    /** As it is at the desk now. */
    reread: () =>
      client.fetchQuery({
        queryKey: key,
        queryFn: () => call('GET /tickets/{ticketId}', { at }, locale),
        staleTime: 0,
      }),
    /** As the page knows it, whoever asks. */
    latest: () => client.getQueryData<Ticket>(key),
    clocks: clocks.data,
    /** Read anew after a deed; lists follow when they are looked at. */
    changed: async () => {
      void client.invalidateQueries({ queryKey: ['queue'] })
      void client.invalidateQueries({ queryKey: ['organisation'] })
      await client.invalidateQueries({ queryKey: ['ticket', ticketId] })
    },
  }
}
