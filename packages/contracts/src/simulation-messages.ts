/**
 * One ticket of this desk worked through on paper: who would open what, what people would do when, and what follows.
 * @module
 */
import { LICENCE_KINDS } from '@plazo/domain/organisation'
import { GRANT_KINDS } from '@plazo/domain/ledger'
import { CHANNELS, PRIORITIES } from '@plazo/domain/policy'
import { ANSWERS, TICKET_STATES, TURNS } from '@plazo/domain/ticket'
import { CALL_DIRECTIONS } from '@plazo/domain/work'
import * as z from 'zod/mini'
import {
  duration,
  id,
  instantIn,
  instantOut,
  line,
  list,
  openApi,
  otherwise,
  prose,
  ticketId,
  whole,
} from './fields.ts'
import { checkFinding, openingForm } from './intake-messages.ts'
import { priorityWish } from './priority-fields.ts'
import { STAFF_REASONS } from './ticket-requests.ts'
import { explanation, timelineEvent } from './ticket-responses.ts'
import { dataRequest, escalationRequest, quoteRequest, ratingRequest } from './work-requests.ts'

const MAX_EVENTS = 100
/** Longer than any plan's term, and short enough to walk through at once. */
const MAX_DAYS = 400
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

const day = z.iso.date({ error: 'field/format' })
/** A word of the desk's own policy, such as a product. */
const word = line({ max: 64 })
const count = whole({ min: 0, max: 100_000 })

/** What the rules ask of an organisation; whatever is left out is as at a new one. */
const organisation = z.strictObject({
  plan: z.exactOptional(word),
  size: z.exactOptional(word),
  /** Last day paid for. */
  paidUntil: z.exactOptional(day),
  licences: otherwise(
    list(
      z.strictObject({
        product: word,
        version: z.exactOptional(word),
        kind: z.enum(LICENCE_KINDS),
        validUntil: z.exactOptional(day),
      }),
      { max: 20 },
    ),
    [],
  ),
  /** Windows of priority that were announced before. */
  windows: otherwise(list(z.strictObject({ reason: word, from: instantIn, until: instantIn }), { max: 20 }), []),
  /** Tickets that hold a slot already. */
  openTickets: otherwise(count, 0),
  /** Tickets of this month's quota that are used already. */
  ticketsThisMonth: otherwise(count, 0),
})

const at = instantIn
const TALK = [
  z.strictObject({ kind: z.literal('customer-message'), at, automatic: otherwise(z.boolean(), false) }),
  /** `asks` hands the turn to the customer. */
  z.strictObject({ kind: z.literal('agent-message'), at, asks: otherwise(z.boolean(), false) }),
  /** For the desk's own people. */
  z.strictObject({ kind: z.literal('note'), at }),
  z.strictObject({ kind: z.literal('resolution'), at }),
  // The customer's answers to a resolution.
  z.strictObject({ kind: z.enum(ANSWERS.filter((answer) => answer !== 'keep-watching')), at }),
  z.strictObject({ kind: z.literal('keep-watching'), at, until: instantIn }),
  /** The customer reads all there is. */
  z.strictObject({ kind: z.literal('reading'), at }),
  z.strictObject({ kind: z.literal('away'), at, until: instantIn }),
  z.strictObject({
    kind: z.literal('closure'),
    at,
    reason: z.enum(STAFF_REASONS),
  }),
  z.strictObject({ kind: z.literal('withdrawal'), at }),
  /** Of the closing, by the customer. */
  z.strictObject({ kind: z.literal('rating'), at, stars: ratingRequest.shape.stars }),
] as const

const { amount, from, to } = quoteRequest.shape

const WORK = [
  /** Null gives it back to the team. */
  z.strictObject({ kind: z.literal('assignment'), at, agentId: z.nullable(id) }),
  z.strictObject({ kind: z.literal('priority'), at, priority: z.enum(PRIORITIES) }),
  /** Written down by an agent; `calledAt` is when it is written down, where it is left out. */
  z.strictObject({
    kind: z.literal('call'),
    at,
    direction: z.enum(CALL_DIRECTIONS),
    calledAt: z.optional(instantIn),
  }),
  /** `reasoned`: the agent writes why this case needs it. */
  z.strictObject({
    kind: z.literal('data-request'),
    at,
    datum: dataRequest.shape.datum,
    reasoned: otherwise(z.boolean(), false),
  }),
  /** To the next level where none is named. */
  z.strictObject({ kind: z.literal('escalation'), at, level: escalationRequest.shape.level }),
  /** The word of the organisation's registered approver. */
  z.strictObject({ kind: z.literal('approval'), at, approved: z.boolean() }),
  /** An admin lets the work start without it. */
  z.strictObject({ kind: z.literal('approval-override'), at }),
  z.strictObject({ kind: z.literal('off-hours-quote'), at, amount, from, to }),
  z.strictObject({ kind: z.literal('off-hours-answer'), at, accepted: z.boolean() }),
  /** Its place in the quota is given back by an admin. */
  z.strictObject({ kind: z.literal('refund'), at }),
  /** To another department, on its own topic where none is named; the story goes on with the ticket that follows. */
  z.strictObject({ kind: z.literal('transfer'), at, team: id, topic: z.optional(id) }),
  /** A chat goes on in writing; `estimate` is how long the solution takes. */
  z.strictObject({ kind: z.literal('conversion'), at, estimate: duration }),
] as const

