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
  /** No new ticket before the terms in force are accepted; `accepted` are those that were. */
  'terms/changed': { current: string; accepted?: string }
  'terms/none': object
  /** Unsolved, not ours, or too old. */
  'challenge/wrong': object
  /** A proof of work counts once. */
  'challenge/spent': object
  'activation/unknown': object
  'activation/expired': { expiredAt: Instant }
  'activation/used': object
  /** No browser of which the desk has been told who uses it, or it was forgotten. */
  'device/unknown': object
  /** This desk does nothing of the kind for people who have not signed in. */
  'visitor/not-here': object
  /** The same for whom nobody knows and for whom the rules say no to: what an organisation has is told to its people only. */
  'visitor/not-served': { sales: string; course?: string }
}
