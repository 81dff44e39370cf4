/**
 * One ticket, beside the queue it was opened from.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { ProblemNotice } from '../../shared/ui/notice.tsx'

export function TicketDesk({ ticketId }: { ticketId: string }) {
  const { locale } = useReader()
  const ticket = useQuery({
    queryKey: ['ticket', ticketId, locale],
    queryFn: () => call('GET /tickets/{ticketId}', { at: { ticketId } }),
  })
  return (
    <div className="page stack">
      <h1>{ticket.data?.subject ?? ticketId}</h1>
      <ProblemNotice error={ticket.error} />
    </div>
  )
}
