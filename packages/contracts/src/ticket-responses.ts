/**
 * What is told of tickets. Stripping: a field that is not here never leaves, whatever the store holds.
 * @module
 */
import { CHANNELS, CLOCK_KINDS, LADDER_STEPS, PAUSE_CAUSES, PRIORITIES, UNITS } from '@plazo/domain/policy'
import { ANSWERS, CLOSE_REASONS, TICKET_STATES, TURNS } from '@plazo/domain/ticket'
import * as z from 'zod/mini'
import { instantOut, openApi, ticketId } from './fields.ts'
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
const person = z.object({ id: z.string(), name: z.string() }).register(openApi, { id: 'Person' })

const actor = z
  .object({ role: z.enum(['customer', 'agent', 'system']), id: z.optional(z.string()), name: z.optional(z.string()) })
  .register(openApi, { id: 'Actor' })

const target = z.object({ length: z.string(), unit: z.enum(UNITS) }).register(openApi, { id: 'Target' })

const deadlineShape = {
  kind: z.enum(CLOCK_KINDS),
  state: z.enum(DEADLINE_STATES),
  startedAt: instantOut,
  target: z.optional(target),
  /** Absent while the clock is paused or not promised. "Less than": an answer at this instant is late. */
  dueAt: z.optional(instantOut),
  breachedAt: z.optional(instantOut),
  settledAt: z.optional(instantOut),
}

export const deadline = z.object(deadlineShape).register(openApi, { id: 'Deadline' })

/** What the ticket will do by itself if nobody acts. */
export const step = z
  .object({
    kind: z.enum(STEP_KINDS),
    at: instantOut,
    clock: z.optional(z.enum(CLOCK_KINDS)),
    /** Of the inactivity ladder. */
    step: z.optional(z.enum(LADDER_STEPS)),
  })
  .register(openApi, { id: 'Step' })

/** One line of the timeline; which facts it has depends on its kind. */
export const timelineEvent = z
  .object({
    sequence: z.int(),
    kind: z.string(),
    at: instantOut,
    actor,
    visibility: z.optional(z.enum(['public', 'internal'])),
    /** No when it is absent, as `automatic`. */
    asks: z.optional(z.boolean()),
    automatic: z.optional(z.boolean()),
    text: z.optional(z.string()),
    messages: z.optional(z.array(z.int())),
    answer: z.optional(z.enum(ANSWERS)),
    until: z.optional(instantOut),
    agent: z.optional(person),
    priority: z.optional(z.enum(PRIORITIES)),
    topic: z.optional(z.string()),
    clock: z.optional(z.enum(CLOCK_KINDS)),
    dueAt: z.optional(instantOut),
    cause: z.optional(z.string()),
    step: z.optional(z.enum(LADDER_STEPS)),
    /** Why it was closed, or in somebody's own words why it was asked for, raised or let pass. */
    reason: z.optional(z.string()),
    note: z.optional(z.string()),
    ticketId: z.optional(ticketId),
    files: z.optional(z.array(attachedFile)),
    file: z.optional(checkedFile),
    ...conversationFacts,
    ...workFacts,
    ...priorityFacts,
  })
  .register(openApi, { id: 'TimelineEvent' })

/** What rows of lists and whole tickets have in common. */
const facts = {
  id: ticketId,
  subject: z.string(),
  /** Of the desk's catalogue. */
  module: z.optional(z.string()),
  topic: z.string(),
  team: z.string(),
  priority: z.enum(PRIORITIES),
  state: z.enum(TICKET_STATES),
  /** Whose move it is. */
  turn: z.enum(TURNS),
  openedAt: instantOut,
  organisation: person,
  requester: person,
  assignee: z.optional(person),
}

export const ticketResponse = z
  .object({
    ...facts,
    /** The number of its last event, and its ETag. */
    version: z.int(),
    changedAt: instantOut,
    channel: z.enum(CHANNELS),
    plan: z.optional(z.string()),
    product: z.optional(z.string()),
    productVersion: z.optional(z.string()),
    /** The grant of the quota it was opened on, and when that was given back. */
    grantId: z.optional(z.string()),
    refundedAt: z.optional(instantOut),
    policyVersion: z.string(),
    /** Opened without signing in: its requester is whom somebody says to be there. */
    unproved: z.optional(z.literal(true)),
    deadlines: z.array(deadline),
    next: z.array(step),
    hold: z.optional(z.object({ until: instantOut, cause: z.enum(['away', 'watching']) })),
    closed: z.optional(z.object({ at: instantOut, reason: z.enum(CLOSE_REASONS), ticketId: z.optional(ticketId) })),
    follows: z.optional(ticketId),
    followedBy: z.array(ticketId),
    ...conversationState,
    ...workState,
    ...priorityFacts,
    ...contactWays,
  })
  .register(openApi, { id: 'Ticket' })

