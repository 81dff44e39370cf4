/**
 * Every "no" the rules can give, with the facts a person needs to act on it.
 *
 * A fault (conflict, throttle, unreadable item) is never a Refusal: it stays an ordinary error.
 * @module
 */
import type { AccountRefusals } from './account-refusals.ts'
import type { EntryRefusals } from './entry-refusals.ts'
import type { FileRefusals } from './file-refusals.ts'
import type { Instant, IsoDuration } from './instant.ts'
import type { IntakeRefusals } from './intake-refusals.ts'
import type { PriorityRefusals } from './priority-refusals.ts'

export type Refusals = AccountRefusals &
  EntryRefusals &
  FileRefusals &
  IntakeRefusals &
  PriorityRefusals & {
    /** Closed is final (S2-49): the way on is a follow-up that names it (S2-50). */
    'ticket/closed': { ticketId: string; closedAt: Instant }
    /** Also what a caller is told of a ticket he may not know of. */
    'ticket/unknown': { ticketId: string }
    /** Somebody changed the ticket since the version the caller saw. */
    'ticket/changed': { ticketId: string; version: number }
    /** Asked for an answer to a resolution, and none is on offer. */
    'ticket/no-resolution': { ticketId: string }
    /** An agent may not close as solved what nobody answered in public. */
    'ticket/unanswered': { ticketId: string }
    /** Only a closed ticket is followed up; an open one is simply written to (S2-38). */
    'ticket/not-closed': { ticketId: string }
    'ticket/not-requester': { ticketId: string }
    'message/unknown': { ticketId: string; messageId: number }
    'topic/unknown': { topic: string; known: readonly string[] }
    'topic/channel': { topic: string; channels: readonly string[] }
    'contact/unknown': { contactId: string }
    'agent/unknown': { agentId: string }
    /** Work waits for the word of the registered approver (S0-33). */
    'approval/awaited': { ticketId: string }
    'approval/not-awaited': { ticketId: string }
    'approval/no-approver': { topic: string }
    /** Only a registered approver decides, and never on what he asked for himself. */
    'approval/not-approver': { ticketId: string }
    /** A datum that is not listed wants a written reason tied to the case (S0-32). */
    'data/reason-required': { datum: string; allowed: readonly string[] }
    'call/not-yet': { calledAt: Instant; now: Instant }
    /** `highest` is 0 at a desk without levels. */
    'escalation/no-level': { level: number; current: number; highest: number }
    /** Handed over to where it is already. */
    'handover/same-place': { team: string; topic: string }
    'handover/no-chat': { ticketId: string }
    /** What takes no longer than `over` is solved in the chat. */
    'handover/short': { over: IsoDuration }
    'team/unknown': { team: string; known: readonly string[] }
    'off-hours/not-offered': { ticketId: string }
    'off-hours/in-hours': { from: Instant; to: Instant }
    'off-hours/passed': { from: Instant }
    'off-hours/no-quote': { ticketId: string }
    'satisfaction/not-closed': { ticketId: string }
    'satisfaction/not-asked': { ticketId: string }
    'satisfaction/given': { ticketId: string; at: Instant }
    'satisfaction/too-late': { ticketId: string; until: Instant }
    /** No link of ours, or it is over; nothing more is told to who has it. */
    'link/invalid': object
    'until/not-ahead': { until: Instant; now: Instant }
    'until/too-far': { until: Instant; latest: Instant }
    /** A key already used by this caller for another request. */
    'request/key-reused': { key: string }
    'role/forbidden': { allowed: readonly ('customer' | 'agent' | 'lead' | 'admin')[] }
  }
export type RefusalCode = keyof Refusals

/** A refusal with its own facts: checking `code` tells which. */
export type AnyRefusal = { [Code in RefusalCode]: { code: Code; facts: Refusals[Code] } }[RefusalCode]

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: AnyRefusal
  constructor(reason: AnyRefusal) {
    super(reason.code)
    this.reason = reason
  }
}
