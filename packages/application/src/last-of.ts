import type { Ticket } from '@plazo/domain/ticket'
import type { TicketStore } from './ticket-store.ts'

/** A ticket, or the one that it went on in when it was handed over, as often as that happened. */
export async function lastOf(store: TicketStore, ticketId: string): Promise<Ticket | undefined> {
  const ticket = await store.find(ticketId)
  const next = ticket?.closed?.reason === 'handed-over' ? ticket.closed.ticketId : ticket?.handedTo?.ticketId
  // A ticket names the one after it once, so there is no way round.
  return next === undefined ? ticket : ((await lastOf(store, next)) ?? ticket)
}
