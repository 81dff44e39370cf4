/**
 * Every "no" on the way in.
 * @module
 */
import type { Instant } from './instant.ts'

export type EntryRefusals = {
  /** This desk invites people: nobody registers himself. */
  'registration/closed': object
  /** Others than those in force were accepted. */
  'terms/not-current': { current: string }
  'terms/none': object
  /** Unsolved, not ours, or too old. */
  'challenge/wrong': object
  /** A proof of work counts once. */
  'challenge/spent': object
  'activation/unknown': object
  'activation/expired': { expiredAt: Instant }
  'activation/used': object
}
