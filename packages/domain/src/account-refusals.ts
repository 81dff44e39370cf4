/**
 * Every "no" of an organisation's account: not entitled, nothing left, or no such change.
 * @module
 */
import type { Instant } from './instant.ts'
import type { Term } from './policy.ts'

/** A ticket that holds a slot, as far as the caller may know it. */
export type SlotHolder = { ticketId: string; subject?: string; requester?: string }

/** What an organisation may buy on top of its plan (S4-18). */
export type PackOffer = { pack: string; tickets: number; days: number }

/**
 * Where plans are sold, an address of the web or of mail, and the topic on which sales are asked right here, where the
 * desk has one (S0-06).
 */
export type Sales = { sales: string; salesTopic?: string }

export type AccountRefusals = {
  'organisation/unpaid': { paidUntil: string; servedUntil: Instant } & Sales
  'plan/required': { topic: string } & Sales
  'plan/ended': { plan: string; endedAt: Instant } & Sales
  'plan/topic': { topic: string; plan: string; coveredBy: readonly string[] } & Sales
  'plan/product': { product: string; plan: string; coveredBy: readonly string[] } & Sales
  /** Out of what the desk supports (S4-34). */
  'product/unknown': { product: string; known: readonly string[] }
  'product/version': { product: string; version: string; supported: readonly string[] }
  'licence/lapsed': { product: string; validUntil: string } & Sales
  /** None of the product, or none at all, where the desk wants one beside the plan (S2-02). */
  'licence/required': { product?: string } & Sales
  /** A permanent licence that has no support policy (S0-05). */
  'licence/without-policy': { product: string } & Sales
  'training/required': { needed: number; score?: number; course?: string }
  /** The holders are of the asking organisation. */
  'ticket/open-limit': { limit: number; open: number; holders: readonly SlotHolder[] }
  'quota/exhausted': { plan: string; monthlyTickets: number; renewsAt: Instant; packs: readonly PackOffer[] } & Sales
  'quota/used-once': { topic: string }
  /** Asked to give back what was never used, or was given back before. */
  'quota/not-used': { ticketId: string }
  'organisation/unknown': { organisationId: string }
  'organisation/known': { organisationId: string }
  'organisation/changed': { organisationId: string; version: number }
  'person/unknown': { contactId: string }
  'person/known': { contactId: string }
  /** One address signs one person in. */
  'person/mail-taken': { mail: string }
  /** Nobody can call it, or not from the desk's country, of which `example` is a number. */
  'profile/phone': { example?: string }
  'plan/unknown': { plan: string; known: readonly string[] }
  'plan/none': { organisationId: string }
  'plan/term-length': { length: Term; allowed: readonly Term[] }
  /** Past the last day on which this term could be cancelled (S4-14). */
  'plan/cancel-late': { daysBefore: number; latest: Instant; renewsAt: Instant }
  /** Announced are only windows of the reasons that hold inside one (S2-55). */
  'window/reason': { reason: string; known: readonly string[] }
  'pack/unknown': { pack: string; known: readonly string[] }
}
