/**
 * Looks again at what was sent long ago, and whose ticket does not know yet what it is: the word of a scanner may be
 * lost, a file may never have come, and whoever judged it may have been stopped before he said so.
 * @module
 */
import { plus } from '@plazo/domain/instant'
import { judgeUpload, refuseUpload, type ScanningDesk } from './judge-upload.ts'
import { KEPT_MILLISECONDS } from './request-upload.ts'

/** A scanner takes seconds, and a form is good for five minutes. */
const PATIENCE_MILLISECONDS = 30 * 60 * 1000

/** @returns how many the scanner has not judged even now. */
export async function lookAgain(desk: ScanningDesk): Promise<number> {
  const goneBy = plus(desk.now(), KEPT_MILLISECONDS - PATIENCE_MILLISECONDS)
  let waiting = 0
  for (const id of await desk.uploads.untold(goneBy)) {
    const verdict = await judgeUpload(desk, id)
    if (verdict === 'unknown') await refuseUpload(desk, id)
    if (verdict === 'waiting') waiting++
  }
  return waiting
}
