/**
 * What a ticket was opened with, and the stages of its conversation, as the table holds them.
 * @module
 */
import { GREETINGS } from '@plazo/domain/conversation'
import { STAGES } from '@plazo/domain/intake-policy'
import * as z from 'zod/mini'
import { instant, optional, text } from './stored-ticket.ts'

const texts = z.readonly(z.array(text))
const stage = z.enum(STAGES)

export const identityFields = z.strictObject({
  name: optional(text),
  mobile: optional(text),
  mail: optional(text),
  organisation: optional(text),
})

const form = z.strictObject({
  fields: optional(z.readonly(z.record(text, z.union([text, z.number()])))),
  menuPath: optional(text),
  identity: optional(identityFields),
  callback: optional(z.strictObject({ phone: text, name: optional(text), when: optional(text) })),
  statements: optional(texts),
  notDuplicateOf: optional(texts),
  completeness: optional(z.strictObject({ score: z.int().check(z.minimum(0), z.maximum(100)), missing: texts })),
})

/** What somebody sends by the form on the page. */
export const askedForm = z.strictObject({ topic: text, subject: text, description: text, form })

/** Beside what every opening says. */
export const openingFacts = {
  module: optional(text),
  form: optional(form),
  splitFrom: optional(text),
  device: optional(text),
}

export const conversationEvents = {
  'split-off': { ticketId: text },
  'stages-entered': { stages: z.readonly(z.array(stage)) },
  greeted: { greeting: z.enum(GREETINGS) },
}

export const intakeFields = {
  splitFrom: optional(text),
  splitInto: optional(texts),
  stages: optional(z.readonly(z.array(z.strictObject({ stage, at: instant })))),
}
