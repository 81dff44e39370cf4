/**
 * What somebody tells of himself who has not signed in, and what he writes in a conversation.
 * @module
 */
import { IDENTITY_FIELDS } from '@plazo/domain/intake-policy'
import * as z from 'zod/mini'
import { solution } from './entry-messages.ts'
import { openApi, prose } from './fields.ts'
import { fileIds } from './file-messages.ts'
import { openingForm, whoWrites } from './intake-messages.ts'
import { priorityWish } from './priority-fields.ts'
import { caseDescription, telling } from './ticket-requests.ts'

/** What a desk wants of it, its findings say. */
export const deviceRequest = z.strictObject({ identity: whoWrites, solution }).register(openApi, { id: 'NewDevice' })

/** As it was told; absent for a browser that is not remembered. */
export const deviceResponse = z
  .object({ identity: z.optional(z.partialRecord(z.enum(IDENTITY_FIELDS), z.string())) })
  .register(openApi, { id: 'Device' })

const { notDuplicateOf: _, ...form } = openingForm

/**
 * Who writes is known by his browser; as long as it is not, what he says of himself is looked at with the rest, and kept
 * by `rememberDevice` alone. A priority that wants reasons or a confirmation is for who signs in.
 */
export const visitorChatRequest = z
  .strictObject({ ...telling, ...form, priority: priorityWish.priority })
  .register(openApi, { id: 'VisitorChat' })

/** By the form on the page: it is answered to that mail, and nowhere else. */
export const visitorFormRequest = z
  .strictObject({
    identity: whoWrites,
    topic: telling.topic,
    subject: telling.subject,
    description: caseDescription,
    fields: openingForm.fields,
    statements: openingForm.statements,
    solution,
  })
  .register(openApi, { id: 'VisitorForm' })

export const visitorMessageRequest = z
  .strictObject({ text: prose({ max: 10_000 }), files: fileIds })
  .register(openApi, { id: 'VisitorMessage' })
