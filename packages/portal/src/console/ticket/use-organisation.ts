import { useQuery } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import type { Ticket } from './use-ticket.ts'

export type OrganisationView = AnswerOf<'GET /organisations/{organisationId}'>

/** Whose ticket it is: plan, standing, slots, balance and last tickets. */
export function useOrganisation({ organisation }: Pick<Ticket, 'organisation'>) {
  const { locale } = useReader()
  return useQuery({
    queryKey: ['organisation', organisation.id, locale],
    queryFn: () => call('GET /organisations/{organisationId}', { at: { organisationId: organisation.id } }, locale),
  })
}
