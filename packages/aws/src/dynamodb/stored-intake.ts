/**
 * What a ticket was opened with, and the stages of its conversation, as the table holds them.
 * @module
 */
import { GREETINGS } from '@plazo/domain/conversation'
import { STAGES } from '@plazo/domain/intake-policy'
import * as z from 'zod'
import { instant, optional, text } from './stored-ticket.ts'

const texts = z.array(text).readonly()
const stage = z.enum(STAGES)

const form = z.strictObject({
  fields: optional(z.record(text, z.union([text, z.number()])).readonly()),
  menuPath: optional(text),
  identity: optional(
    z.strictObject({
      name: optional(text),
      mobile: optional(text),
      mail: optional(text),
      organisation: optional(text),
    }),
  ),
  callback: optional(z.strictObject({ phone: text, name: optional(text), when: optional(text) })),
  statements: optional(texts),
  notDuplicateOf: optional(texts),
  completeness: optional(z.strictObject({ score: z.int().min(0).max(100), missing: texts })),
})

/** Beside what every opening says. */
export const openingFacts = { module: optional(text), form: optional(form), splitFrom: optional(text) }

export const conversationEvents = {
  'split-off': { ticketId: text },
  'stages-entered': { stages: z.array(stage).readonly() },
  greeted: { greeting: z.enum(GREETINGS) },
}

export const intakeFields = {
  splitFrom: optional(text),
  splitInto: optional(texts),
  stages: optional(z.array(z.strictObject({ stage, at: instant })).readonly()),
}
