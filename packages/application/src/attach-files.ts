/**
 * Uploads become files of a message: what its sender uploaded for this organisation, and nobody has sent yet.
 * @module
 */
import { FILE_TYPES, type Attachment } from '@plazo/domain/attachment'
import { Refusal } from '@plazo/domain/refusal'
import { isOf } from './request-upload.ts'
import type { Caller } from './caller.ts'
import { organisationOfUpload, type Upload, type UploadClaim, type Uploads } from './uploads.ts'

export type Attached = { files: readonly Attachment[]; claims: readonly UploadClaim[] }

type Attaching = {
  caller: Caller
  ids: readonly string[] | undefined
  ticketId: string
  /** Whose ticket it is. */
  requester: { organisationId: string } | undefined
  internal?: true
  /** It is opened by this. */
  opens?: true
}

/**
 * @throws Refusal `upload/unknown` for another person's or browser's, one that is used or too old, one of another
 * organisation or for another ticket;
 * `upload/infected` or `upload/refused` for what was found to be bad.
 */
export async function attachFiles(
  uploads: Pick<Uploads, 'find'>,
  { caller, ids = [], ticketId, requester, internal, opens }: Attaching,
): Promise<Attached> {
  if (ids.length === 0) return { files: [], claims: [] }
  const found = await uploads.find(ids.filter((id) => organisationOfUpload(id) === requester?.organisationId))
  const attached = ids.map((id) => {
    const upload = found.find((each) => each.id === id)
    const isMeant = (upload?.ticketId ?? ticketId) === ticketId && (opens ?? upload?.opening !== true)
    if (!upload || upload.claim || !isMeant || !isOf(upload, caller, ticketId)) {
      throw new Refusal({ code: 'upload/unknown', facts: { uploadId: id } })
    }
    return attachmentOf(upload)
  })
  const claims = attached.map(({ id, verdict }) => ({ uploadId: id, ticketId, verdict, ...(internal && { internal }) }))
  return { files: attached, claims }
}

/** What evidence asks of a file. */
export function seenAs({ type }: Attachment): { image: boolean } {
  return { image: FILE_TYPES[type].image }
}

function attachmentOf({ id, name, type, size, checksum, verdict }: Upload): Attachment {
  if (verdict === 'infected' || verdict === 'refused') {
    throw new Refusal({ code: `upload/${verdict}`, facts: { uploadId: id, name } })
  }
  return { id, name, type, size, checksum, verdict }
}
