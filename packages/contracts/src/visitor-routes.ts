/**
 * Routes for people who are not signed in: what a signed link is good for, and questions that are answered by mail.
 * @module
 */
import { created, ok, type FamilyRoute } from './route.ts'
import { VISITOR_CHAT_ROUTES } from './visitor-chat-routes.ts'
import { linkedTicket, lookUpAnswer, lookUpRequest } from './visitor-messages.ts'
import { ratingRequest } from './work-requests.ts'

const LINKED = '/public/tickets/{link}'
const ANYONE = { family: 'visitors', access: 'public' } as const

export const VISITOR_ROUTES = [
  {
    ...ANYONE,
    id: 'getLinkedTicket',
    method: 'GET',
    path: LINKED,
    summary: 'How the ticket of a signed link stands; nothing is recorded',
    answer: ok(linkedTicket),
  },
  {
    ...ANYONE,
    id: 'rateLinkedTicket',
    method: 'POST',
    path: `${LINKED}/satisfaction`,
    summary: 'Rate how my closed ticket was handled, once, by a signed link',
    body: ratingRequest,
    answer: created(linkedTicket),
    creates: true,
  },
  {
    ...ANYONE,
    id: 'lookUpTicket',
    method: 'POST',
    path: '/public/look-ups',
    summary: 'Ask how a ticket stands: answered by mail to whom it belongs',
    body: lookUpRequest,
    answer: ok(lookUpAnswer),
  },
  ...VISITOR_CHAT_ROUTES,
] as const satisfies readonly FamilyRoute<'visitors'>[]
