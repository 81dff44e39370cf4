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

/** `waiting`: how many the scanner has not judged even now. What could not be looked at is found again the next time. */
export type LookedAgain = { waiting: number; failures: readonly unknown[] }

/** Of each by itself: one that cannot be looked at keeps no other waiting. */
export async function lookAgain(desk: ScanningDesk): Promise<LookedAgain> {
  const goneBy = plus(desk.now(), KEPT_MILLISECONDS - PATIENCE_MILLISECONDS)
  const failures: unknown[] = []
  let waiting = 0
  for (const id of await desk.uploads.untold(goneBy)) {
    try {
      const verdict = await judgeUpload(desk, id)
      if (verdict === 'unknown') await refuseUpload(desk, id)
      if (verdict === 'waiting') waiting++
    } catch (error) {
      failures.push(error)
    }
  }
  return { waiting, failures }
}
