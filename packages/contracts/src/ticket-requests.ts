/**
 * What may be asked of tickets. Strict: an unknown field is a mistake worth telling, never ignored.
 * @module
 */
import { CHANNELS, PRIORITIES } from '@plazo/domain/policy'
import { CLOSE_REASONS, TICKET_STATES } from '@plazo/domain/ticket'
import * as z from 'zod/mini'
import { priorityWish } from './priority-fields.ts'
import {
  besideOthers,
  id,
  instantIn,
  line,
  list,
  openApi,
  otherwise,
  pageLimit,
  prose,
  raw,
  sequence,
  ticketId,
} from './fields.ts'
import { fileIds } from './file-messages.ts'
import { openingForm } from './intake-messages.ts'

/** `phone` and `mail` are not here: a call opens nothing (S2-07), and mail comes in by its own way. */
const OPENING_CHANNELS = CHANNELS.filter((channel) => channel !== 'mail')

export const caseDescription = prose({ min: 20, max: 10_000 })

/** What any opening tells, whoever opens it. */
export const telling = {
  subject: line({ min: 3, max: 120 }),
  /** Only a chat may begin without one. */
  description: z.optional(caseDescription),
  topic: id,
  /** What it is about, where the desk lists its products. */
  product: z.optional(id),
  productVersion: z.optional(line({ max: 20 })),
}

const opening = {
  ...telling,
  ...priorityWish,
  channel: otherwise(z.enum(OPENING_CHANNELS), 'api'),
  ...openingForm,
  files: fileIds,
}

const described = { error: 'field/required', path: ['description'], when: besideOthers }
const isDescribed = ({ channel, description }: { channel?: string; description?: string | undefined }) =>
  channel === 'chat' || description !== undefined

/** What can be read of an opening that is wrong elsewhere. */
export const openingSoFar = z.partial(z.object(opening))

const opened = {
  ...opening,
  /** Staff only: the contact for whom the ticket is opened. */
  requester: z.optional(z.strictObject({ organisationId: id, contactId: id })),
}

export const openTicketRequest = z
  .strictObject(opened)
  .check(z.refine(isDescribed, described))
  .register(openApi, { id: 'OpenTicket' })

/** As far as it has been told: whoever asks what would come of it may only have begun. */
export const checkRequest = z
  .strictObject({
    ...opened,
    subject: otherwise(line({ min: 0, max: 120 }), ''),
    description: otherwise(prose({ min: 0, max: 10_000 }), ''),
  })
  .register(openApi, { id: 'TicketSoFar' })

/** The closed ticket is named by the path; the rest is a ticket of its own (S2-50). */
export const followUpRequest = z
  .strictObject(opening)
  .check(z.refine(isDescribed, described))
  .register(openApi, { id: 'FollowUp' })

/** Another case that an open ticket told beside its own (S2-29): the path names it. */
export const splitRequest = z
  .strictObject(opening)
  .check(z.refine(isDescribed, described))
  .register(openApi, { id: 'Split' })

export const messageRequest = z
  .strictObject({
    text: prose({ max: 10_000 }),
    /** `internal` is for staff, and never shown to customers. */
    visibility: otherwise(z.enum(['public', 'internal']), 'public'),
    /** Staff only: hands the turn to the customer, and only that pauses the resolution clock. */
    asks: otherwise(z.boolean(), false),
    files: fileIds,
  })
  .check(
    z.refine(({ visibility, asks }) => visibility === 'public' || !asks, {
      error: 'message/internal-question',
      path: ['asks'],
    }),
  )
  .register(openApi, { id: 'NewMessage' })

/** Messages by number, as really seen by the reader. */
export const readsRequest = z
  .strictObject({ messages: list(sequence, { min: 1, max: 100 }) })
  .register(openApi, { id: 'Reads' })

export const resolutionRequest = z
  .strictObject({ text: prose({ max: 10_000 }), files: fileIds })
  .register(openApi, { id: 'NewResolution' })

export const answerRequest = z
  .discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('solved'), text: z.optional(prose({ max: 10_000 })) }),
    z.strictObject({ answer: z.literal('not-solved'), text: z.optional(prose({ max: 10_000 })) }),
    z.strictObject({ answer: z.literal('keep-watching'), text: z.optional(prose({ max: 10_000 })), until: instantIn }),
  ])
  .register(openApi, { id: 'Answer' })

const NAMING = ['duplicate', 'handed-over'] as const
/** Why the desk may close. */
export const STAFF_REASONS = CLOSE_REASONS.filter((reason) => reason !== 'withdrawn' && reason !== 'no-reply')

export const closureRequest = z
  .strictObject({
    reason: z.enum(STAFF_REASONS),
    note: z.optional(prose({ max: 2000 })),
    /** The ticket it repeats, or the one that follows elsewhere. */
    ticketId: z.optional(ticketId),
  })
  .check(
    z.refine(({ reason, ticketId: named }) => named !== undefined || !NAMING.some((each) => each === reason), {
      error: 'closure/ticket-required',
      path: ['ticketId'],
    }),
  )
  .register(openApi, { id: 'Closure' })

export const withdrawalRequest = z
  .strictObject({ note: z.optional(prose({ max: 2000 })) })
  .register(openApi, { id: 'Withdrawal' })

/** Null gives it back to the team. */
export const assigneeRequest = z.strictObject({ agentId: z.nullable(id) }).register(openApi, { id: 'Assignee' })

export const priorityRequest = z
  .strictObject({ priority: z.enum(PRIORITIES) })
  .register(openApi, { id: 'PriorityChange' })

export const awayRequest = z.strictObject({ until: instantIn }).register(openApi, { id: 'Away' })

export const LISTS = ['mine', 'organisation', 'queue', 'assigned', 'unassigned', 'breaching', 'approvals'] as const

const states = z.pipe(
  z.pipe(
    raw({ max: 60 }),
    z.transform((text) => text.split(',')),
  ),
  list(z.enum(TICKET_STATES), { max: 4 }),
)

/** Customers may ask for `mine` and `organisation`, staff for the others and, with `organisationId`, `organisation`. */
export const listQuery = z.strictObject({
  list: z.enum(LISTS),
  /** Several states by commas: `open,pending`. */
  state: z.optional(states),
  topic: z.optional(id),
  /** As the desk's catalogue spells it: tickets of every state that name it (S2-33). */
  module: z.optional(line({ max: 40 })),
  /** Part of the subject, whatever its case and accents. */
  text: z.optional(line({ max: 60 })),
  openedFrom: z.optional(instantIn),
  /** Exclusive. */
  openedTo: z.optional(instantIn),
  /** By opening, of `mine` and `organisation`; what is closed comes last either way. The other lists have what is due first first. */
  order: otherwise(z.enum(['newest', 'oldest']), 'newest'),
  /** Staff only: for the lists of a team. */
  team: z.optional(id),
  /** Staff only. */
  organisationId: z.optional(id),
  limit: pageLimit(100),
  cursor: z.optional(raw({ max: 1000 })),
})

export const eventsQuery = z.strictObject({
  /** Where the last answer ended; without it the timeline from its beginning. */
  after: z.optional(raw({ max: 300 })),
})

export const noQuery = z.strictObject({})

export const ticketPath = z.strictObject({ ticketId: raw({ max: 64 }) })
