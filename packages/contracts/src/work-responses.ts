/**
 * What is told of a ticket's calls, levels, approval, hours and stars.
 * @module
 */
import { APPROVAL_STATES, CALL_DIRECTIONS, QUOTE_STATES } from '@plazo/domain/work'
import * as z from 'zod'
import { instantOut } from './fields.ts'

const quote = { amount: z.string(), currency: z.string(), from: instantOut, to: instantOut }

/** Of an event; which are there depends on its kind. */
export const workFacts = {
  direction: z.enum(CALL_DIRECTIONS).optional(),
  person: z.string().optional(),
  calledAt: instantOut.optional(),
  summary: z.string().optional(),
  datum: z.string().optional(),
  level: z.int().optional(),
  team: z.string().optional(),
  amount: quote.amount.optional(),
  currency: quote.currency.optional(),
  from: quote.from.optional(),
  to: quote.to.optional(),
  accepted: z.boolean().optional(),
  stars: z.int().optional(),
  comment: z.string().optional(),
}

/** Of a ticket. */
export const workState = {
  escalation: z.object({ level: z.int(), at: instantOut }).optional(),
  /** While it is awaited nobody may do the work. */
  approval: z.object({ state: z.enum(APPROVAL_STATES), approverIds: z.array(z.string()) }).optional(),
  /** Accepted work outside the hours is billed. */
  offHours: z.object({ state: z.enum(QUOTE_STATES), ...quote }).optional(),
  satisfaction: z.object({ at: instantOut, stars: z.int() }).optional(),
  /** How long an agent thinks that the solution takes. */
  estimate: z.string().optional(),
  /** A closed ticket that may be rated, until then. */
  ratedUntil: instantOut.optional(),
}
