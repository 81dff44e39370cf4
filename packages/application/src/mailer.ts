import type { Instant } from '@plazo/domain/instant'

/** A message ready to leave: raw MIME, with the envelope beside it. */
export type OutgoingMail = { from: string; to: string; subject: string; raw: Uint8Array }

export interface Mailer {
  /** Hands the mail over once; it never retries by itself, because a repeat is a second mail. */
  send(mail: OutgoingMail): Promise<void>
}

/** The record of who was told what: at most one mail per event and recipient. */
export interface Outbox {
  /** True when this caller may send now: nobody has sent it, and nobody is at it (a lease of a minute). */
  claim(notice: NoticeKey, now: Instant): Promise<boolean>
  /** `kept` when mail is switched off: the notice is written down instead of sent. */
  settle(notice: NoticeKey, outcome: NoticeOutcome, now: Instant): Promise<void>
}

export type NoticeKey = { ticketId: string; sequence: number; recipient: string }
export type NoticeOutcome = { outcome: 'sent' } | { outcome: 'kept'; subject: string; text: string }
