/**
 * What a desk promises and to whom: one dated version of a desk's definition, as the rules read it.
 * @module
 */
import type { BusinessCalendar } from './calendar.ts'
import type { IsoDuration } from './instant.ts'

export const PRIORITIES = ['low', 'medium', 'high'] as const
export type Priority = (typeof PRIORITIES)[number]

/** `phone` is absent on purpose: a call opens nothing by itself (S2-07). */
export const CHANNELS = ['portal', 'api', 'chat', 'mail'] as const
export type Channel = (typeof CHANNELS)[number]

export const CLOCK_KINDS = ['firstResponse', 'nextResponse', 'resolution'] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

export const UNITS = ['attendance', 'clock'] as const

/** A length and what it counts: attendance (only inside the calendar) or clock time. The unit is always written. */
export type Span = { length: IsoDuration; unit: (typeof UNITS)[number] }

/** A promise. "Less than": an answer at the limit itself is late. Warnings and escalations count in the same unit. */
export type Target = Span & {
  /** How long before the due time, each once. */
  warnings: readonly IsoDuration[]
  /** How long after the promise broke, each once. */
  escalations: readonly IsoDuration[]
}

/** The promises for one kind of ticket; a clock that is not listed is not promised. */
export type Promises = Partial<Record<ClockKind, Target>>

/** Whom or what a ticket waits for while a clock stands still. */
export const PAUSE_CAUSES = ['customer', 'approver', 'third-party', 'resolved', 'away', 'watching'] as const
export type PauseCause = (typeof PAUSE_CAUSES)[number]

export const LADDER_STEPS = ['ping', 'notice', 'lower-priority', 'close'] as const
/** One step of the inactivity ladder, `after` the one before it. */
export type LadderStep = { kind: (typeof LADDER_STEPS)[number]; after: Span }

export type Topic = {
  team: string
  channels: readonly Channel[]
  /** Topics such as billing are for all, with any plan or none (S4-33). */
  planFree: boolean
  /** The topic's own promises, instead of the plan's. */
  promises?: Promises
}

export type Plan = {
  /** Tickets an organisation may have open at once; none means no limit (S2-25). */
  openTickets?: number
  promises: Partial<Record<Priority, Promises>>
}

export type Policy = {
  /** The day it takes effect in the calendar's zone, `2026-07-01`, and so its name. */
  version: string
  calendar: BusinessCalendar
  /** What a customer may choose from, least urgent first. */
  priorities: readonly Priority[]
  topics: Readonly<Record<string, Topic>>
  plans: Readonly<Record<string, Plan>>
  /** The promises of a plan-free topic for an organisation with no plan. */
  withoutPlan: Promises
  /** Which waits hold which clock. */
  pausedBy: Readonly<Record<ClockKind, readonly PauseCause[]>>
  /** Inactivity ladder by channel; a channel that is not listed has none. */
  ladders: Readonly<Partial<Record<Channel, readonly LadderStep[]>>>
  /** Whether reading counts as a human act: the ladder's wait then starts anew. */
  readingCancelsLadder: boolean
}

/** What decides which promises hold for a ticket. */
export type Terms = { topic: string; plan?: string | undefined; priority: Priority }

/** The promises in force for these terms: the topic's own before the plan's. */
export function promisesFor(policy: Policy, { topic, plan, priority }: Terms): Promises {
  const own = policy.topics[topic]?.promises
  if (own) return own
  if (plan === undefined) return policy.withoutPlan
  return policy.plans[plan]?.promises[priority] ?? {}
}
