/**
 * A ticket, and the events that are its whole past.
 * @module
 */
import type { Attachment } from './attachment.ts'
import type { Contact } from './check-ins.ts'
import type { Carried } from './handover.ts'
import type { ConversationHappening, EnteredStage } from './conversation.ts'
import type { Instant } from './instant.ts'
import type { Grant, QuotaLeft } from './ledger.ts'
import type { OpeningForm } from './opening-form.ts'
import type { Channel, ClockKind, LadderStep, PauseCause, Priority } from './policy.ts'
import type { PriorityGrounds } from './priority.ts'
import type { WorkHappening, WorkState } from './work.ts'

export const TICKET_STATES = ['open', 'pending', 'resolved', 'closed'] as const
export type TicketState = (typeof TICKET_STATES)[number]

export const TURNS = ['agent', 'customer', 'approver', 'third-party', 'nobody'] as const
export type Turn = (typeof TURNS)[number]

export const CLOSE_REASONS = [
  'solved',
  'no-reply',
  'withdrawn',
  'handed-over',
  'duplicate',
  'not-entitled',
  'spam',
] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

export const ANSWERS = ['solved', 'not-solved', 'keep-watching'] as const
export type Answer = (typeof ANSWERS)[number]

/** Who did it. The system acts for time: alarms, ladders. */
export type Actor = { role: 'customer' | 'agent'; id: string } | { role: 'system' }

export type Verdict = 'met' | 'breached' | 'cancelled'

/**
 * A running promise, or how it ended. What is due when is computed from the policy, never stored.
 *
 * `cancelled`: the ticket closed before the desk had to deliver, and not because it delivered.
 */
export type Clock =
  | {
      state: 'running'
      startedAt: Instant
      /** Warnings and escalations already given. */
      warned: number
      escalated: number
      /** The promise is broken and the work still owed. */
      breachedAt?: Instant
    }
  | {
      state: 'settled'
      startedAt: Instant
      settledAt: Instant
      verdict: Verdict
      dueAt?: Instant
      breachedAt?: Instant
    }

/** A half-open stretch `[from, to)` in which the ticket waits; without `to` it still does. */
export type Pause = { from: Instant; to?: Instant; cause: PauseCause }

export type Ticket = WorkState & {
  /** `SANJOSE-4KQ9T2M7`: the organisation's code and eight Crockford characters. */
  id: string
  organisationId: string
  requesterId: string
  subject: string
  /** Of the desk's catalogue, as the subject names it. */
  module?: string
  topic: string
  team: string
  priority: Priority
  /** Why it has that priority, until the priority changes. */
  priorityGrounds?: PriorityGrounds
  plan?: string
  product?: string
  productVersion?: string
  /** It counts among its organisation's open tickets; administrative topics do not. */
  slot?: true
  /** The grant of the quota it was opened on. */
  grantId?: string
  /** `over`: another ticket took over what this one used. `on`: this one did, and another has used it. */
  grantCarried?: 'over' | 'on'
  /** Its place in the quota was given back. */
  refundedAt?: Instant
  channel: Channel
  /** The policy version in force when it was opened. */
  policyVersion: string
  state: TicketState
  turn: Turn
  /** Number of events so far: the sequence of the last one. */
  version: number
  openedAt: Instant
  /** When the last event happened. */
  changedAt: Instant
  assigneeId?: string
  clocks: Partial<Record<ClockKind, Clock>>
  pauses: readonly Pause[]
  /** Steps done, counted from `anchorAt`: the message that handed over the turn, or the last step. */
  ladder?: { anchorAt: Instant; done: number }
  /** How the desk keeps in touch with the responsible person; from the opening on when absent. */
  contact?: Contact
  /** The customer asked to be left alone, or the desk to keep watching, until then. */
  hold?: { until: Instant; cause: 'away' | 'watching' }
  closed?: { at: Instant; reason: CloseReason; ticketId?: string }
  /** It goes on in that ticket since then, and closes at that instant as soon as anything looks at it. */
  handedTo?: { at: Instant; actor: Actor; ticketId: string; note?: string }
  /** The closed ticket this one takes up. */
  follows?: string
  /** Tickets that take up this closed one, oldest first. */
  followedBy: readonly string[]
  /** The ticket that told more than one case, of which this is another (S2-29). */
  splitFrom?: string
  /** Its other cases, oldest first. */
  splitInto?: readonly string[]
  /** Of a conversation in stages, those it has entered. */
  stages?: readonly EnteredStage[]
  /**
   * What the Scheduler was told, and how many times; a later need is found by ringing early. Without `at` the last bell
   * rang for nothing more to come: the generation stays, so that no two alarms ever share a name.
   */
  alarm?: { at?: Instant; generation: number }
  /** What the organisation and the requester were called when it was opened: lists show them and look nobody up. */
  names?: { organisation: string; requester: string }
  /**
   * The browser from which it was opened without signing in (S0-12): its requester is whom somebody says to be there, and
   * nobody has proved it.
   */
  device?: string
  /** Requests of the last day that made it what it is, oldest first; the one that opened it stays for good. */
  requests?: readonly AnsweredRequest[]
}

