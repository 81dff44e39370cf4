/**
 * Files of messages, and what became of them, as the table holds them.
 * @module
 */
import { FILE_TYPES, type FileType } from '@plazo/domain/attachment'
import * as z from 'zod/mini'
import { count, optional, text } from './stored-ticket.ts'

export const fileType = z.custom<FileType>((value) => typeof value === 'string' && Object.hasOwn(FILE_TYPES, value))
export const attachedAs = z.enum(['waiting', 'clean'])

export const fileFacts = { id: text, name: text, type: fileType, size: count, checksum: text }

const FOUND = ['clean', 'infected', 'refused'] as const

export const attachments = z.readonly(z.array(z.strictObject({ ...fileFacts, verdict: attachedAs })))

export const fileChecked = {
  fileId: text,
  name: text,
  verdict: z.enum(FOUND),
  internal: optional(z.literal(true)),
}
