/**
 * Which letters a customer may decline: those that only say what his pages say too. Whatever wants something of him, or
 * takes something from him, must be told: a question, an offer, the last word before a closing, the closing itself.
 * @module
 */
import type { Template } from './notices.ts'
import type { Ticket, TicketEvent } from './ticket.ts'

/** `receipts`: that what he wrote himself has arrived. `progress`: news that wait for no answer of his. */
export const DECLINABLE_NOTICES = ['receipts', 'progress'] as const
export type DeclinableNotice = (typeof DECLINABLE_NOTICES)[number]

/**
 * What a reader must have declined not to get this letter; undefined for one that nobody may decline.
 *
 * @param ticket As the event left it.
 */
export function declinableAs(
  ticket: Pick<Ticket, 'turn' | 'requesterId' | 'device'>,
  { actor }: Pick<TicketEvent, 'actor'>,
  template: Template,
): DeclinableNotice | undefined {
  switch (template) {
    case 'acknowledged':
      // Of a ticket that somebody else opened for him, or may have, he would not know at all (S0-39).
      return isOwn(ticket, actor) ? 'receipts' : undefined
    case 'desk-wrote':
      return ticket.turn === 'customer' ? undefined : 'progress'
    case 'priority-changed':
    case 'approval-given':
      return 'progress'
    default:
      return undefined
  }
}

function isOwn({ requesterId, device }: Pick<Ticket, 'requesterId' | 'device'>, actor: TicketEvent['actor']): boolean {
  return actor.role === 'customer' && actor.id === requesterId && device === undefined
}
