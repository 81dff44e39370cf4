/**
 * Where tickets live. One commit is one transaction: the ticket, its events and every counter it moves.
 * @module
 */
import type { Breach, BreachNews } from '@plazo/domain/breaches'
import type { Instant } from '@plazo/domain/instant'
import type { AccountMove } from '@plazo/domain/ledger'
import type { Priority } from '@plazo/domain/policy'
import type { RecordedEvent, Ticket, TicketState, Turn } from '@plazo/domain/ticket'
import type { UploadClaim } from './uploads.ts'

/** Whose data a store reaches. Made from a verified token only, so that no use case can forget it. */
export type Scope = { reach: 'organisation'; organisationId: string } | { reach: 'desk' }

/** A store is always built for a scope; a ticket outside it does not exist. */
export type TicketStores = (scope: Scope) => TicketStore

export interface TicketStore {
  /** One strongly consistent read; undefined when there is none in scope. */
  find(ticketId: string): Promise<Ticket | undefined>
  /**
   * The ticket with its whole timeline, oldest first, in one query (a page of 1 MB at a time). Unless `fresh`, which costs
   * twice as much, it may be as it was a moment ago; a ticket that is there is found in any case.
   */
  history(
    ticketId: string,
    reading?: { fresh: boolean },
  ): Promise<{ ticket: Ticket; events: readonly RecordedEvent[] } | undefined>
  /** Events with a sequence above `sequence`, oldest first; empty when none or when there is no such ticket in scope. */
  eventsAfter(ticketId: string, sequence: number): Promise<readonly RecordedEvent[]>
  list(listing: Listing): Promise<Page>
  /** One query, whatever the list holds: what broke last first. */
  breaches(listing: BreachListing): Promise<BreachPage>
  /**
   * Writes all of it or nothing.
   *
   * @throws StaleVersion when the ticket changed since it was read (or an opened one exists already), or the account
   * has not what the ticket wants from it any more, or an upload is not as it was read.
   */
  commit(commit: Commit): Promise<void>
}

/** One ticket's part of a commit. */
export type TicketChange = {
  ticket: Ticket
  /**
   * What was read and must still stand: the guard of the write. Absent for a ticket just opened, which must not exist.
   * The alarm's generation and where it goes on belong to it, because both change a ticket without an event.
   */
  seen?: { version: number; generation: number; handedTo?: string } | undefined
  /** In order; the last one's sequence is `ticket.version`; none when only the alarm is armed anew, or it goes on elsewhere. */
  events: readonly RecordedEvent[]
  /** When the next promise is due, for queues most urgent first. */
  dueAt?: Instant | undefined
  /** What the list of broken promises has to say of it. */
  breaches?: BreachNews | undefined
}

export type Commit = {
  change: TicketChange
  /** A second ticket written in the same transaction: the one that goes on in this. */
  linked?: TicketChange
  /** What the ticket takes from its organisation's account, or gives back. */
  account?: AccountMove
  /** Uploads that become the ticket's files. */
  uploads?: readonly UploadClaim[]
}

export type Listing = {
  by:
    | { list: 'requester'; organisationId: string; contactId: string }
    | { list: 'organisation'; organisationId: string }
    | { list: 'queue'; team: string }
    | { list: 'assignee'; agentId: string }
    | { list: 'unassigned'; team: string }
    /** On which work waits for an approver, whoever has them. */
    | { list: 'approvals'; team: string }
    /** Promises due before `before`, broken ones first. */
    | { list: 'breaching'; team: string; before: Instant }
  /** All states when absent. */
  states?: readonly TicketState[] | undefined
  topic?: string | undefined
  module?: string | undefined
  /** Part of the subject. */
  text?: string | undefined
  openedFrom?: Instant | undefined
  openedBefore?: Instant | undefined
  /** Requester and organisation lists alone. */
  oldestFirst?: boolean | undefined
  limit: number
  /** Where the page before ended, as this store gave it; opaque to callers. */
  after?: string | undefined
}

/**
 * Requester and organisation lists come newest first unless asked otherwise, what is closed behind what is not; the
 * others most urgent first.
 */
export type Page = { rows: readonly TicketRow[]; next?: string }

export type TicketRow = {
  id: string
  organisationId: string
  requesterId: string
  subject: string
  module?: string
  topic: string
  team: string
  /** In every list but the organisation's, as `dueAt`. */
  priority?: Priority
  /** In the desk's own lists alone. */
  plan?: string
  state: TicketState
  turn: Turn
  openedAt: Instant
  assigneeId?: string
  /** The grant of the quota it used or took over, and when that was given back: what a ledger reads. */
  grantId?: string
  grantCarried?: 'over' | 'on'
  refundedAt?: Instant
  dueAt?: Instant
  names?: Ticket['names']
}

/** Promises that a team broke from `from` until before `before`. */
export type BreachListing = Pick<Listing, 'limit' | 'after'> & { team: string; from: Instant; before: Instant }

export type BreachPage = { rows: readonly BreachRow[]; next?: string }

/** The ticket is told as it was when the promise broke. */
export type BreachRow = Breach &
  Pick<TicketRow, 'organisationId' | 'requesterId' | 'subject' | 'team' | 'assigneeId' | 'names'> & {
    ticketId: string
    priority: Priority
  }

/** Somebody else wrote first, the ticket or the account. A fault to retry, unless the caller named the version he saw. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion'
}

/** Tickets whose alarm should have rung before `before` and seems lost, a few per bucket. */
export interface OverdueAlarms {
  overdue(before: Instant): Promise<readonly string[]>
}
