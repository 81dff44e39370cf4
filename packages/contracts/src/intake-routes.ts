/**
 * The routes of intake beside opening itself.
 * @module
 */
import { created, ok, ROLES, STAFF, TICKET, type Route } from './route.ts'
import { checkRequest, splitRequest } from './ticket-requests.ts'
import { ticketResponse, ticketCheck } from './ticket-responses.ts'

export const INTAKE_ROUTES = [
  {
    id: 'checkTicket',
    family: 'tickets',
    method: 'POST',
    path: '/tickets/check',
    access: ROLES,
    summary: 'What is still to be told, and what would be promised; opens nothing',
    body: checkRequest,
    answer: ok(ticketCheck),
  },
  {
    id: 'splitTicket',
    family: 'tickets',
    method: 'POST',
    path: `${TICKET}/splits`,
    access: STAFF,
    summary: 'Take another case out of an open ticket',
    body: splitRequest,
    answer: created(ticketResponse),
    creates: true,
  },
] as const satisfies readonly Route[]
