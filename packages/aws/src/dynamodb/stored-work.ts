/**
 * What is done about a ticket beside writing to it, as the table holds it: facts of events, and fields of the ticket.
 * @module
 */
import { APPROVAL_STATES, CALL_DIRECTIONS, QUOTE_STATES } from '@plazo/domain/work'
import * as z from 'zod/mini'
import { instant, optional, text, ticketFields, positive } from './stored-ticket.ts'

const level = positive
const stars = z.int().check(z.minimum(1), z.maximum(5))
const approval = z.strictObject({ state: z.enum(APPROVAL_STATES), approverIds: z.readonly(z.array(text)) })
const quote = { amount: text, currency: text, from: instant, to: instant }

export const workEvents = {
  'call-logged': { direction: z.enum(CALL_DIRECTIONS), person: text, calledAt: instant, summary: text },
  'data-requested': { datum: text, reason: optional(text), text: optional(text) },
  escalated: { level, reason: text, team: text, agentId: optional(text) },
  'approval-given': { text: optional(text) },
  'approval-refused': { text: optional(text) },
  'approval-overridden': { reason: text },
  'off-hours-quoted': { ...quote, text: optional(text) },
  'off-hours-answered': { accepted: z.boolean() },
  'satisfaction-given': { stars, comment: optional(text) },
}

/** What an opening took over from another ticket. */
export const carried = z.strictObject({
  clocks: ticketFields.clocks,
  pauses: ticketFields.pauses,
  approval: optional(approval),
  heldAs: optional(text),
  estimate: optional(text),
})

export const workFields = {
  escalation: optional(z.strictObject({ level, at: instant })),
  approval: optional(approval),
  offHours: optional(z.strictObject({ ...quote, state: z.enum(QUOTE_STATES) })),
  satisfaction: optional(z.strictObject({ at: instant, stars })),
  estimate: optional(text),
  heldAs: optional(text),
}
