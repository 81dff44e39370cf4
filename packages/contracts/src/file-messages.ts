/**
 * Files: a place for each to be uploaded to, what is told of it, and where it is handed out.
 * @module
 */
import { FILE_TYPES, LARGEST_FILE_BYTES, MOST_FILES, VERDICTS, type FileType } from '@plazo/domain/attachment'
import * as z from 'zod/mini'
import { id, instantOut, list, openApi, raw, whole } from './fields.ts'

const types = Object.keys(FILE_TYPES).filter((type): type is FileType => Object.hasOwn(FILE_TYPES, type))

/** Whatever it is called is brought to a name that hides nothing; it is kept under that. */
export const uploadRequest = z
  .strictObject({
    name: raw({ min: 1, max: 300 }),
    type: z.enum(types),
    /** In bytes, exactly. */
    size: whole({ min: 1, max: LARGEST_FILE_BYTES }),
    /** SHA-256 of the bytes, in base64. */
    checksum: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/, { error: 'checksum/format' })),
    /** Staff only, where there is no ticket yet: whose it will be. */
    organisationId: z.optional(id),
    /** The ticket that a message is to bring it to: it goes to no other. */
    ticketId: z.optional(id),
    /** For a ticket that is to be opened: no message brings it. */
    opening: z.optional(z.literal(true)),
  })
  .register(openApi, { id: 'NewUpload' })

/** From a browser that has not signed in: for the conversation in whose path it stands. */
export const chatUploadRequest = z
  .omit(uploadRequest, { organisationId: true, ticketId: true, opening: true })
  .register(openApi, { id: 'NewChatUpload' })

const uploadFacts = {
  id: z.string(),
  name: z.string(),
  type: z.enum(types),
  size: z.int(),
  state: z.enum(VERDICTS),
}

/** Post `fields` and then the file, as `file`, to `address` as a form; once, before `until`. */
export const uploadResponse = z
  .object({
    ...uploadFacts,
    form: z.object({ address: z.string(), fields: z.record(z.string(), z.string()), until: instantOut }),
  })
  .register(openApi, { id: 'Upload' })

export const uploadState = z.object(uploadFacts).register(openApi, { id: 'UploadState' })

/** Of the timeline; what became of it meanwhile stands in `state`. */
export const attachedFile = z.object(uploadFacts).register(openApi, { id: 'AttachedFile' })

/** Of an event that tells what became of a file. */
export const checkedFile = z.object({ id: z.string(), name: z.string(), state: z.enum(VERDICTS) })

export const fileLinkResponse = z
  .object({ url: z.string(), until: instantOut, name: z.string(), type: z.enum(types), size: z.int() })
  .register(openApi, { id: 'FileLink' })

/** Ids of uploads of the sender's own, each sent once. */
export const fileIds = z.optional(
  list(id, { max: MOST_FILES }).check(z.refine((ids) => new Set(ids).size === ids.length, { error: 'files/repeated' })),
)

/** What a topic wants to see, or would rather; said before anybody writes. */
export const topicEvidence = z.object({
  id: z.string(),
  label: z.string(),
  required: z.boolean(),
  /** Only a picture will do. */
  image: z.boolean(),
})

/** What may be attached to one message. */
export const fileRules = z.object({ most: z.int(), largestBytes: z.int(), types: z.array(z.enum(types)) })
