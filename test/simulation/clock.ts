import { fromEpoch, type Instant } from '@plazo/domain/instant'

/** @param read In epoch milliseconds; put into text once each. */
export function clockOf(read: () => number): () => Instant {
  let told = { at: 0, now: fromEpoch(0) }
  return () => {
    const at = read()
    if (at !== told.at) told = { at, now: fromEpoch(at) }
    return told.now
  }
}
