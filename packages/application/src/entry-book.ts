/**
 * Who asked to be let in, and the links that let people in.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'
import type { AcceptedTerms, Contact } from '@plazo/domain/organisation'
import type { Claim } from './mailer.ts'

/** Written down whether anybody knows who asks or not: what follows, follows from the table's stream. */
export type EntryRequest = {
  /** At least 128 random bits, or a digest of as many. */
  id: string
  at: Instant
  /** By his mail alone when he asks himself. */
  who: { mail: string } | { organisationId: string; contactId: string }
  /** As he wrote it himself. */
  name?: string | undefined
  /** What he accepted when he asked. */
  terms?: AcceptedTerms | undefined
}

/** What a link is for; it is known by its token, of which only a digest is kept. */
export type Activation = {
  organisationId: string
  contactId: string
  name?: string | undefined
  terms?: AcceptedTerms | undefined
  expiresAt: Instant
  usedAt?: Instant | undefined
}

/** A proof of work that was used; nobody asks about it after `until`. */
export type SpentChallenge = { challenge: string; until: Instant }

export type EntryOutcome = { outcome: 'sent' | 'kept' } | { outcome: 'refused'; reason: string }

export interface EntryBook {
  /**
   * Writes a request down, once.
   *
   * @returns false when it stands there already.
   * @throws Refusal `challenge/spent`
   */
  ask(request: EntryRequest, spent?: SpentChallenge): Promise<boolean>
  /** Uses a proof of work up by itself. @throws Refusal `challenge/spent` */
  spend(spent: SpentChallenge): Promise<void>
  /** Whom the vendor's registry knows by this mail. */
  contactByMail(mail: string): Promise<Contact | undefined>
  /** Asks to be the one who mails what was asked for, and if so writes down the link that goes with the mail. */
  issue(requestId: string, link: { token: string; activation: Activation } | undefined, now: Instant): Promise<Claim>
  settle(requestId: string, outcome: EntryOutcome, now: Instant): Promise<void>
  /** Gives a claim back: the next one to ask is granted it at once. */
  release(requestId: string): Promise<void>
  activation(token: string): Promise<Activation | undefined>
}
