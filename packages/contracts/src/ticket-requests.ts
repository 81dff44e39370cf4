/**
 * What may be asked of tickets. Strict: an unknown field is a mistake worth telling, never ignored.
 * @module
 */
import { CHANNELS, PRIORITIES } from '@plazo/domain/policy'
import { CLOSE_REASONS, TICKET_STATES } from '@plazo/domain/ticket'
import * as z from 'zod'
import { priorityWish } from './priority-fields.ts'
import { id, instantIn, line, prose, sequence, ticketId } from './fields.ts'
import { fileIds } from './file-messages.ts'
import { openingForm } from './intake-messages.ts'

/** `phone` and `mail` are not here: a call opens nothing (S2-07), and mail comes in by its own way. */
const OPENING_CHANNELS = CHANNELS.filter((channel) => channel !== 'mail')

/** What any opening tells, whoever opens it. */
export const telling = {
  subject: line({ min: 3, max: 120 }),
  /** Only a chat may begin without one. */
  description: prose({ min: 20, max: 10_000 }).optional(),
  topic: id,
  /** What it is about, where the desk lists its products. */
  product: id.optional(),
  productVersion: line({ max: 20 }).optional(),
}

const opening = {
  ...telling,
  ...priorityWish,
  channel: z.enum(OPENING_CHANNELS).default('api'),
  ...openingForm,
  files: fileIds,
}

/** What can be read of an opening that is wrong elsewhere. */
export const openingSoFar = z.object(opening).partial()

const described = {
  error: 'field/required',
  path: ['description'],
  // Beside whatever else is wrong.
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
}
const isDescribed = ({ channel, description }: { channel?: string; description?: string | undefined }) =>
  channel === 'chat' || description !== undefined

export const openTicketRequest = z
  .strictObject({
    ...opening,
    /** Staff only: the contact for whom the ticket is opened. */
    requester: z.strictObject({ organisationId: id, contactId: id }).optional(),
  })
  .refine(isDescribed, described)
  .meta({ id: 'OpenTicket' })

/** The closed ticket is named by the path; the rest is a ticket of its own (S2-50). */
export const followUpRequest = z.strictObject(opening).refine(isDescribed, described).meta({ id: 'FollowUp' })

/** Another case that an open ticket told beside its own (S2-29): the path names it. */
export const splitRequest = z.strictObject(opening).refine(isDescribed, described).meta({ id: 'Split' })

export const messageRequest = z
  .strictObject({
    text: prose({ max: 10_000 }),
    /** `internal` is for staff, and never shown to customers. */
    visibility: z.enum(['public', 'internal']).default('public'),
    /** Staff only: hands the turn to the customer, and only that pauses the resolution clock. */
    asks: z.boolean().default(false),
    files: fileIds,
  })
  .refine(({ visibility, asks }) => visibility === 'public' || !asks, {
    error: 'message/internal-question',
    path: ['asks'],
  })
  .meta({ id: 'NewMessage' })

/** Messages by number, as really seen by the reader. */
export const readsRequest = z.strictObject({ messages: z.array(sequence).min(1).max(100) }).meta({ id: 'Reads' })

export const resolutionRequest = z
  .strictObject({ text: prose({ max: 10_000 }), files: fileIds })
  .meta({ id: 'NewResolution' })

export const answerRequest = z
  .discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('solved'), text: prose({ max: 10_000 }).optional() }),
    z.strictObject({ answer: z.literal('not-solved'), text: prose({ max: 10_000 }).optional() }),
    z.strictObject({ answer: z.literal('keep-watching'), text: prose({ max: 10_000 }).optional(), until: instantIn }),
  ])
  .meta({ id: 'Answer' })

const NAMING = ['duplicate', 'handed-over'] as const
const STAFF_REASONS = CLOSE_REASONS.filter((reason) => reason !== 'withdrawn' && reason !== 'no-reply')

export const closureRequest = z
  .strictObject({
    reason: z.enum(STAFF_REASONS),
    note: prose({ max: 2000 }).optional(),
    /** The ticket it repeats, or the one that follows elsewhere. */
    ticketId: ticketId.optional(),
  })
  .refine(({ reason, ticketId: named }) => named !== undefined || !NAMING.some((each) => each === reason), {
    error: 'closure/ticket-required',
    path: ['ticketId'],
  })
  .meta({ id: 'Closure' })

export const withdrawalRequest = z.strictObject({ note: prose({ max: 2000 }).optional() }).meta({ id: 'Withdrawal' })

/** Null gives it back to the team. */
export const assigneeRequest = z.strictObject({ agentId: id.nullable() }).meta({ id: 'Assignee' })

export const priorityRequest = z.strictObject({ priority: z.enum(PRIORITIES) }).meta({ id: 'PriorityChange' })

export const awayRequest = z.strictObject({ until: instantIn }).meta({ id: 'Away' })

export const LISTS = ['mine', 'organisation', 'queue', 'assigned', 'unassigned', 'breaching', 'approvals'] as const

const states = z
  .string()
  .max(60)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(TICKET_STATES)).max(4))

/** Customers may ask for `mine` and `organisation`, staff for the others and, with `organisationId`, `organisation`. */
export const listQuery = z.strictObject({
  list: z.enum(LISTS),
  /** Several states by commas: `open,pending`. */
  state: states.optional(),
  topic: id.optional(),
  /** As the desk's catalogue spells it: tickets of every state that name it (S2-33). */
  module: line({ max: 40 }).optional(),
  /** Part of the subject, whatever its case and accents. */
  text: line({ max: 60 }).optional(),
  openedFrom: instantIn.optional(),
  /** Exclusive. */
  openedTo: instantIn.optional(),
  /** By opening, of `mine` and `organisation`; what is closed comes last either way. The other lists have what is due first first. */
  order: z.enum(['newest', 'oldest']).default('newest'),
  /** Staff only: for the lists of a team. */
  team: id.optional(),
  /** Staff only. */
  organisationId: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(1000).optional(),
})

export const eventsQuery = z.strictObject({
  /** Where the last answer ended; without it the timeline from its beginning. */
  after: z.string().max(300).optional(),
})

export const noQuery = z.strictObject({})

export const ticketPath = z.strictObject({ ticketId: z.string().max(64) })
