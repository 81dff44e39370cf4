/**
 * What is told of a ticket's calls, levels, approval, hours and stars.
 * @module
 */
import { APPROVAL_STATES, CALL_DIRECTIONS, QUOTE_STATES } from '@plazo/domain/work'
import * as z from 'zod/mini'
import { instantOut } from './fields.ts'

const quote = { amount: z.string(), currency: z.string(), from: instantOut, to: instantOut }

/** Of an event; which are there depends on its kind. */
export const workFacts = {
  direction: z.optional(z.enum(CALL_DIRECTIONS)),
  person: z.optional(z.string()),
  calledAt: z.optional(instantOut),
  summary: z.optional(z.string()),
  datum: z.optional(z.string()),
  /** In the reader's language, where the desk has a name for it. */
  datumName: z.optional(z.string()),
  level: z.optional(z.int()),
  team: z.optional(z.string()),
  amount: z.optional(quote.amount),
  currency: z.optional(quote.currency),
  from: z.optional(quote.from),
  to: z.optional(quote.to),
  accepted: z.optional(z.boolean()),
  stars: z.optional(z.int()),
  comment: z.optional(z.string()),
}

/** Of a ticket. */
export const workState = {
  escalation: z.optional(z.object({ level: z.int(), at: instantOut })),
  /** While it is awaited nobody may do the work. */
  approval: z.optional(z.object({ state: z.enum(APPROVAL_STATES), approverIds: z.array(z.string()) })),
  /** Accepted work outside the hours is billed. */
  offHours: z.optional(z.object({ state: z.enum(QUOTE_STATES), ...quote })),
  satisfaction: z.optional(z.object({ at: instantOut, stars: z.int() })),
  /** How long an agent thinks that the solution takes. */
  estimate: z.optional(z.string()),
  /** A closed ticket that may be rated, until then. */
  ratedUntil: z.optional(instantOut),
}
