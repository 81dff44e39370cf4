/**
 * What is told of tickets. Stripping: a field that is not here never leaves, whatever the store holds.
 * @module
 */
import { CHANNELS, CLOCK_KINDS, LADDER_STEPS, PAUSE_CAUSES, PRIORITIES, UNITS } from '@plazo/domain/policy'
import { ANSWERS, CLOSE_REASONS, TICKET_STATES, TURNS } from '@plazo/domain/ticket'
import * as z from 'zod'
import { instantOut, ticketId } from './fields.ts'
import { attachedFile, checkedFile } from './file-messages.ts'
import { checkFinding, conversationFacts, conversationState, openedForm } from './intake-messages.ts'
import { contactWays, priorityFacts } from './priority-fields.ts'
import { workFacts, workState } from './work-responses.ts'

export const DEADLINE_STATES = ['running', 'paused', 'met', 'breached', 'cancelled'] as const
export const STEP_KINDS = [
  'clock-warned',
  'clock-breached',
  'clock-escalated',
  'ladder-stepped',
  'hold-ended',
  'check-in-sent',
  'check-in-missed',
] as const

/** A person by name; never an address. */
const person = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' })

const actor = z
  .object({ role: z.enum(['customer', 'agent', 'system']), id: z.string().optional(), name: z.string().optional() })
  .meta({ id: 'Actor' })

const target = z.object({ length: z.string(), unit: z.enum(UNITS) }).meta({ id: 'Target' })

const deadlineShape = {
  kind: z.enum(CLOCK_KINDS),
  state: z.enum(DEADLINE_STATES),
  startedAt: instantOut,
  target: target.optional(),
  /** Absent while the clock is paused or not promised. "Less than": an answer at this instant is late. */
  dueAt: instantOut.optional(),
  breachedAt: instantOut.optional(),
  settledAt: instantOut.optional(),
}

export const deadline = z.object(deadlineShape).meta({ id: 'Deadline' })

/** What the ticket will do by itself if nobody acts. */
export const step = z
  .object({
    kind: z.enum(STEP_KINDS),
    at: instantOut,
    clock: z.enum(CLOCK_KINDS).optional(),
    /** Of the inactivity ladder. */
    step: z.enum(LADDER_STEPS).optional(),
  })
  .meta({ id: 'Step' })

/** One line of the timeline; which facts it has depends on its kind. */
export const timelineEvent = z
  .object({
    sequence: z.int(),
    kind: z.string(),
    at: instantOut,
    actor,
    visibility: z.enum(['public', 'internal']).optional(),
    /** No when it is absent, as `automatic`. */
    asks: z.boolean().optional(),
    automatic: z.boolean().optional(),
    text: z.string().optional(),
    messages: z.array(z.int()).optional(),
    answer: z.enum(ANSWERS).optional(),
    until: instantOut.optional(),
    agent: person.optional(),
    priority: z.enum(PRIORITIES).optional(),
    topic: z.string().optional(),
    clock: z.enum(CLOCK_KINDS).optional(),
    dueAt: instantOut.optional(),
    cause: z.string().optional(),
    step: z.enum(LADDER_STEPS).optional(),
    /** Why it was closed, or in somebody's own words why it was asked for, raised or let pass. */
    reason: z.string().optional(),
    note: z.string().optional(),
    ticketId: ticketId.optional(),
    files: z.array(attachedFile).optional(),
    file: checkedFile.optional(),
    ...conversationFacts,
    ...workFacts,
    ...priorityFacts,
  })
  .meta({ id: 'TimelineEvent' })

/** What rows of lists and whole tickets have in common. */
const facts = {
  id: ticketId,
  subject: z.string(),
  /** Of the desk's catalogue. */
  module: z.string().optional(),
  topic: z.string(),
  team: z.string(),
  priority: z.enum(PRIORITIES),
  state: z.enum(TICKET_STATES),
  /** Whose move it is. */
  turn: z.enum(TURNS),
  openedAt: instantOut,
  organisation: person,
  requester: person,
  assignee: person.optional(),
}

