/**
 * An organisation and its people, as far as the rules ask: plan and term, licences, standing, training.
 *
 * Days such as `2026-12-31` are days of the desk's own calendar, and count to their end.
 * @module
 */
import type { DeclinableNotice } from './declined-notices.ts'
import type { Locale } from './desk.ts'
import type { Instant } from './instant.ts'
import type { Term } from './policy.ts'

/** How an organisation came by its plan (S4-09, S4-10). */
export const PLAN_SOURCES = ['licence', 'salesperson', 'web'] as const
export type PlanSource = (typeof PLAN_SOURCES)[number]

/** A plan's term renews by itself, month by month or year by year from `startsAt`, until it is cancelled (S4-16). */
export type PlanTerm = {
  length: Term
  startsAt: Instant
  source: PlanSource
  /** Of a cancelled plan: the renewal that does not take place. Until then the plan is in force (S4-15). */
  endsAt?: Instant
  cancelledAt?: Instant
}

export const LICENCE_KINDS = ['subscription', 'permanent'] as const

export type Licence = {
  product: string
  version?: string
  kind: (typeof LICENCE_KINDS)[number]
  /** Last day of the subscription, or of a permanent licence's support policy; absent where there is no such policy. */
  validUntil?: string
}

/** A window of priority that was announced before, such as the week of enrolment: `[from, until)` (S2-55). */
export type AnnouncedWindow = { id: string; reason: string; from: Instant; until: Instant; note?: string }

export type Organisation = {
  /** The code that begins every ticket number of this organisation: 2 to 12 of A-Z and 0-9. */
  id: string
  name: string
  /** By the names of the plans' limits, `small`. */
  size?: string
  plan?: string
  /** Without one the plan is in force until somebody says otherwise. */
  term?: PlanTerm
  /** Last day paid for, as the billing system tells it; nobody has told when absent, and that is no debt. */
  paidUntil?: string
  licences?: readonly Licence[]
  windows?: readonly AnnouncedWindow[]
  /** The agent who looks after the organisation. */
  accountManagerId?: string
  /** Contacts who may approve work. */
  approverIds?: readonly string[]
  /** The contact who is kept informed of urgent tickets. */
  responsibleId?: string
}

/** Per cent of the course a person passed, as told; an override, with who and why, counts as enough. */
export type Training = {
  score?: number
  scoredAt?: Instant
  override?: { by: string; reason: string; at: Instant }
}

/** Since when a person may sign in, and the terms he accepted, by version. */
export type Access = { activatedAt: Instant; terms?: AcceptedTerms }
export type AcceptedTerms = { version: string; acceptedAt: Instant }

export type Contact = {
  id: string
  organisationId: string
  name: string
  mail: string
  locale: Locale
  timeZone?: string
  phone?: string
  /** Letters he does not want. */
  declined?: readonly DeclinableNotice[]
  training?: Training
  /** Absent: he was never in. */
  access?: Access
}
