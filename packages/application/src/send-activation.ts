/**
 * Mails whoever asked to be let in, if the vendor's registry knows him: the link that sets a password, or word that he
 * is in already.
 * @module
 */
import type { EntryLetter } from '@plazo/domain/letters'
import { plus, type Instant } from '@plazo/domain/instant'
import type { Contact } from '@plazo/domain/organisation'
import { envelopeFor, NoticeUnderway, type ComposedMail, type Envelope, type MailSettings } from './deliver-notice.ts'
import type { Directory } from './directory.ts'
import type { EntryBook, EntryOutcome, EntryRequest } from './entry-book.ts'
import { isMailAddress } from './mail-address.ts'
import { MailRefused, type Mailer } from './mailer.ts'

export type EntryMailDesk = {
  entryBook: EntryBook
  directory: Pick<Directory, 'contact'>
  mailer: Mailer
  mail: MailSettings
  /** At least 128 random bits. */
  newToken: () => string
  composeEntry: (letter: EntryLetter, envelope: Envelope) => ComposedMail
  now: () => Instant
}

/** Long enough for a weekend. */
const LINK_MILLISECONDS = 72 * 3600 * 1000

export type EntrySent = EntryOutcome['outcome'] | 'nobody' | 'no-address' | 'told-before'

/** @throws NoticeUnderway, or whatever kept the mail from leaving: the request must come again. */
export async function sendActivation(desk: EntryMailDesk, request: EntryRequest): Promise<EntrySent> {
  const contact = await contactOf(desk, request)
  if (!contact) return 'nobody'
  if (!isMailAddress(contact.mail)) return 'no-address'
  const now = desk.now()
  const { organisationId, id: contactId } = contact
  const token = desk.newToken()
  const { name, terms } = request
  const activation = { organisationId, contactId, name, terms, expiresAt: plus(now, LINK_MILLISECONDS) }
  // Whoever is in needs no link: his password is his own to change.
  const link = contact.access ? undefined : { token, activation }
  const envelope = envelopeFor(desk.mail, { key: `contact:${contactId}`, mail: contact.mail }, now)
  const reader = { role: 'customer', ...contact } as const
  const mail = desk.composeEntry({ reader, link: link && { token, expiresAt: activation.expiresAt } }, envelope)
  switch (await desk.entryBook.issue(request.id, link, now)) {
    case 'settled':
      return 'told-before'
    case 'leased':
      throw new NoticeUnderway(`the mail for the request ${request.id}`)
    case 'granted': {
      const outcome = await handOver(desk, request, { envelope, mail })
      await desk.entryBook.settle(request.id, outcome, desk.now())
      return outcome.outcome
    }
  }
}

async function contactOf({ entryBook, directory }: EntryMailDesk, { who }: EntryRequest): Promise<Contact | undefined> {
  return 'mail' in who ? entryBook.contactByMail(who.mail) : directory.contact(who.organisationId, who.contactId)
}

/** With mail switched off nothing is written down: the words hold the token. */
async function handOver(
  { mail: { mode }, mailer, entryBook }: EntryMailDesk,
  { id }: EntryRequest,
  { envelope: { from, to }, mail: { subject, raw } }: { envelope: Envelope; mail: ComposedMail },
): Promise<EntryOutcome> {
  if (mode === 'off') return { outcome: 'kept' }
  try {
    await mailer.send({ from, to, subject, raw })
    return { outcome: 'sent' }
  } catch (error) {
    if (error instanceof MailRefused) return { outcome: 'refused', reason: error.message }
    await entryBook.release(id)
    throw error
  }
}
