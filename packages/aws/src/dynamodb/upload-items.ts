/**
 * Uploads as items: nobody's stand in the sweep's index until they are sent, or too old.
 * @module
 */
import { TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import { StaleVersion } from '@plazo/application/ticket-store'
import type { Upload } from '@plazo/application/uploads'
import { VERDICTS } from '@plazo/domain/attachment'
import { plus } from '@plazo/domain/instant'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { sweptKeys, uploadKey } from './upload-keys.ts'
import { seconds } from './seconds.ts'
import { attachedAs, fileFacts } from './stored-files.ts'
import { instant, optional, text } from './stored-ticket.ts'

const items = entity('upload', {
  ...fileFacts,
  by: z.strictObject({ role: z.enum(['customer', 'agent']), id: text }),
  chat: optional(z.strictObject({ ticketId: text, device: text })),
  ticketId: optional(text),
  opening: optional(z.literal(true)),
  verdict: z.enum(VERDICTS),
  fingerprint: text,
  addedAt: instant,
  goesAt: instant,
  claim: optional(z.strictObject({ ticketId: text, verdict: attachedAs, internal: optional(z.literal(true)) })),
})

/** Long enough to say that it went, and no longer. */
const REMEMBERED_MILLISECONDS = 24 * 60 * 60 * 1000

export function uploadItem(upload: Upload): Item {
  return { ...items.encode(uploadKey(upload.id), upload), ...sweptKeys(upload) }
}

export function uploadOf(item: Item): Upload {
  return items.decode(item)
}

/** When the table forgets one that nobody sent. */
export function forgottenAt({ goesAt }: Pick<Upload, 'goesAt'>): Record<string, number> {
  return { [TTL_ATTRIBUTE]: seconds(plus(goesAt, REMEMBERED_MILLISECONDS)) }
}

/** It is somebody's by now, or was found to be something else. */
export function staleUpload(id: string): StaleVersion {
  return new StaleVersion(`upload ${id} is not as it was read`)
}
