/**
 * Routes for people who are not signed in: what a signed link is good for, and questions that are answered by mail.
 * @module
 */
import { accepted, created, ok, type FamilyRoute } from './route.ts'
import { visitorFormRequest } from './visitor-chat-messages.ts'
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
  {
    ...ANYONE,
    id: 'askAsVisitor',
    method: 'POST',
    path: '/public/requests',
    summary: 'Ask by the form on the page; the answer is the same whether the mail is known or not',
    body: visitorFormRequest,
    answer: accepted(lookUpAnswer),
  },
  ...VISITOR_CHAT_ROUTES,
] as const satisfies readonly FamilyRoute<'visitors'>[]
