import { useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import type { Ticket } from './use-ticket.ts'

export type Contact = AnswerOf<'GET /organisations/{organisationId}/contacts'>['contacts'][number]

/** The people of the ticket's organisation. */
export function useContacts({ organisation }: Pick<Ticket, 'organisation'>): readonly Contact[] {
  const { data } = useQuery({
    queryKey: ['contacts', organisation.id],
    queryFn: () => call('GET /organisations/{organisationId}/contacts', { at: { organisationId: organisation.id } }),
    staleTime: 60_000,
  })
  return data?.contacts ?? []
}
