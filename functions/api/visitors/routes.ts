/**
 * Routes for people who are not signed in. A link says for whom it was signed; who asks without one is told the same
 * whatever he asks.
 * @module
 */
import { askAsVisitor, FORM_CHANNEL, type AskingDesk } from '@plazo/application/ask-as-visitor'
import type { Caller } from '@plazo/application/caller'
import { changeTicket } from '@plazo/application/change-ticket'
import type { LookUps } from '@plazo/application/look-up'
import { storeFor } from '@plazo/application/store-for'
import { standing } from '@plazo/application/view-ticket'
import { visitorFormRequest } from '@plazo/contracts/visitor-chat-messages'
import { linkedTicket, lookUpAnswer, lookUpRequest } from '@plazo/contracts/visitor-messages'
import { ratingRequest } from '@plazo/contracts/work-requests'
import { policyOf, type Locale } from '@plazo/domain/desk'
import { Refusal } from '@plazo/domain/refusal'
import { settled } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import { parseTicketId } from '@plazo/domain/ticket-id'
import type { VisitorLink } from '@plazo/domain/visitor-link'
import { stateName } from '@plazo/messages/standing'
import type * as z from 'zod/mini'
import type { VisitorLinks } from '../../visitor-links.ts'
import { json, type Answer } from '../http/answer.ts'
import type { Call, Handlers } from '../http/api.ts'
import { readBody, requestIdentity } from '../http/call.ts'
import { proved } from '../http/proved.ts'
import { spend, type Purse } from '../http/spend.ts'
import { rulesBeside } from '../tickets/rules-beside.ts'
import { chatRoutes, type ChatDesk } from './chat-routes.ts'

export type VisitorsDesk = ChatDesk & AskingDesk & { links: VisitorLinks; lookUps: LookUps }
type VisitorCall = Call<undefined>

/** A page that is left open asks now and then. */
const LINKS: Purse = { name: 'links', calls: 120, windowSeconds: 60 }
const REQUESTS: Purse = { name: 'requests', calls: 20, windowSeconds: 3600 }
const LOOK_UPS: Purse = { name: 'look-ups', calls: 10, windowSeconds: 600 }

export function visitorRoutes(desk: VisitorsDesk): Handlers<'visitors', undefined> {
  return {
    getLinkedTicket: async (call) => {
      const headers = await spend(desk, LINKS, call.event)
      const { link, ticket } = await linked(desk, call)
      return json(200, linkedTicket, present(desk, { link, ticket, locale: call.locale }), headers)
    },
    rateLinkedTicket: async (call) => {
      const headers = await spend(desk, LINKS, call.event)
      const command = { kind: 'rate', ...readBody(ratingRequest, call.event) } as const
      const { link, caller } = await linked(desk, call, 'rating')
      const request = requestIdentity({ ...call, caller })
      const { ticket, replayed } = await changeTicket(desk, caller, { ticketId: link.ticketId, command, request })
      const shown = present(desk, { link, ticket, locale: call.locale })
      return json(201, linkedTicket, shown, { ...headers, ...(replayed && { 'Idempotency-Replayed': 'true' }) })
    },
    lookUpTicket: async ({ event }) => {
      const headers = await spend(desk, LOOK_UPS, event)
      // Nothing is looked at here: what is known takes as long as what is not.
      await desk.lookUps.ask({ ...readBody(lookUpRequest, event), at: desk.now() })
      return json(200, lookUpAnswer, { answer: 'by-mail' }, headers)
    },
    askAsVisitor: (call) => asked(desk, call),
    ...chatRoutes(desk),
  }
}

async function asked(desk: VisitorsDesk, call: VisitorCall): Promise<Answer> {
  const { event, route } = call
  const asks = desk.desk.entry?.visitors?.form?.asks
  const beside = rulesBeside(desk, { by: 'customer', channel: FORM_CHANNEL, asks })
  const { body, spent, isRepeated, headers } = await proved(desk, call, {
    read: () => readBody(visitorFormRequest, event, beside),
    count: () => spend(desk, REQUESTS, event),
  })
  const { solution: _, ...told } = body
  if (!isRepeated) await askAsVisitor(desk, told, spent)
  return json(route.answer.status, lookUpAnswer, { answer: 'by-mail' }, headers)
}

/** @throws Refusal `link/invalid` for a link that is none, is over, is for something else, or whose person has left. */
async function linked(
  desk: VisitorsDesk,
  { event }: VisitorCall,
  purpose?: VisitorLink['purpose'],
): Promise<{ link: VisitorLink; ticket: Ticket; caller: Caller }> {
  const link = desk.links.read(event.pathParameters?.['link'] ?? '', desk.now())
  const organisationId = link && parseTicketId(link.ticketId)?.organisationId
  const isFor = purpose === undefined || link?.purpose === purpose
  if (link && organisationId !== undefined && isFor && (await desk.directory.contact(organisationId, link.contactId))) {
    const caller = { role: 'customer', id: link.contactId, organisationId } as const
    const ticket = await (await storeFor(desk, caller)).find(link.ticketId)
    if (ticket) return { link, ticket: settled(policyOf(desk.desk, ticket.policyVersion), ticket), caller }
  }
  throw new Refusal({ code: 'link/invalid', facts: {} })
}

type Shown = { link: VisitorLink; ticket: Ticket; locale: Locale }

function present({ desk }: VisitorsDesk, { link, ticket, locale }: Shown): z.input<typeof linkedTicket> {
  const { deadlines, ratedUntil } = standing(desk, ticket)
  const { id, subject, state, turn, openedAt, changedAt, closed, satisfaction } = ticket
  return {
    purpose: link.purpose,
    id,
    subject,
    state,
    stateName: stateName(desk, ticket, locale),
    turn,
    openedAt,
    changedAt,
    ...(closed && { closedAt: closed.at }),
    deadlines: [...deadlines],
    ...(link.purpose === 'rating' && ratedUntil !== undefined && { ratedUntil }),
    rated: satisfaction !== undefined,
  }
}
