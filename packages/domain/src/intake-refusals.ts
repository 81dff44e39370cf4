/**
 * The "no" of intake and of conversations, with their facts.
 * @module
 */
import type { Finding } from './findings.ts'
import type { Stage } from './intake-policy.ts'
import type { TicketState } from './ticket.ts'

export type IntakeRefusals = {
  /** A new ticket tells what an open one tells already (S2-38): the way on is to write there. */
  'ticket/duplicate': { ticketId: string; subject: string; state: TicketState }
  /** What was told does not do yet; every finding says what to write instead. */
  'intake/refused': { findings: readonly Finding[]; score: number }
  /** A conversation goes through its stages in order (S0-07). */
  'stage/skipped': { ticketId: string; next: Stage; wanted: Stage }
}
