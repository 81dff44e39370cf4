/**
 * The ticket as one of its events left it, whatever has happened since.
 * @module
 */
import { replay } from '@plazo/domain/apply'
import { policyOf, type Desk } from '@plazo/domain/desk'
import type { Ticket } from '@plazo/domain/ticket'
import type { TicketStores } from './ticket-store.ts'

export type TicketReading = { stores: TicketStores; desk: Desk }

/**
 * One read while the event is the ticket's last, as it nearly always is; else the timeline up to it is told again.
 *
 * @returns undefined when there is no such ticket.
 */
export async function ticketAfter(
  { stores, desk }: TicketReading,
  { ticketId, sequence }: { ticketId: string; sequence: number },
): Promise<Ticket | undefined> {
  const store = stores({ reach: 'desk' })
  const current = await store.find(ticketId)
  if (!current || current.version === sequence) return current
  const history = await store.history(ticketId)
  return history && replay(policyOf(desk, current.policyVersion), history.events.slice(0, sequence))
}
