/**
 * Brings one mail to one reader.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'
import type { Digest, Letter } from '@plazo/domain/letters'
import type { LookedUp } from './look-up.ts'
import { isMailAddress } from './mail-address.ts'
import { MailRefused, type Mailer, type NoticeKey, type NoticeOutcome, type Outbox } from './mailer.ts'
import type { Person } from './recipients.ts'

export type DeliveryDesk = {
  outbox: Outbox
  mailer: Mailer
  compose: Compose
  mail: MailSettings
  now: () => Instant
}

/** `off` writes notices down instead of sending them; `sandbox` sends all of them to one address. */
export type MailSettings = { mode: 'off' | 'live'; from: string } | { mode: 'sandbox'; from: string; sandboxTo: string }

/** Puts a letter, or several told in one, into words and MIME. */
export type Compose = {
  letter: (letter: Letter, envelope: Envelope) => ComposedMail
  digest: (digest: Digest, envelope: Envelope) => ComposedMail
  lookUp: (lookedUp: LookedUp, envelope: Envelope) => ComposedMail
}
export type ComposedMail = { subject: string; text: string; raw: Uint8Array }

/** `recipient` is the reader's key; `intendedFor` is whom a mail of the sandbox was meant for. */
export type Envelope = { from: string; to: string; intendedFor?: string; recipient: string; at: Instant }

/** `told-before`: the event came again. `no-address`: nothing can be sent to what the directory has. */
export type Delivered = NoticeOutcome['outcome'] | 'told-before' | 'held' | 'no-address'

/** Somebody is sending this notice, or died at it: the event must come again when his lease is over. */
export class NoticeUnderway extends Error {
  override readonly name = 'NoticeUnderway'
}

/** What goes to one reader; `notice` is the record of it, so that it goes once. */
export type Mailing = {
  notice: NoticeKey
  reader: Person
  words: (envelope: Envelope) => ComposedMail
  /** Asked once the notice is claimed: puts it aside instead of sending it, and says so. */
  hold?: (mail: ComposedMail) => Promise<boolean>
}

/** @throws NoticeUnderway, or whatever kept the mail from leaving: the event must come again. */
export async function deliverNotice(desk: DeliveryDesk, { notice, reader, words, hold }: Mailing): Promise<Delivered> {
  if (!isMailAddress(reader.mail)) return 'no-address'
  const { outbox, now } = desk
  // Before the claim: words that cannot be found leave nothing behind.
  const envelope = envelopeFor(desk.mail, reader, now())
  const mail = words(envelope)
  switch (await outbox.claim(notice, now())) {
    case 'settled':
      return 'told-before'
    case 'leased':
      throw new NoticeUnderway(`notice ${notice.sequence} of ${notice.ticketId} to ${notice.recipient}`)
    case 'granted': {
      if (await hold?.(mail)) return 'held'
      const outcome = await handOver(desk, { notice, envelope, mail })
      await outbox.settle(notice, outcome, now())
      return outcome.outcome
    }
  }
}

type Parcel = { notice: NoticeKey; envelope: Envelope; mail: ComposedMail }

async function handOver(desk: DeliveryDesk, { notice, envelope, mail }: Parcel): Promise<NoticeOutcome> {
  const { subject, text, raw } = mail
  if (desk.mail.mode === 'off') return { outcome: 'kept', subject, text }
  try {
    await desk.mailer.send({ from: envelope.from, to: envelope.to, subject, raw })
    return { outcome: 'sent' }
  } catch (error) {
    if (error instanceof MailRefused) return { outcome: 'refused', reason: error.message }
    await desk.outbox.release(notice)
    throw error
  }
}

export function envelopeFor(
  mail: MailSettings,
  { key, mail: address }: Pick<Person, 'key' | 'mail'>,
  at: Instant,
): Envelope {
  const envelope = { from: mail.from, recipient: key, at }
  return mail.mode === 'sandbox'
    ? { ...envelope, to: mail.sandboxTo, intendedFor: address }
    : { ...envelope, to: address }
}
