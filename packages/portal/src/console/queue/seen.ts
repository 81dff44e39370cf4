import { parseTicketId } from '@plazo/domain/ticket-id'
import type { AnswerOf } from '../../shared/api/client.ts'
import { queries } from '../../shared/app.tsx'
import { useBoard } from './use-board.ts'

type Met = { id: string; subject: string; organisation: string; requester: string }
type Seen = Met & { organisationId: string }

/** Every ticket of the lists, and those that were opened. */
export function useTickets(): { tickets: readonly Seen[]; search: ReturnType<typeof useBoard>['search'] } {
  const { lists, search } = useBoard()
  const listed = [...lists.queue.rows, ...lists.assigned.rows, ...lists.unassigned.rows]
  const opened = queries
    .getQueriesData<AnswerOf<'GET /tickets/{ticketId}'>>({ queryKey: ['ticket'] })
    .flatMap(([, ticket]) =>
      ticket ? [{ ...ticket, organisation: ticket.organisation.name, requester: ticket.requester.name }] : [],
    )
  const met: readonly Met[] = [...opened, ...listed]
  const tickets = new Map(met.map((each) => [each.id, { ...each, organisationId: organisationOf(each.id) }]))
  return { tickets: [...tickets.values()], search }
}

function organisationOf(ticketId: string): string {
  return parseTicketId(ticketId)?.organisationId ?? ''
}
