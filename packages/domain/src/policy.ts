/**
 * What a desk promises and to whom: one dated version of a desk's definition, as the rules read it.
 * @module
 */
import type { BusinessCalendar } from './calendar.ts'
import type { Evidence } from './evidence.ts'
import type { IsoDuration } from './instant.ts'
import type { Field, IntakeRules, StageRule } from './intake-policy.ts'
import type { CloseReason } from './ticket.ts'
import type { NoticeRules } from './notice-rules.ts'
import type { WorkRules } from './work-policy.ts'

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
  /** Its steps are told to the desk's people also while the desk is closed. */
  atAnyHour?: true
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
  /** The form beside subject and description, by the name of each field. */
  fields?: Readonly<Record<string, Field>>
  /** Files to be seen, by the name of each. */
  evidence?: Readonly<Record<string, Evidence>>
  /** Wants the full menu path of the process or report (S2-36). */
  menuPath?: true
  /** Work may start only when the organisation's registered approver agrees (S0-33). */
  approval?: true
  /** Goes to the organisation's account executive beside the team (S0-28). */
  toExecutive?: true
  /** Once for an organisation while its plan is in force (S0-30). */
  once?: true
  /** Open to people who are not trained yet, such as the request of a course (S2-44). */
  forUntrained?: true
}

/** How a plan's term runs (S4-14, S4-16). */
export const TERMS = ['monthly', 'yearly'] as const
export type Term = (typeof TERMS)[number]

export type Plan = {
  /** The topics it covers beside those for all; every topic when absent (S4-11). */
  covers?: readonly string[]
  /** The products it covers; every product when absent. */
  products?: readonly string[]
  /** New tickets in each calendar month, whatever the term; no quota when absent (S4-17, S2-24). */
  monthlyTickets?: number
  /** Tickets an organisation may have open at once, the same for all or by its size; none means no limit (S2-25). */
  openTickets?: number | Readonly<Record<string, number>>
  /** Whether a new ticket is given to an agent at once, where assignment goes by plan (S4-31). */
  assigns?: true
  promises: Partial<Record<Priority, Promises>>
}

/** Supported, and how it is entitled: by a plan, by a current subscription, or by a permanent licence with its policy. */
export type Product = {
  /** Versions that are supported; all when absent (S4-34). */
  versions?: readonly string[]
  /** A current subscription to it entitles without any plan (S0-04). */
  subscriptionEntitles?: true
  /** The plan that comes with its licence (S4-09). */
  licencePlan?: string
}

/** What of entitlement is the same for all plans. */
export type EntitlementRules = {
  products?: Readonly<Record<string, Product>>
  /** A plan is not enough: it wants a licence of the product, with its support policy, beside it (S0-05, S2-02). */
  licenceRequired?: true
  /** Days after the paid-until day on which an organisation is still served (S2-03). */
  graceDays?: number
  /** Per cent of the course below which nobody is served (S0-02, S2-43). */
  trainingScore?: number
  terms?: { lengths: readonly Term[]; cancelDaysBefore: number }
  /** Add-on packs by name: so many tickets, for so many days from the purchase (S4-18, S4-19). */
  packs?: Readonly<Record<string, { tickets: number; days: number }>>
  /** Reasons of closing that give the ticket's place in the quota back. */
  refunds?: readonly CloseReason[]
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
  entitlement?: EntitlementRules
  intake?: IntakeRules
  /** The stages a conversation goes through, by channel, none skipped (S0-07). */
  stages?: Readonly<Partial<Record<Channel, readonly StageRule[]>>>
  /** Channels on which the desk greets and says goodbye by itself, in its own words (S0-08, S0-14). */
  greets?: readonly Channel[]
  work?: WorkRules
  notices?: NoticeRules
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

/** The tickets an organisation of this size may have open at once, of no known size the fewest; undefined for no limit. */
export function openLimit({ openTickets }: Plan, size?: string): number | undefined {
  if (typeof openTickets !== 'object') return openTickets
  return openTickets[size ?? ''] ?? Math.min(...Object.values(openTickets))
}
