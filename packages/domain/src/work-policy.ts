/**
 * How a desk works on its tickets: who decides the priority, who keeps in touch, who approves, what may be asked.
 *
 * Everything here is optional in a policy: what is absent is no rule of the desk.
 * @module
 */
import type { IsoDuration } from './instant.ts'
import type { Priority, Span } from './policy.ts'

/** How a ticket comes by its priority. */
export type PriorityRule =
  /** The customer chooses; for these levels he confirms what the choice means (S4-22, S4-26). */
  | { by: 'choice'; confirmed: readonly Priority[] }
  /** Every ticket is `usual` unless a reason of the closed list holds (S2-52 to S2-58). */
  | { by: 'reason'; usual: Priority; reasons: Readonly<Record<string, PriorityReason>> }

/** One reason of the closed list; its words are the desk's text of the same name. */
export type PriorityReason = {
  priority: Priority
  /** Holds only inside a window that was announced before (S2-55). */
  announced?: true
  /** Wants the day the work is due; with fewer days left than these, the answer advises to file earlier (S2-56, S2-57). */
  dueDate?: { adviseBelowDays: number }
}

/** A responsible person is asked every so often whether it still matters; silence lowers the priority (S4-27, S4-28). */
export type CheckIn = { every: Span; patience: Span }

/** When a customer sees the office's phone: at once for these priorities, for the others once a promise is broken. */
export type OfficePhoneRule = { atOnce: readonly Priority[]; onceBroken: boolean }

/** One level of escalation inside the vendor, lowest first (S2-09). */
export type EscalationLevel = { team: string }

export type WorkRules = {
  priority?: PriorityRule
  checkIns?: Partial<Record<Priority, CheckIn>>
  /** Absent: the phone is no secret and stands among the desk's contacts. */
  officePhone?: OfficePhoneRule
  /** Priorities that are offered the live chat while the desk is open (S4-29, S4-30). */
  liveChat?: readonly Priority[]
  /** Who gets a new ticket: the least loaded agent of its team, on every plan or on the plans that say so (S1-10, S4-31). */
  assignment?: 'least-loaded' | 'by-plan'
  escalation?: readonly EscalationLevel[]
  /** The data that agents may ask for; any other wants a written reason (S0-31, S0-32). */
  dataRequests?: { allowed: readonly string[] }
  /** Work outside the calendar may be quoted and accepted (S2-28). */
  offHours?: { currency: string }
  /** A chat goes on as a written ticket when its solution is judged to take longer than this (S0-38). */
  chatToTicket?: { over: IsoDuration }
  /** A closing may be rated, 1 to 5 and a comment, once, within so many days (S0-22, S0-23). */
  satisfaction?: { withinDays: number }
  /** A follow-up within so many days of the closing uses no quota. */
  followUps?: { freeWithinDays: number }
}
