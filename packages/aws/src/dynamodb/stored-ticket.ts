/**
 * A ticket as the table holds it, field by field.
 * @module
 */
import { isInstant, type Instant } from '@plazo/domain/instant'
import { CHANNELS, CLOCK_KINDS, PAUSE_CAUSES, PRIORITIES } from '@plazo/domain/policy'
import { CLOSE_REASONS, TICKET_STATES, TURNS } from '@plazo/domain/ticket'
import * as z from 'zod/mini'

export const text = z.string()
export const count = z.int().check(z.minimum(0))
export const positive = z.int().check(z.minimum(1))
export const optional = z.exactOptional
export const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value), {
  error: 'must be an instant in UTC with milliseconds',
})

export const actor = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['customer', 'agent']), id: text }),
  z.strictObject({ role: z.literal('system') }),
])

const clock = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('running'),
    startedAt: instant,
    warned: count,
    escalated: count,
    breachedAt: optional(instant),
  }),
  z.strictObject({
    state: z.literal('settled'),
    startedAt: instant,
    settledAt: instant,
    verdict: z.enum(['met', 'breached', 'cancelled']),
    dueAt: optional(instant),
    breachedAt: optional(instant),
  }),
])

export const grounds = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('confirmation'), meaning: text }),
  z.strictObject({ by: z.literal('reason'), reason: text, dueDate: optional(text), windowId: optional(text) }),
])

/** What a row of a list shows of it. */
export const rowFields = {
  id: text,
  organisationId: text,
  requesterId: text,
  subject: text,
  module: optional(text),
  topic: text,
  team: text,
  priority: z.enum(PRIORITIES),
  plan: optional(text),
  state: z.enum(TICKET_STATES),
  turn: z.enum(TURNS),
  openedAt: instant,
  assigneeId: optional(text),
  grantId: optional(text),
  grantCarried: optional(z.enum(['over', 'on'])),
  refundedAt: optional(instant),
  names: optional(z.strictObject({ organisation: text, requester: text })),
}

export const ticketFields = {
  ...rowFields,
  priorityGrounds: optional(grounds),
  product: optional(text),
  productVersion: optional(text),
  slot: optional(z.literal(true)),
  channel: z.enum(CHANNELS),
  policyVersion: text,
  version: positive,
  changedAt: instant,
  clocks: z.partialRecord(z.enum(CLOCK_KINDS), clock),
  pauses: z.readonly(z.array(z.strictObject({ from: instant, to: optional(instant), cause: z.enum(PAUSE_CAUSES) }))),
  ladder: optional(z.strictObject({ anchorAt: instant, done: count })),
  contact: optional(z.strictObject({ anchorAt: instant, asked: z.boolean(), lowered: optional(z.literal(true)) })),
  hold: optional(z.strictObject({ until: instant, cause: z.enum(['away', 'watching']) })),
  closed: optional(z.strictObject({ at: instant, reason: z.enum(CLOSE_REASONS), ticketId: optional(text) })),
  handedTo: optional(z.strictObject({ at: instant, actor, ticketId: text, note: optional(text) })),
  follows: optional(text),
  followedBy: z.readonly(z.array(text)),
  device: optional(text),
  alarm: optional(z.strictObject({ at: optional(instant), generation: positive })),
  requests: optional(
    z.readonly(z.array(z.strictObject({ id: text, fingerprint: text, sequence: positive, at: instant }))),
  ),
}
