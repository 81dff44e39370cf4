/**
 * A place for one file: for one person, of one type, length and checksum, and for five minutes.
 * @module
 */
import { cleanFileName, type FileType } from '@plazo/domain/attachment'
import { plus, type Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import { actorOf, type Caller } from './caller.ts'
import type { Directory } from './directory.ts'
import type { FileStore, UploadForm } from './file-store.ts'
import { STAFF_ROLES } from './directory.ts'
import { requireRole } from './permissions.ts'
import type { RequestIdentity } from './repeatable.ts'
import { reachedTicket, type ReachingDesk } from './store-for.ts'
import { type Upload, type Uploads } from './uploads.ts'

export type UploadingDesk = ReachingDesk & {
  uploads: Uploads
  files: FileStore
  directory: Pick<Directory, 'organisation' | 'agent'>
  now: () => Instant
  /** 32 hexadecimal digits, the same for the same request of the same person, and a secret of the desk's. */
  newFileCode: (requestId: string) => string
}

export type UploadWish = {
  name: string
  type: FileType
  size: number
  checksum: string
  /** Staff say for whom, unless a ticket does; a customer uploads for his own organisation. */
  organisationId?: string | undefined
  /** Of the message that is to bring it; of a browser that has not signed in always. */
  ticketId?: string | undefined
  /** For a ticket that is to be opened. */
  opening?: true | undefined
}

export type UploadPlace = { upload: Upload; form: UploadForm; until: Instant; replayed: boolean }

const FORM_SECONDS = 5 * 60
/** How long what nobody has sent is kept. */
export const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/**
 * Asked again with the same key it is the same place, for five minutes more: a form that ran out is no loss.
 *
 * @throws Refusal `role/forbidden` for a customer who names an organisation; `organisation/unknown`; `ticket/unknown`;
 * `request/key-reused`; `upload/unknown` for one that was sent or removed meanwhile.
 */
export async function requestUpload(
  desk: UploadingDesk,
  caller: Caller,
  { wish, request }: { wish: UploadWish; request: RequestIdentity },
): Promise<UploadPlace> {
  if (wish.organisationId !== undefined) requireRole(caller, STAFF_ROLES)
  const { type, size, checksum } = wish
  const chat = chatOf(caller, wish.ticketId)
  const { ticketId } = chat ? {} : wish
  const ticket = ticketId === undefined ? undefined : await reachedTicket(desk, caller, ticketId)
  const organisationId = ticket?.organisationId ?? (await organisationFor(desk, caller, wish))
  const now = desk.now()
  const wanted: Upload = {
    id: `${organisationId}-${desk.newFileCode(JSON.stringify([caller.role, request.id]))}`,
    by: personOf(caller),
    ...(chat && { chat }),
    ...(ticket ? { ticketId: ticket.id } : wish.opening && { opening: true as const }),
    name: cleanFileName(wish.name, type),
    type,
    size,
    checksum,
    verdict: 'waiting',
    fingerprint: request.fingerprint,
    addedAt: now,
    goesAt: plus(now, KEPT_MILLISECONDS),
  }
  const upload = await desk.uploads.add(wanted)
  if (upload.fingerprint !== request.fingerprint) {
    throw new Refusal({ code: 'request/key-reused', facts: { key: request.key } })
  }
  if (upload.claim || upload.verdict !== 'waiting') {
    throw new Refusal({ code: 'upload/unknown', facts: { uploadId: upload.id } })
  }
  const form = await desk.files.form(upload, FORM_SECONDS)
  return { upload, form, until: plus(now, FORM_SECONDS * 1000), replayed: upload.addedAt !== now }
}

/**
 * @param ticketId Of the conversation in which a browser asks that has not signed in.
 * @throws Refusal `file/unknown` for anybody else's, and for one that was sent.
 */
export async function viewUpload(
  { uploads }: Pick<UploadingDesk, 'uploads'>,
  caller: Caller,
  { uploadId, ticketId }: { uploadId: string; ticketId?: string },
): Promise<Upload> {
  const [upload] = await uploads.find([uploadId])
  if (!upload || upload.claim || !isOf(upload, caller, ticketId)) {
    throw new Refusal({ code: 'file/unknown', facts: { fileId: uploadId } })
  }
  return upload
}

/** @param ticketId What it is for, as far as that is known. */
export function isOf({ by, chat }: Upload, caller: Caller, ticketId: string | undefined): boolean {
  const person = personOf(caller)
  const own = chatOf(caller, ticketId)
  const isHere = chat?.device === own?.device && chat?.ticketId === own?.ticketId
  return by.role === person.role && by.id === person.id && isHere
}

/** Whoever has signed in is himself, whatever he writes in. */
function chatOf(caller: Caller, ticketId = ''): Upload['chat'] {
  return caller.role === 'customer' && caller.device !== undefined ? { ticketId, device: caller.device } : undefined
}

function personOf(caller: Caller): Upload['by'] {
  return { role: actorOf(caller).role === 'customer' ? 'customer' : 'agent', id: caller.id }
}

async function organisationFor(
  { directory }: UploadingDesk,
  caller: Caller,
  { organisationId = '' }: UploadWish,
): Promise<string> {
  if (caller.role === 'customer') return caller.organisationId
  const known = await directory.organisation(organisationId)
  if (!known) throw new Refusal({ code: 'organisation/unknown', facts: { organisationId } })
  return known.id
}