export const ticketResponse = z
  .object({
    ...facts,
    /** The number of its last event, and its ETag. */
    version: z.int(),
    changedAt: instantOut,
    channel: z.enum(CHANNELS),
    plan: z.string().optional(),
    product: z.string().optional(),
    productVersion: z.string().optional(),
    /** The grant of the quota it was opened on, and when that was given back. */
    grantId: z.string().optional(),
    refundedAt: instantOut.optional(),
    policyVersion: z.string(),
    /** Opened without signing in: its requester is whom somebody says to be there. */
    unproved: z.literal(true).optional(),
    deadlines: z.array(deadline),
    next: z.array(step),
    hold: z.object({ until: instantOut, cause: z.enum(['away', 'watching']) }).optional(),
    closed: z.object({ at: instantOut, reason: z.enum(CLOSE_REASONS), ticketId: ticketId.optional() }).optional(),
    follows: ticketId.optional(),
    followedBy: z.array(ticketId),
    ...conversationState,
    ...workState,
    ...priorityFacts,
    ...contactWays,
  })
  .meta({ id: 'Ticket' })

export const ticketWithTimeline = ticketResponse
  .extend({ description: z.string(), form: openedForm.optional(), timeline: z.array(timelineEvent) })
  .meta({ id: 'TicketWithTimeline' })

/** What would come of a request that nothing was opened by. */
export const ticketCheck = z
  .object({
    /** Whether it could be opened as it is. */
    accepted: z.boolean(),
    findings: z.array(checkFinding),
    subject: z.string(),
    module: z.string().optional(),
    completeness: z.object({ score: z.int(), missing: z.array(z.string()) }),
    /** What would be promised now. */
    deadlines: z.array(deadline),
    /** By when the desk would have answered for the first time; absent where nothing is promised. */
    answerBy: instantOut.optional(),
    /** Tickets that hold a slot of the plan now, and how many more may; without a limit nothing is said of those. */
    slots: z.object({
      open: z.int(),
      limit: z.int().optional(),
      free: z.int().optional(),
      holders: z.array(z.object({ ticketId, subject: z.string().optional(), requester: z.string().optional() })),
    }),
    /** Tickets that are left of the quota; absent for a plan without one. */
    quotaLeft: z.int().optional(),
    /** Whether this one would hold a slot, and use one of the quota. */
    takes: z.object({ slot: z.boolean(), quota: z.boolean() }),
    isOpen: z.boolean(),
    /** When the desk opens next. */
    opensAt: instantOut.optional(),
    usualSolution: z.object({ fromHours: z.int(), toHours: z.int() }).optional(),
  })
  .meta({ id: 'TicketCheck' })

/** The ticket after the command, and the number of the event it caused: a message's id. */
export const changedTicket = z.object({ ticket: ticketResponse, event: z.int() }).meta({ id: 'ChangedTicket' })

/** Small, because lists are read most: people by their names alone, and nothing that follows from the rest. */
export const ticketRow = z
  .object({
    ...facts,
    /** As `dueAt`, in every list but the organisation's. */
    priority: facts.priority.optional(),
    /** In the lists of the desk: the one it was opened under. */
    plan: z.string().optional(),
    /** What the public calls its state, where that is another word than the desk has for every such state. */
    stateName: z.string().optional(),
    /** While it is pending; in every other state it follows from that. */
    turn: facts.turn.optional(),
    /** When its most urgent promise is or was due. */
    dueAt: instantOut.optional(),
    organisation: z.string(),
    requester: z.string(),
    assignee: z.string().optional(),
  })
  .meta({ id: 'TicketRow' })

export const ticketPage = z
  .object({ tickets: z.array(ticketRow), next: z.string().optional() })
  .meta({ id: 'TicketPage' })

/** Oldest first. */
export const ticketChain = z.object({ tickets: z.array(ticketRow) }).meta({ id: 'TicketChain' })

export const eventsPage = z.object({ events: z.array(timelineEvent), next: z.string() }).meta({ id: 'Events' })

export const SEGMENT_REASONS = ['open', 'closed', 'exception', 'paused'] as const

export const segment = z
  .object({ from: instantOut, to: instantOut, counts: z.boolean(), reason: z.enum(SEGMENT_REASONS) })
  .meta({ id: 'Segment' })

export const explanation = z
  .object({
    policyVersion: z.string(),
    timeZone: z.string(),
    clocks: z.array(
      z.object({
        ...deadlineShape,
        /** Every counted and skipped stretch from the start to the end; a pause says for whom it waited. */
        segments: z.array(segment.extend({ cause: z.enum(PAUSE_CAUSES).optional() })),
      }),
    ),
    next: z.array(step),
  })
  .meta({ id: 'Explanation' })
