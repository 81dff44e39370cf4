/**
 * What may be asked of tickets beside writing to them: calls, data, levels, approval, hours and stars.
 * @module
 */
import { CALL_DIRECTIONS } from '@plazo/domain/work'
import * as z from 'zod/mini'
import { besideOthers, duration, id, instantIn, line, openApi, prose, whole } from './fields.ts'

const reason = prose({ min: 10, max: 2000 })

/** A call is written down on a ticket that exists; it opens none, and no clock takes notice (S2-07). */
export const callRequest = z
  .strictObject({
    direction: z.enum(CALL_DIRECTIONS),
    /** Who spoke with the desk. */
    person: line({ max: 120 }),
    calledAt: instantIn,
    summary: prose({ max: 2000 }),
  })
  .register(openApi, { id: 'Call' })

export const dataRequest = z
  .strictObject({
    /** One of the desk's list, or any other with a reason. */
    datum: line({ max: 120 }),
    /** Why this case needs it; shown to the customer. */
    reason: z.optional(reason),
    text: z.optional(prose({ max: 2000 })),
  })
  .check(z.refine(isNamedOrJustified, { error: 'field/required', path: ['reason'], when: besideOthers }))
  .register(openApi, { id: 'DataRequest' })

/** What is not named is on no list. */
function isNamedOrJustified({ datum, reason: why }: { datum?: string; reason?: string | undefined }): boolean {
  return (datum ?? '') !== '' || why !== undefined
}

/** To another department: the ticket that follows there keeps the promises as they stand. */
export const transferRequest = z
  .strictObject({
    team: id,
    /** The one it has when absent. */
    topic: z.optional(id),
    note: reason,
  })
  .register(openApi, { id: 'Transfer' })

/** A chat goes on in writing; `estimate` is how long the solution takes, as the agent judges it. */
export const conversionRequest = z
  .strictObject({ estimate: duration, note: z.optional(prose({ max: 2000 })) })
  .register(openApi, { id: 'ChatConversion' })

export const escalationRequest = z
  .strictObject({
    /** The next one when absent; the first is 1. */
    level: z.optional(whole({ min: 1, max: 20 })),
    /** For the desk's own people. */
    reason,
    /** Somebody of that level; its team when absent. */
    agentId: z.optional(id),
  })
  .register(openApi, { id: 'Escalation' })

export const approvalRequest = z
  .strictObject({ approved: z.boolean(), text: z.optional(prose({ max: 2000 })) })
  .register(openApi, { id: 'ApprovalDecision' })

export const overrideRequest = z.strictObject({ reason }).register(openApi, { id: 'ApprovalOverride' })

/** Work in `[from, to)`, wholly outside the desk's hours; the currency is the desk's. */
export const quoteRequest = z
  .strictObject({
    amount: z.string().check(z.regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'amount/format' })),
    from: instantIn,
    to: instantIn,
    text: z.optional(prose({ max: 2000 })),
  })
  .register(openApi, { id: 'OffHoursQuote' })

export const quoteAnswer = z.strictObject({ accepted: z.boolean() }).register(openApi, { id: 'OffHoursAnswer' })

export const ratingRequest = z
  .strictObject({ stars: whole({ min: 1, max: 5 }), comment: z.optional(prose({ max: 2000 })) })
  .register(openApi, { id: 'Rating' })

/** Its place in the quota is given back. */
export const refundRequest = z.strictObject({ note: prose({ min: 5, max: 500 }) }).register(openApi, { id: 'Refund' })
