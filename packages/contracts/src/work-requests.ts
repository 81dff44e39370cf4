/**
 * What may be asked of tickets beside writing to them: calls, data, levels, approval, hours and stars.
 * @module
 */
import { CALL_DIRECTIONS } from '@plazo/domain/work'
import * as z from 'zod'
import { duration, id, instantIn, line, prose } from './fields.ts'

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
  .meta({ id: 'Call' })

export const dataRequest = z
  .strictObject({
    /** One of the desk's list, or any other with a reason. */
    datum: line({ max: 120 }),
    /** Why this case needs it; shown to the customer. */
    reason: reason.optional(),
    text: prose({ max: 2000 }).optional(),
  })
  .meta({ id: 'DataRequest' })

/** To another department: the ticket that follows there keeps the promises as they stand. */
export const transferRequest = z
  .strictObject({
    team: id,
    /** The one it has when absent. */
    topic: id.optional(),
    note: reason,
  })
  .meta({ id: 'Transfer' })

/** A chat goes on in writing; `estimate` is how long the solution takes, as the agent judges it. */
export const conversionRequest = z
  .strictObject({ estimate: duration, note: prose({ max: 2000 }).optional() })
  .meta({ id: 'ChatConversion' })

export const escalationRequest = z
  .strictObject({
    /** The next one when absent; the first is 1. */
    level: z.int().min(1).max(20).optional(),
    /** For the desk's own people. */
    reason,
    /** Somebody of that level; its team when absent. */
    agentId: id.optional(),
  })
  .meta({ id: 'Escalation' })

export const approvalRequest = z
  .strictObject({ approved: z.boolean(), text: prose({ max: 2000 }).optional() })
  .meta({ id: 'ApprovalDecision' })

export const overrideRequest = z.strictObject({ reason }).meta({ id: 'ApprovalOverride' })

/** Work in `[from, to)`, wholly outside the desk's hours; the currency is the desk's. */
export const quoteRequest = z
  .strictObject({
    amount: z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'amount/format' }),
    from: instantIn,
    to: instantIn,
    text: prose({ max: 2000 }).optional(),
  })
  .meta({ id: 'OffHoursQuote' })

export const quoteAnswer = z.strictObject({ accepted: z.boolean() }).meta({ id: 'OffHoursAnswer' })

export const ratingRequest = z
  .strictObject({ stars: z.int().min(1).max(5), comment: prose({ max: 2000 }).optional() })
  .meta({ id: 'Rating' })

/** Its place in the quota is given back. */
export const refundRequest = z.strictObject({ note: prose({ min: 5, max: 500 }) }).meta({ id: 'Refund' })
