/**
 * Browsers that were told once who uses them (S0-12). What was told is a claim and proves nothing.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'
import type { Identity } from '@plazo/domain/opening-form'
import type { SpentChallenge } from './entry-book.ts'

/** `id` is a digest of a token that the browser alone has; `until` is exclusive. */
export type Device = { id: string; identity: Identity; until: Instant }

export interface Devices {
  /** Nothing happens when its proof of work made it before. @throws Refusal `challenge/spent` when that made another. */
  remember(device: Device, spent: SpentChallenge): Promise<void>
  /** As it was remembered, also when its time is over; undefined for one that was forgotten. */
  find(deviceId: string): Promise<Device | undefined>
  /** For good: what comes with its token afterwards comes from nobody. Nothing happens for one that is none. */
  forget(deviceId: string): Promise<void>
}
