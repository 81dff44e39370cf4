/**
 * An event as the table holds it, kind by kind.
 * @module
 */
import { CHANNELS, CLOCK_KINDS, LADDER_STEPS, PRIORITIES } from '@plazo/domain/policy'
import { ANSWERS, CLOSE_REASONS, type Happening } from '@plazo/domain/ticket'
import * as z from 'zod/mini'
import { window } from './account-items.ts'
import { attachments, fileChecked } from './stored-files.ts'
import { conversationEvents, openingFacts } from './stored-intake.ts'
import { actor, count, grounds, instant, optional, text, positive } from './stored-ticket.ts'
import { carried, workEvents } from './stored-work.ts'

const hold = z.enum(['away', 'watching'])
const clock = z.enum(CLOCK_KINDS)
const priority = z.enum(PRIORITIES)

/** Strict: a fact that is not listed here would be lost, so it is refused. */
const happened = <Kind extends Happening['kind'], Facts extends z.core.$ZodShape>(kind: Kind, facts: Facts) =>
  z.strictObject({ at: instant, actor, sequence: positive, kind: z.literal(kind), ...facts })

export const storedEvent = z.discriminatedUnion('kind', [
  happened('opened', {
    ticketId: text,
    organisationId: text,
    requesterId: text,
    subject: text,
    description: text,
    topic: text,
    team: text,
    priority,
    priorityGrounds: optional(grounds),
    plan: optional(text),
    product: optional(text),
    productVersion: optional(text),
    slot: optional(z.literal(true)),
    grantId: optional(text),
    grant: optional(z.strictObject(window)),
    quota: optional(z.strictObject({ left: count, of: positive, until: instant, later: optional(positive) })),
    channel: z.enum(CHANNELS),
    policyVersion: text,
    follows: optional(text),
    assigneeId: optional(text),
    ...openingFacts,
    approverIds: optional(z.readonly(z.array(text))),
    carried: optional(carried),
    files: optional(attachments),
  }),
  happened('message-added', {
    visibility: z.enum(['public', 'internal']),
    asks: z.boolean(),
    automatic: z.boolean(),
    text,
    files: optional(attachments),
  }),
  happened('messages-read', { messages: z.readonly(z.array(positive)) }),
  happened('resolution-offered', { text, files: optional(attachments) }),
  happened('resolution-answered', { answer: z.enum(ANSWERS), text: optional(text), until: optional(instant) }),
  happened('assigned', { agentId: optional(text) }),
  happened('terms-changed', {
    priority,
    topic: text,
    team: text,
    plan: optional(text),
    cause: z.enum(['agent', 'ladder', 'check-in', 'plan']),
  }),
  happened('away-declared', { until: instant }),
  happened('hold-ended', { cause: hold }),
  happened('clock-warned', { clock, dueAt: instant, step: count }),
  happened('clock-escalated', { clock, dueAt: instant, step: count }),
  happened('clock-breached', { clock, dueAt: instant, cause: z.enum(['time', 'change']) }),
  happened('ladder-stepped', { step: z.enum(LADDER_STEPS), number: count }),
  happened('check-in-sent', {}),
  happened('closed', {
    reason: z.enum(CLOSE_REASONS),
    note: optional(text),
    ticketId: optional(text),
    carriedOver: optional(z.literal(true)),
  }),
  happened('follow-up-opened', { ticketId: text }),
  happened('file-checked', fileChecked),
  happened('split-off', conversationEvents['split-off']),
  happened('stages-entered', conversationEvents['stages-entered']),
  happened('greeted', conversationEvents.greeted),
  happened('call-logged', workEvents['call-logged']),
  happened('data-requested', workEvents['data-requested']),
  happened('escalated', workEvents.escalated),
  happened('approval-given', workEvents['approval-given']),
  happened('approval-refused', workEvents['approval-refused']),
  happened('approval-overridden', workEvents['approval-overridden']),
  happened('off-hours-quoted', workEvents['off-hours-quoted']),
  happened('off-hours-answered', workEvents['off-hours-answered']),
  happened('satisfaction-given', workEvents['satisfaction-given']),
  happened('quota-refunded', {
    grantId: text,
    cause: z.enum([...CLOSE_REASONS, 'admin']),
    note: optional(text),
  }),
])
