/**
 * The one mail that answers who asked without signing in.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'
import type { Contact } from '@plazo/domain/organisation'
import { envelopeFor, NoticeUnderway, type ComposedMail, type Envelope, type MailSettings } from './deliver-notice.ts'
import type { Activation, EntryBook, EntryOutcome } from './entry-book.ts'
import { isMailAddress } from './mail-address.ts'
import { MailRefused, type Mailer } from './mailer.ts'

export type EntryMailing = {
  entryBook: Pick<EntryBook, 'issue' | 'settle' | 'release'>
  mailer: Mailer
  mail: MailSettings
  now: () => Instant
}

export type EntrySent = EntryOutcome['outcome'] | 'nobody' | 'no-address' | 'told-before'

export type EntryAnswer = {
  requestId: string
  contact: Contact
  /** Written down with the mail that holds it. */
  link?: { token: string; activation: Activation } | undefined
  words: (envelope: Envelope) => ComposedMail
}

/** @throws NoticeUnderway, or whatever kept the mail from leaving: the request must come again. */
export async function mailEntry(
  desk: EntryMailing,
  { requestId, contact, link, words }: EntryAnswer,
): Promise<EntrySent> {
  if (!isMailAddress(contact.mail)) return 'no-address'
  const now = desk.now()
  const envelope = envelopeFor(desk.mail, { key: `contact:${contact.id}`, mail: contact.mail }, now)
  const mail = words(envelope)
  switch (await desk.entryBook.issue(requestId, link, now)) {
    case 'settled':
      return 'told-before'
    case 'leased':
      throw underway(requestId)
    case 'granted': {
      const outcome = await handOver(desk, requestId, { envelope, mail })
      await desk.entryBook.settle(requestId, outcome, desk.now())
      return outcome.outcome
    }
  }
}

export function underway(requestId: string): NoticeUnderway {
  return new NoticeUnderway(`the mail for the request ${requestId}`)
}

/** With mail switched off nothing is written down: the words may hold a token. */
async function handOver(
  { mail: { mode }, mailer, entryBook }: EntryMailing,
  requestId: string,
  { envelope: { from, to }, mail: { subject, raw } }: { envelope: Envelope; mail: ComposedMail },
): Promise<EntryOutcome> {
  if (mode === 'off') return { outcome: 'kept' }
  try {
    await mailer.send({ from, to, subject, raw })
    return { outcome: 'sent' }
  } catch (error) {
    if (error instanceof MailRefused) return { outcome: 'refused', reason: error.message }
    await entryBook.release(requestId)
    throw error
  }
}
