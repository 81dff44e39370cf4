/**
 * The routes of what is done about a ticket beside writing to it.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import type { WORK_ROUTES } from '@plazo/contracts/work-routes'
import {
  approvalRequest,
  callRequest,
  dataRequest,
  escalationRequest,
  overrideRequest,
  quoteAnswer,
  quoteRequest,
  ratingRequest,
} from '@plazo/contracts/work-requests'
import type { Command } from '@plazo/domain/commands'
import type { Answer } from '../http/answer.ts'
import type { Call, Handler } from '../http/api.ts'
import { readBody } from '../http/call.ts'

type WorkHandlers = Readonly<Record<(typeof WORK_ROUTES)[number]['id'], Handler<Caller>>>

export function workRoutes(change: (call: Call<Caller>, command: Command) => Promise<Answer>): WorkHandlers {
  return {
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
