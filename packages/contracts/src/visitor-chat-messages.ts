/**
 * What somebody tells of himself who has not signed in, and what he writes in a conversation.
 * @module
 */
import { IDENTITY_FIELDS } from '@plazo/domain/intake-policy'
import * as z from 'zod'
import { solution } from './entry-messages.ts'
import { prose } from './fields.ts'
import { openingForm } from './intake-messages.ts'
import { priorityWish } from './priority-fields.ts'
import { telling } from './ticket-requests.ts'

/** What a desk wants of it, its findings say. */
export const deviceRequest = z
  .strictObject({ identity: openingForm.identity.unwrap(), solution })
  .meta({ id: 'NewDevice' })

/** As it was told; absent for a browser that is not remembered. */
export const deviceResponse = z
  .object({ identity: z.partialRecord(z.enum(IDENTITY_FIELDS), z.string()).optional() })
  .meta({ id: 'Device' })

const { notDuplicateOf: _, ...form } = openingForm

/**
 * Who writes is known by his browser; as long as it is not, what he says of himself is looked at with the rest, and kept
 * by `rememberDevice` alone. A priority that wants reasons or a confirmation is for who signs in.
 */
export const visitorChatRequest = z
  .strictObject({ ...telling, ...form, priority: priorityWish.priority })
  .meta({ id: 'VisitorChat' })

/** By the form on the page: it is answered to that mail, and nowhere else. */
export const visitorFormRequest = z
  .strictObject({
    identity: openingForm.identity.unwrap(),
    topic: telling.topic,
    subject: telling.subject,
    description: telling.description.unwrap(),
    fields: openingForm.fields,
    statements: openingForm.statements,
    solution,
  })
  .meta({ id: 'VisitorForm' })

export const visitorMessageRequest = z.strictObject({ text: prose({ max: 10_000 }) }).meta({ id: 'VisitorMessage' })