/** What is done about a ticket beside talking of it. */
export type WorkOnPaper = z.output<(typeof WORK)[number]>

/** What an opening would tell. */
const told = z.strictObject({
  subject: line({ min: 3, max: 120 }),
  description: z.optional(prose({ max: 10_000 })),
  ...openingForm,
  /** The organisation's open tickets, with which it is compared. */
  open: z.optional(list(z.strictObject({ id: ticketId, subject: line({ max: 120 }) }), { max: 100 })),
  /** One for each file. */
  files: z.optional(list(z.strictObject({ image: z.boolean() }), { max: 10 })),
})

export const ticketSimulation = z
  .strictObject({
    openedAt: instantIn,
    topic: id,
    /** Counts as confirmed; absent where the desk decides, or a reason. */
    priority: priorityWish.priority,
    priorityReason: priorityWish.priorityReason,
    channel: otherwise(z.enum(CHANNELS), 'api'),
    product: z.optional(word),
    productVersion: z.optional(word),
    organisation: z.prefault(organisation, {}),
    /** To hear what intake says of it; the story goes on as if it were told well. */
    told: z.optional(told),
    /** Per cent of the course that the requester passed. */
    trainingScore: z.optional(whole({ min: 0, max: 100 })),
    /** Oldest first. */
    events: otherwise(list(z.discriminatedUnion('kind', [...TALK, ...WORK]), { max: MAX_EVENTS }), []),
    /** Until when time passes after the last event; not at all when absent. */
    until: z.optional(instantIn),
  })
  .check(
    z.superRefine(({ openedAt, events, until }, context) => {
      const dated = [
        ...events.map((event, index) => ({ at: event.at, path: ['events', index, 'at'] })),
        ...(until === undefined ? [] : [{ at: until, path: ['until'] }]),
      ]
      let last: string = openedAt
      for (const { at: instant, path } of dated) {
        if (instant < last) context.addIssue({ code: 'custom', message: 'event/order', path })
        else if (Date.parse(instant) - Date.parse(openedAt) > MAX_DAYS * DAY_MILLISECONDS)
          context.addIssue({ code: 'custom', message: 'event/too-late', path })
        else last = instant
      }
    }),
  )
  .register(openApi, { id: 'TicketSimulation' })

/** As on a timeline; nobody has a name here, and nothing is said in words. */
export const simulatedEvent = z
  .extend(z.omit(timelineEvent, { text: true, agent: true, person: true, summary: true, note: true, comment: true }), {
    actor: z.object({ role: z.enum(['customer', 'agent', 'system']) }),
  })
  .register(openApi, { id: 'SimulatedEvent' })

export const ticketOutcome = z
  .object({
    ...z.omit(explanation, { version: true, next: true }).shape,
    plan: z.optional(z.string()),
    state: z.enum(TICKET_STATES),
    turn: z.enum(TURNS),
    priority: z.enum(PRIORITIES),
    timeline: z.array(simulatedEvent),
    /**
     * Tickets that were handed over on the way, first to last and each to its end, with the place of the hand-over among
     * `events`. All else is told of the ticket that goes on.
     */
    handedOver: z.array(z.object({ event: z.int(), timeline: z.array(simulatedEvent) })),
    /** What would be said of what is told: what to write instead, by its place in an opening. */
    intake: z.optional(
      z.object({
        accepted: z.boolean(),
        findings: z.array(checkFinding),
        completeness: z.object({ score: z.int(), missing: z.array(z.string()) }),
      }),
    ),
    /** What the rules said no to, by its place among `events`; the story went on without it. */
    refusals: z.array(z.object({ event: z.int(), code: z.string(), title: z.string(), detail: z.string() })),
    /** What time alone does from `until` on if nobody acts: up to 90 days, and about a hundred events. */
    ahead: z.array(simulatedEvent),
    /** Tickets that hold a slot at the end, this one included if it does. */
    openTickets: z.int(),
    /** The grant of the quota that the ticket used, at the end: what was given back is left; absent when it used none. */
    quota: z.optional(
      z.object({ kind: z.enum(GRANT_KINDS), amount: z.int(), left: z.int(), until: z.optional(instantOut) }),
    ),
  })
  .register(openApi, { id: 'TicketOutcome' })
