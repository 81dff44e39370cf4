/**
 * What happens to an organisation's account beside its tickets: one line each, who and when, never changed.
 * @module
 */
import type { Instant } from './instant.ts'
import { grantOf, type Grant } from './ledger.ts'
import type { AnnouncedWindow, Licence, PlanTerm } from './organisation.ts'
import type { Actor } from './ticket.ts'

/** A machine is a vendor's own system, such as its billing. */
export type AccountActor = Actor | { role: 'machine'; id: string }

export type AccountFact =
  | { kind: 'registered' | 'profile-changed'; fields: readonly string[] }
  | { kind: 'contact-registered' | 'contact-changed'; contactId: string; fields: readonly string[] }
  | { kind: 'plan-started' | 'plan-changed' | 'plan-renewed' | 'plan-cancelled'; plan: string; term: PlanTerm }
  | { kind: 'standing-told'; paidUntil?: string }
  | { kind: 'licences-told'; licences: readonly Licence[] }
  | { kind: 'contact-activated'; contactId: string; terms?: string }
  | { kind: 'terms-accepted'; contactId: string; terms: string }
  | { kind: 'training-scored'; contactId: string; score: number }
  | { kind: 'training-overridden'; contactId: string; reason: string }
  | { kind: 'window-announced'; window: AnnouncedWindow }
  | { kind: 'granted'; grantId: string; grant: Omit<Grant, 'used'>; pack?: string }

/** `key` makes it the only one of its instant, and the same when it is written again. */
export type AccountEntry = { at: Instant; key: string; actor: AccountActor } & AccountFact

/** The line of a grant that time or a purchase brought about. */
export function grantEntry(
  grantId: string,
  made: Omit<Grant, 'used'>,
  { actor, pack }: { actor: AccountActor; pack?: string },
): AccountEntry {
  const grant = grantOf(made)
  const fact = { kind: 'granted', grantId, grant, ...(pack !== undefined && { pack }) } as const
  return { at: grant.from, key: `granted#${grantId}`, actor, ...fact }
}