export const ticketWithTimeline = z
  .extend(ticketResponse, { description: z.string(), form: z.optional(openedForm), timeline: z.array(timelineEvent) })
  .register(openApi, { id: 'TicketWithTimeline' })

export const SEGMENT_REASONS = ['open', 'closed', 'exception', 'paused'] as const

export const segment = z
  .object({ from: instantOut, to: instantOut, counts: z.boolean(), reason: z.enum(SEGMENT_REASONS) })
  .register(openApi, { id: 'Segment' })

/** What would come of a request that nothing was opened by. */
export const ticketCheck = z
  .object({
    /** Whether it could be opened as it is. */
    accepted: z.boolean(),
    findings: z.array(checkFinding),
    subject: z.string(),
    module: z.optional(z.string()),
    completeness: z.object({ score: z.int(), missing: z.array(z.string()) }),
    /** What would be promised now. */
    deadlines: z.array(deadline),
    /** By when the desk would have answered for the first time; absent where nothing is promised. */
    answerBy: z.optional(instantOut),
    /** How the time until then is counted, stretch by stretch. */
    counted: z.array(segment),
    /** By when at each priority that may be chosen for it; empty where a reason decides. */
    choices: z.array(z.object({ priority: z.enum(PRIORITIES), answerBy: z.optional(instantOut) })),
    /** Tickets that hold a slot of the plan now, and how many more may; without a limit nothing is said of those. */
    slots: z.object({
      open: z.int(),
      limit: z.optional(z.int()),
      free: z.optional(z.int()),
      holders: z.array(z.object({ ticketId, subject: z.optional(z.string()), requester: z.optional(z.string()) })),
    }),
    /** Tickets that are left of the quota; absent for a plan without one. */
    quotaLeft: z.optional(z.int()),
    /** Whether this one would hold a slot, and use one of the quota. */
    takes: z.object({ slot: z.boolean(), quota: z.boolean() }),
    isOpen: z.boolean(),
    /** When the desk opens next. */
    opensAt: z.optional(instantOut),
    usualSolution: z.optional(z.object({ fromHours: z.int(), toHours: z.int() })),
  })
  .register(openApi, { id: 'TicketCheck' })

/** The ticket after the command, and the number of the event it caused: a message's id. */
export const changedTicket = z
  .object({ ticket: ticketResponse, event: z.int() })
  .register(openApi, { id: 'ChangedTicket' })

/** Small, because lists are read most: people by their names alone, and nothing that follows from the rest. */
export const ticketRow = z
  .object({
    ...facts,
    /** As `dueAt`, in every list but the organisation's. */
    priority: z.optional(facts.priority),
    /** In the lists of the desk: the one it was opened under. */
    plan: z.optional(z.string()),
    /** What the public calls its state, where that is another word than the desk has for every such state. */
    stateName: z.optional(z.string()),
    /** While it is pending; in every other state it follows from that. */
    turn: z.optional(facts.turn),
    /** When its most urgent promise is or was due. */
    dueAt: z.optional(instantOut),
    organisation: z.string(),
    requester: z.string(),
    assignee: z.optional(z.string()),
  })
  .register(openApi, { id: 'TicketRow' })

export const ticketPage = z
  .object({ tickets: z.array(ticketRow), next: z.optional(z.string()) })
  .register(openApi, { id: 'TicketPage' })

/** Oldest first. */
export const ticketChain = z.object({ tickets: z.array(ticketRow) }).register(openApi, { id: 'TicketChain' })

export const eventsPage = z
  .object({ events: z.array(timelineEvent), next: z.string() })
  .register(openApi, { id: 'Events' })

export const explanation = z
  .object({
    /** Of the ticket that it explains. */
    version: z.int(),
    policyVersion: z.string(),
    timeZone: z.string(),
    clocks: z.array(
      z.object({
        ...deadlineShape,
        /** Every counted and skipped stretch from the start to the end; a pause says for whom it waited. */
        segments: z.array(z.extend(segment, { cause: z.optional(z.enum(PAUSE_CAUSES)) })),
      }),
    ),
    next: z.array(step),
  })
  .register(openApi, { id: 'Explanation' })
