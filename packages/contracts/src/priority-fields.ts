/**
 * How a priority is asked for, and what is told of it.
 * @module
 */
import { PRIORITIES } from '@plazo/domain/policy'
import * as z from 'zod/mini'
import { day, id, line, openApi } from './fields.ts'
import { adviceList } from './intake-messages.ts'

/** By the rule of the desk: the customer chooses and confirms, or names a reason of its list. */
export const priorityWish = {
  /** Required where the customer chooses between several; where reasons decide, left out. */
  priority: z.optional(z.enum(PRIORITIES)),
  /** What the chosen priority means, word for word as the desk says it, in any of its languages (S4-26). */
  confirmedMeaning: z.optional(line({ max: 500 })),
  /** A reason of the desk's list (S2-52), with the due date where the reason wants one (S2-56). */
  priorityReason: z.optional(z.strictObject({ reason: id, dueDate: z.optional(day) })),
}

const grounds = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('confirmation'), meaning: z.string() }),
    z.object({
      by: z.literal('reason'),
      reason: z.string(),
      dueDate: z.optional(z.string()),
      windowId: z.optional(z.string()),
    }),
  ])
  .register(openApi, { id: 'PriorityGrounds' })

/** Of an opening on the timeline, and of the ticket while it has that priority. */
export const priorityFacts = { priorityGrounds: z.optional(grounds) }

/** What changes as time passes, with no event. */
export const contactWays = {
  /** What the public calls its state, in the reader's language. */
  stateName: z.string(),
  /** The office's phone, where the desk keeps it for urgent and overdue tickets, and this is one. */
  officePhone: z.optional(z.string()),
  /** This ticket may go on by live chat now; absent outside its hours and for all that is answered on the platform. */
  liveChat: z.optional(z.object({ hours: z.string() })),
  /** What would serve the customer better next time. */
  advice: adviceList,
}
