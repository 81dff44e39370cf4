import { eventsItem, eventsOf, ticketItem, ticketOf } from '@plazo/aws/dynamodb/items'

/** How tickets and their events are written as items, and read. */
export type TicketShape = {
  ticketItem: typeof ticketItem
  ticketOf: typeof ticketOf
  eventsItem: typeof eventsItem
  eventsOf: typeof eventsOf
}

/** As the table holds them. */
export const STORED: TicketShape = { ticketItem, ticketOf, eventsItem, eventsOf }
