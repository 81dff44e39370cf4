/**
 * Looks again at what was sent long ago and is not judged yet: the word of a scanner may be lost, and a file may never
 * have come.
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
  for (const id of await desk.uploads.unjudged(goneBy)) {
    const verdict = await judgeUpload(desk, id)
    if (verdict === 'unknown') await refuseUpload(desk, id)
    if (verdict === 'waiting') waiting++
  }
  return waiting
}
