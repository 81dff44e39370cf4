/**
 * Looks at what was uploaded: is it what it was said to be, and is it clean? Twice, late, after it was sent: same end.
 * @module
 */
import type { FileVerdict } from '@plazo/domain/attachment'
import { decideFileCheck } from '@plazo/domain/decide-file'
import { policyOf, type Desk } from '@plazo/domain/desk'
import { beginsAs } from '@plazo/domain/file-signature'
import type { Instant } from '@plazo/domain/instant'
import { commitOf } from './commit-of.ts'
import type { FileStore, Scanner, StoredObject } from './file-store.ts'
import { answered, remembering } from './repeatable.ts'
import { retryingStale } from './retrying-stale.ts'
import type { TicketStores } from './ticket-store.ts'
import type { Upload, Uploads } from './uploads.ts'

export type ScanningDesk = {
  uploads: Uploads
  files: FileStore
  scanner: Scanner
  stores: TicketStores
  desk: Desk
  now: () => Instant
}

/** @returns `unknown` for bytes that nobody asked a place for, or that are gone. */
export async function judgeUpload(desk: ScanningDesk, uploadId: string): Promise<FileVerdict | 'unknown'> {
  const [upload] = await desk.uploads.find([uploadId])
  if (!upload) {
    await desk.files.remove(uploadId)
    return 'unknown'
  }
  const verdict = upload.verdict === 'waiting' ? await found(desk, upload) : upload.verdict
  if (verdict === undefined || verdict === 'waiting') return verdict ?? 'unknown'
  return settled(desk, upload, verdict)
}

/** Refuses what will never come, and tells its ticket. */
export async function refuseUpload(desk: ScanningDesk, uploadId: string): Promise<void> {
  const [upload] = await desk.uploads.find([uploadId])
  if (upload) await settled(desk, upload, 'refused')
}

async function settled(
  desk: ScanningDesk,
  upload: Upload,
  verdict: Exclude<FileVerdict, 'waiting'>,
): Promise<FileVerdict> {
  const judged = (await desk.uploads.judge(upload.id, verdict)) ?? upload
  if (judged.verdict !== 'clean') await desk.files.remove(upload.id)
  // Whoever sent it clean said so already.
  if (judged.claim?.verdict === 'waiting') {
    await tellTicket(desk, judged)
    await desk.uploads.told(judged.id)
  }
  return judged.verdict
}

/** Undefined when nothing lies there. */
async function found({ files, scanner }: ScanningDesk, upload: Upload): Promise<FileVerdict | undefined> {
  const object = await files.look(upload.id)
  if (!object) return undefined
  return isAsSaid(upload, object) ? scanner.verdictOf(upload.id) : 'refused'
}

/** The form took nothing else; whatever takes forms may err. */
function isAsSaid(upload: Upload, object: StoredObject): boolean {
  const sameBytes = object.checksum === undefined || object.checksum === upload.checksum
  return object.type === upload.type && object.size === upload.size && sameBytes && beginsAs(upload.type, object.start)
}

/** Once, however often it is asked: the ticket remembers it like a request. */
async function tellTicket({ stores, desk, now }: ScanningDesk, upload: Upload): Promise<void> {
  const { id, name, verdict, claim } = upload
  if (!claim || verdict === 'waiting') return
  const store = stores({ reach: 'desk' })
  await retryingStale(async () => {
    const before = await store.find(claim.ticketId)
    if (!before) throw new Error(`ticket ${claim.ticketId} of upload ${id} is not there`)
    const request = { id, key: id, fingerprint: verdict }
    if (answered(before, request)) return
    const policy = policyOf(desk, before.policyVersion)
    const at = now()
    const internal = claim.internal && { internal: claim.internal }
    const check = { kind: 'file-checked', fileId: id, name, verdict, ...internal } as const
    const progress = decideFileCheck(policy, before, check, at)
    const ticket = remembering(progress.ticket, request, { events: progress.events, now: at })
    await store.commit(commitOf(policy, { before, progress: { ...progress, ticket }, now: at }))
  })
}