/** A request that may be sent again: `id` names its sender and key, `sequence` is the event that it caused. */
export type AnsweredRequest = { id: string; fingerprint: string; sequence: number; at: Instant }

/** What happened, less who did it and when. */
export type Happening =
  | {
      kind: 'opened'
      ticketId: string
      organisationId: string
      requesterId: string
      subject: string
      module?: string
      description: string
      form?: OpeningForm
      topic: string
      team: string
      priority: Priority
      priorityGrounds?: PriorityGrounds
      plan?: string
      product?: string
      productVersion?: string
      slot?: true
      grantId?: string
      /** That grant, when it came into being with it. */
      grant?: Omit<Grant, 'used'>
      /** What it left of the quota. */
      quota?: QuotaLeft
      channel: Channel
      policyVersion: string
      follows?: string
      /** To whom it was given at once. */
      assigneeId?: string
      splitFrom?: string
      /** Work waits for the word of one of them. */
      approverIds?: readonly string[]
      /** Taken over from the ticket it follows. */
      carried?: Carried
      files?: readonly Attachment[]
      device?: string
    }
  | {
      kind: 'message-added'
      visibility: 'public' | 'internal'
      asks: boolean
      automatic: boolean
      text: string
      files?: readonly Attachment[]
    }
  /** `messages` are the sequences of message events. */
  | { kind: 'messages-read'; messages: readonly number[] }
  | { kind: 'resolution-offered'; text: string; files?: readonly Attachment[] }
  | { kind: 'resolution-answered'; answer: Answer; text?: string; until?: Instant }
  | { kind: 'assigned'; agentId?: string }
  | {
      kind: 'terms-changed'
      priority: Priority
      topic: string
      team: string
      plan?: string
      cause: 'agent' | 'ladder' | 'check-in' | 'plan'
    }
  | { kind: 'away-declared'; until: Instant }
  | { kind: 'hold-ended'; cause: 'away' | 'watching' }
  | { kind: 'clock-warned' | 'clock-escalated'; clock: ClockKind; dueAt: Instant; step: number }
  | { kind: 'clock-breached'; clock: ClockKind; dueAt: Instant; cause: 'time' | 'change' }
  | { kind: 'ladder-stepped'; step: LadderStep['kind']; number: number }
  | { kind: 'check-in-sent' }
  /** `carriedOver`: what the ticket held and promised went over to the one it names. */
  | { kind: 'closed'; reason: CloseReason; note?: string; ticketId?: string; carriedOver?: true }
  | { kind: 'follow-up-opened'; ticketId: string }
  /** By the rule for its closing reason, or by an admin who says why. */
  | { kind: 'quota-refunded'; grantId: string; cause: CloseReason | 'admin'; note?: string }
  | { kind: 'split-off'; ticketId: string }
  | ConversationHappening
  | WorkHappening

/** One line of the timeline. Time-driven events bear the instant they were due, however late the bell. */
export type TicketEvent = { at: Instant; actor: Actor } & Happening

/** An event in its place on the timeline, counted from 1 without gaps. */
export type RecordedEvent = TicketEvent & { sequence: number }
