import { useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import type { Ticket } from './use-ticket.ts'

export type Contact = AnswerOf<'GET /organisations/{organisationId}/contacts'>['contacts'][number]

/** The people of the ticket's organisation. */
export function useContacts(ticket: Pick<Ticket, 'organisation'>): readonly Contact[] {
  return useContactsAnswer(ticket).data?.contacts ?? []
}

export function useContactsAnswer({ organisation }: Pick<Ticket, 'organisation'>) {
  return useQuery({
    queryKey: ['contacts', organisation.id],
    queryFn: () => call('GET /organisations/{organisationId}/contacts', { at: { organisationId: organisation.id } }),
    staleTime: 60_000,
  })
}
