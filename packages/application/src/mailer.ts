import type { Instant } from '@plazo/domain/instant'
import type { Template } from '@plazo/domain/notices'

/** A message ready to leave: raw MIME, with the envelope beside it. */
export type OutgoingMail = { from: string; to: string; subject: string; raw: Uint8Array }

export interface Mailer {
  /**
   * Hands the mail over once; it never retries by itself, because a repeat is a second mail.
   *
   * @throws MailRefused when this mail will never be taken, as for an address that does not exist.
   */
  send(mail: OutgoingMail): Promise<void>
}

/** The mail service said no for good: sending the same again is no use. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

/** The record of who was told what: at most one mail per event and recipient. */
export interface Outbox {
  /** Asks to be the one who sends this notice, now. */
  claim(notice: NoticeKey, now: Instant): Promise<Claim>
  /** `kept` when mail is switched off: the notice is written down instead of sent. */
  settle(notice: NoticeKey, outcome: NoticeOutcome, now: Instant): Promise<void>
  /** Puts a claimed notice aside until an instant: from then on it is due in `HeldMail`, and nobody else's to claim. */
  hold(notice: NoticeKey, wait: { until: Instant; template: Template; headline: string }, now: Instant): Promise<void>
  /** Gives a claim back, because the mail could not be handed over: the next one to ask is granted it at once. */
  release(notice: NoticeKey): Promise<void>
}

/**
 * `granted`: the caller sends now, within a lease of a minute. `settled`: it was sent, held, kept or refused before.
 * `leased`: somebody is at it, or died at it; who asks must come again, or a mail could be lost.
 */
export type Claim = 'granted' | 'settled' | 'leased'

export type NoticeKey = { ticketId: string; sequence: number; recipient: string }
export type NoticeOutcome =
  | { outcome: 'sent' }
  | { outcome: 'kept'; subject: string; text: string }
  | { outcome: 'refused'; reason: string }
