/**
 * The routes of what is done about a ticket beside writing to it.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import { handOver, type Destination } from '@plazo/application/hand-over'
import type { OpeningDesk } from '@plazo/application/open-ticket'
import { ticketChain as chainOf } from '@plazo/application/ticket-chain'
import { ticketChain } from '@plazo/contracts/ticket-responses'
import type { WORK_ROUTES } from '@plazo/contracts/work-routes'
import {
  approvalRequest,
  callRequest,
  conversionRequest,
  dataRequest,
  escalationRequest,
  overrideRequest,
  quoteAnswer,
  quoteRequest,
  ratingRequest,
  transferRequest,
} from '@plazo/contracts/work-requests'
import type { Command } from '@plazo/domain/commands'
import { json, type Answer } from '../http/answer.ts'
import type { Call, Handler } from '../http/api.ts'
import { readBody, requestIdentity, versionSeen } from '../http/call.ts'
import { createdTicket } from './created-ticket.ts'
import { namesFrom } from './names.ts'
import { presentRow } from './present.ts'

type Change = (call: Call<Caller>, command: Command) => Promise<Answer>
type WorkHandlers = Readonly<Record<(typeof WORK_ROUTES)[number]['id'], Handler<Caller>>>

export function workRoutes(desk: OpeningDesk, change: Change): WorkHandlers {
  return {
    transferTicket: async (call) =>
      handedOver(desk, call, { kind: 'transfer', ...readBody(transferRequest, call.event) }),
    convertChat: async (call) =>
      handedOver(desk, call, { kind: 'from-chat', ...readBody(conversionRequest, call.event) }),
    getChain: async (call) => chained(desk, call),
    logCall: async (call) => change(call, { kind: 'log-call', ...readBody(callRequest, call.event) }),
    requestData: async (call) => change(call, { kind: 'request-data', ...readBody(dataRequest, call.event) }),
    escalate: async (call) => change(call, { kind: 'escalate', ...readBody(escalationRequest, call.event) }),
    decideApproval: async (call) => change(call, { kind: 'decide-approval', ...readBody(approvalRequest, call.event) }),
    overrideApproval: async (call) =>
      change(call, { kind: 'override-approval', ...readBody(overrideRequest, call.event) }),
    quoteOffHours: async (call) => change(call, { kind: 'quote-off-hours', ...readBody(quoteRequest, call.event) }),
    answerQuote: async (call) => change(call, { kind: 'answer-quote', ...readBody(quoteAnswer, call.event) }),
    rateTicket: async (call) => change(call, { kind: 'rate', ...readBody(ratingRequest, call.event) }),
  }
}

async function handedOver(desk: OpeningDesk, call: Call<Caller>, to: Destination): Promise<Answer> {
  const { caller, event, route, ticketId } = call
  const request = requestIdentity(call)
  const outcome = await handOver(desk, caller, { ticketId, to, ifVersion: versionSeen(event, route), request })
  return createdTicket(desk, call, outcome)
}

async function chained(desk: OpeningDesk, { caller, ticketId, locale }: Call<Caller>): Promise<Answer> {
  const names = namesFrom(desk, locale)
  const tickets = await chainOf(desk, caller, ticketId)
  return json(200, ticketChain, { tickets: await Promise.all(tickets.map((ticket) => presentRow(ticket, names))) })
}
