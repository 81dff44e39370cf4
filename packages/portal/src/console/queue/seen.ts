import type { AnswerOf } from '../../shared/api/client.ts'
import { queries } from '../../shared/app.tsx'
import { useBoard } from './use-board.ts'

type Seen = { id: string; subject: string; organisation: string; requester: string }

/** Every ticket of the lists, and those that were opened. */
export function useTickets(): { tickets: readonly Seen[]; search: ReturnType<typeof useBoard>['search'] } {
  const { lists, search } = useBoard()
  const listed = [...lists.queue.rows, ...lists.assigned.rows, ...lists.unassigned.rows]
  const opened = queries
    .getQueriesData<AnswerOf<'GET /tickets/{ticketId}'>>({ queryKey: ['ticket'] })
    .flatMap(([, ticket]) =>
      ticket ? [{ ...ticket, organisation: ticket.organisation.name, requester: ticket.requester.name }] : [],
    )
  return { tickets: [...new Map([...opened, ...listed].map((each) => [each.id, each])).values()], search }
}
