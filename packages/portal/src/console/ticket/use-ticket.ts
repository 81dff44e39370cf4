/**
 * The ticket as it stands, asked again and again, and its promises explained for that version of it.
 * @module
 */
import { type InfiniteData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { atDesk } from '../../shared/time/desk-time.ts'
import { useMe } from '../me.ts'
import type { Page } from '../queue/lists.ts'
import { noteLook } from '../queue/looks.ts'

export type Ticket = AnswerOf<'GET /tickets/{ticketId}'>
export type TimelineEvent = Ticket['timeline'][number]

const POLL_MILLISECONDS = 10_000
/** Of a chat in which something was said a moment ago. */
const CHAT_MILLISECONDS = 3000
const LIVELY_MILLISECONDS = 3 * 60_000

export function useTicket(ticketId: string) {
  const { locale } = useReader()
  const client = useQueryClient()
  const me = useMe()
  const at = { ticketId }
  const key = ['ticket', ticketId, locale] as const
  const latest = () => client.getQueryData<Ticket>(key)
  const ticket = useQuery({
    queryKey: key,
    queryFn: () => call('GET /tickets/{ticketId}', { at }, locale),
    refetchInterval: ({ state: { data } }) => (data && isLively(data) ? CHAT_MILLISECONDS : POLL_MILLISECONDS),
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
    latest,
    clocks,
    /** Read anew after a deed; lists follow when they are looked at. */
    changed: async () => {
      void client.invalidateQueries({ queryKey: ['queue'] }).then(() => lookAgain(client, me?.id, latest()))
      void client.invalidateQueries({ queryKey: ['organisation'] })
      await client.invalidateQueries({ queryKey: ['ticket', ticketId] })
    },
  }
}

/** What one did oneself is no news, even where one has gone on to another ticket by then. */
function lookAgain(client: QueryClient, personId: string | undefined, ticket: Ticket | undefined): void {
  const lists = client.getQueriesData<InfiniteData<Page>>({ queryKey: ['queue'] })
  const rows = lists.flatMap(([, data]) => data?.pages.flatMap(({ tickets }) => tickets) ?? [])
  const row = rows.find(({ id }) => id === ticket?.id)
  if (personId !== undefined && row && ticket) noteLook(personId, row, ticket.version)
}

function isLively({ channel, state, changedAt }: Ticket): boolean {
  return channel === 'chat' && state !== 'closed' && changedAt > atDesk(Date.now() - LIVELY_MILLISECONDS)
}
