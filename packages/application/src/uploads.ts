/**
 * Files on their way into a ticket: each belongs to who uploaded it until a message names it, and then to its ticket.
 * @module
 */
import type { FileType, FileVerdict } from '@plazo/domain/attachment'
import type { Instant } from '@plazo/domain/instant'

export type Upload = {
  /** `SANJOSE-` and 32 hexadecimal digits that nobody can guess; they grant nothing all the same. */
  id: string
  by: { role: 'customer' | 'agent'; id: string }
  /** The conversation for which a browser asked that has not signed in: it is good for no other, and from no other. */
  chat?: { ticketId: string; device: string }
  /** The ticket that somebody signed in asked for it for: it goes to no other. */
  ticketId?: string
  /** It was asked for for a ticket that is to be opened: no message brings it. */
  opening?: true
  name: string
  type: FileType
  size: number
  checksum: string
  verdict: FileVerdict
  /** Tells one request for it from another. */
  fingerprint: string
  addedAt: Instant
  /** Nobody having sent it by then, it is removed. */
  goesAt: Instant
  claim?: Claim
}

/** The ticket that has it, what it was found to be then, and whether customers see the message it stands in. */
type Claim = { ticketId: string; verdict: 'waiting' | 'clean'; internal?: true }

/** One upload's part of a commit: it must still be nobody's, and be as it was read. */
export type UploadClaim = Claim & { uploadId: string }

export interface Uploads {
  /** As they stand now, in the order asked; those that there are not are left out. */
  find(ids: readonly string[]): Promise<readonly Upload[]>
  /** @returns what stands under its id: this one, or the one that was added before. */
  add(upload: Upload): Promise<Upload>
  /** Of one that waits; a verdict stands for good. @returns it as it stands then. */
  judge(id: string, verdict: Exclude<FileVerdict, 'waiting'>): Promise<Upload | undefined>
  /**
   * Sent before they were judged, and their tickets not told yet what they are, of those that nobody having sent them
   * would have gone by then; oldest first, a few at a time.
   */
  untold(goneBy: Instant): Promise<readonly string[]>
  /** The ticket of one that was sent and judged knows what it is. */
  told(id: string): Promise<void>
  /** Nobody's, and older than they may be; a few at a time. */
  abandoned(now: Instant): Promise<readonly string[]>
  /** @returns false when it is somebody's by now. */
  abandon(id: string): Promise<boolean>
}

const UPLOAD_ID = /^([A-Z0-9]{2,12})-[0-9a-f]{32}$/

/** The organisation in whose hands it is; undefined for text that is no upload's id. */
export function organisationOfUpload(id: string): string | undefined {
  return UPLOAD_ID.exec(id)?.[1]
}
