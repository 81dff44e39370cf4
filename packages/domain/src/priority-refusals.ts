/**
 * Why a priority is not given.
 * @module
 */
import type { Text } from './desk.ts'
import type { Instant } from './instant.ts'

/** A reason of the desk's list, in its words. */
export type NamedReason = { id: string; name: Text }

export type PriorityRefusals = {
  'priority/not-allowed': { priority: string; allowed: readonly string[] }
  'priority/required': { allowed: readonly string[] }
  /** The effect of this level must be confirmed in one of these languages (S4-26). */
  'priority/unconfirmed': { priority: string; meaning: Text }
  /** A reason was given where the customer chooses. */
  'priority/by-choice': { allowed: readonly string[] }
  /** Nothing else is priority (S2-58). */
  'priority/no-reason': { reasons: readonly NamedReason[] }
  /** `windows` are those announced that lie ahead. */
  'priority/not-announced': { reason: NamedReason; windows: readonly { from: Instant; until: Instant }[] }
  'priority/due-date-required': { reason: NamedReason }
  'priority/due-date-past': { dueDate: string; today: string }
  /** The live chat is only for these priorities (S4-29). */
  'priority/channel': { priority: string; chatted: readonly string[]; channels: readonly string[] }
}
