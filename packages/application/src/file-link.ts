/**
 * An address where one file of a ticket is handed out, for a minute, to who may read the message it stands in.
 * @module
 */
import { Refusal } from '@plazo/domain/refusal'
import { plus, type Instant } from '@plazo/domain/instant'
import type { Caller } from './caller.ts'
import type { FileStore } from './file-store.ts'
import { reachedTicket, type ReachingDesk } from './store-for.ts'
import type { Upload, Uploads } from './uploads.ts'

export type LinkingDesk = ReachingDesk & { uploads: Pick<Uploads, 'find'>; files: FileStore; now: () => Instant }

const LINK_SECONDS = 60

/**
 * Asked of the ticket each time: a link is no right.
 *
 * @throws Refusal `ticket/unknown`, `file/unknown` also for what the caller may not know of, `file/waiting`,
 * `file/removed`.
 */
export async function fileLink(
  desk: LinkingDesk,
  caller: Caller,
  { ticketId, fileId }: { ticketId: string; fileId: string },
): Promise<{ url: string; until: Instant; file: Upload }> {
  await reachedTicket(desk, caller, ticketId)
  const [file] = await desk.uploads.find([fileId])
  const isHidden = caller.role === 'customer' && file?.claim?.internal === true
  if (!file || file.claim?.ticketId !== ticketId || isHidden) {
    throw new Refusal({ code: 'file/unknown', facts: { fileId } })
  }
  const { name, verdict } = file
  if (verdict === 'waiting') throw new Refusal({ code: 'file/waiting', facts: { fileId, name } })
  if (verdict !== 'clean') throw new Refusal({ code: 'file/removed', facts: { fileId, name } })
  return { url: await desk.files.link(file, LINK_SECONDS), until: plus(desk.now(), LINK_SECONDS * 1000), file }
}
