import type { TicketEvent } from './ticket.ts'

/** True for an event that is told to nobody, whatever the ticket. */
export function isSilent(event: TicketEvent): boolean {
  switch (event.kind) {
    case 'messages-read':
    case 'call-logged':
    case 'satisfaction-given':
    case 'quota-refunded':
    case 'file-checked':
      return true
    case 'message-added':
      return event.automatic && event.visibility === 'public' && event.actor.role === 'customer'
    case 'resolution-answered':
      return event.answer === 'solved'
    case 'ladder-stepped':
      return event.step === 'lower-priority' || event.step === 'close'
    default:
      return false
  }
}
