/**
 * Removes what nobody has sent within a day.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'
import type { FileStore } from './file-store.ts'
import type { Uploads } from './uploads.ts'

export type TidyDesk = { uploads: Uploads; files: Pick<FileStore, 'remove'>; now: () => Instant }

/** @returns how many went. */
export async function tidyUploads({ uploads, files, now }: TidyDesk): Promise<number> {
  let gone = 0
  for (let ids = await uploads.abandoned(now()); ids.length > 0; ids = await uploads.abandoned(now())) {
    for (const id of ids) {
      if (!(await uploads.abandon(id))) continue
      await files.remove(id)
      gone++
    }
  }
  return gone
}
