/**
 * What an admin, or the vendor's billing system, can ask of an organisation's account.
 * @module
 */
import type { Instant } from './instant.ts'
import type { AcceptedTerms, AnnouncedWindow, Contact, Licence, Organisation, PlanSource } from './organisation.ts'
import type { OwnChanges } from './own-profile.ts'
import type { Term } from './policy.ts'

/** What is written down of an organisation beside plan, standing and windows. */
export type Profile = Pick<Organisation, 'name' | 'size' | 'accountManagerId' | 'approverIds' | 'responsibleId'>

/** Of a person as the registry tells it: less his own choices, what training tells and whether he is in. */
export type Person = Omit<Contact, 'organisationId' | 'declined' | 'training' | 'access'>

export type AccountCommand =
  | { kind: 'change-profile'; profile: Profile }
  /** From `startsAt`, or from now; a change in mid-term keeps the day of renewal. */
  | { kind: 'subscribe'; plan: string; length: Term; source: PlanSource; startsAt?: Instant | undefined }
  | { kind: 'renew' }
  | { kind: 'cancel' }
  /** No day: nobody has told, and that is no debt. */
  | { kind: 'tell-standing'; paidUntil?: string | undefined }
  /** All there are now. */
  | { kind: 'tell-licences'; licences: readonly Licence[] }
  | { kind: 'announce-window'; window: AnnouncedWindow }
  | { kind: 'buy-pack'; pack: string; grantId: string }
  | { kind: 'register-contact' | 'change-contact'; person: Person }
  /** By himself. */
  | { kind: 'change-own'; contactId: string; changes: OwnChanges }
  | { kind: 'accept-terms'; contactId: string; version: string }
  | { kind: 'score-training'; contactId: string; score: number }
  | { kind: 'override-training'; contactId: string; reason: string }
  /** He has proved that the mail is his. `name` is the one he gave himself. */
  | { kind: 'activate-contact'; contactId: string; name: string; terms?: AcceptedTerms | undefined }
