/**
 * Who asked to be let in, or for something by the form on the page, and the links that let people in.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'
import type { OpeningForm } from '@plazo/domain/opening-form'
import type { AcceptedTerms, Contact } from '@plazo/domain/organisation'
import type { Claim } from './mailer.ts'

/** Written down whether anybody knows who asks or not: what follows, follows from the table's stream. */
export type EntryRequest = {
  /** Random, or of the proof of work that it cost. */
  id: string
  at: Instant
  /** By his mail alone when he asks himself. */
  who: { mail: string } | { organisationId: string; contactId: string }
  /** As he wrote it himself. */
  name?: string | undefined
  /** What he accepted when he asked. */
  terms?: AcceptedTerms | undefined
  /** What he wants of the desk, when it is not to be let in (S0-34). */
  asks?: AskedForm | undefined
}

/** The form on the page as it was sent, with nothing wrong in it. */
export type AskedForm = {
  topic: string
  subject: string
  description: string
  form: Pick<OpeningForm, 'fields' | 'identity' | 'statements'>
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

/**
 * A proof of work that was used; nobody asks about it after `until`. `request` is a digest of what it was used for: when
 * the same comes again it is known by it, and nothing else is done with it.
 */
export type SpentChallenge = { challenge: string; until: Instant; request: string }

export type EntryOutcome = { outcome: 'sent' | 'kept' } | { outcome: 'refused'; reason: string }

export interface EntryBook {
  /**
   * Writes a request down, once.
   *
   * @returns false when it stands there already.
   * @throws Refusal `challenge/spent` for a proof of work that was used for another.
   */
  ask(request: EntryRequest, spent?: SpentChallenge): Promise<boolean>
  /** Whether this very request came before. @throws Refusal `challenge/spent` when another did with its proof of work. */
  isRepeated(spent: SpentChallenge): Promise<boolean>
  /** Whom the vendor's registry knows by this mail. */
  contactByMail(mail: string): Promise<Contact | undefined>
  /** Asks to be the one who mails what was asked for, and if so writes down the link that goes with the mail. */
  issue(requestId: string, link: { token: string; activation: Activation } | undefined, now: Instant): Promise<Claim>
  /** What would be met by asking. */
  claimed(requestId: string, now: Instant): Promise<Claim>
  settle(requestId: string, outcome: EntryOutcome, now: Instant): Promise<void>
  /** Gives a claim back: the next one to ask is granted it at once. */
  release(requestId: string): Promise<void>
  activation(token: string): Promise<Activation | undefined>
}
