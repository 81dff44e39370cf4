/**
 * Mails whoever asked to be let in, if the vendor's registry knows him: the link that sets a password, or word that he
 * is in already.
 * @module
 */
import type { EntryLetter } from '@plazo/domain/letters'
import { plus } from '@plazo/domain/instant'
import type { Contact } from '@plazo/domain/organisation'
import type { ComposedMail, Envelope } from './deliver-notice.ts'
import type { Directory } from './directory.ts'
import type { EntryBook, EntryRequest } from './entry-book.ts'
import { mailEntry, type EntryMailing, type EntrySent } from './mail-entry.ts'

export type EntryMailDesk = EntryMailing & {
  entryBook: Pick<EntryBook, 'contactByMail'>
  directory: Pick<Directory, 'contact'>
  /** At least 128 random bits. */
  newToken: () => string
  composeEntry: (letter: EntryLetter, envelope: Envelope) => ComposedMail
}

/** Long enough for a weekend. */
const LINK_MILLISECONDS = 72 * 3600 * 1000

/** @throws NoticeUnderway, or whatever kept the mail from leaving: the request must come again. */
export async function sendActivation(desk: EntryMailDesk, request: EntryRequest): Promise<EntrySent> {
  const contact = await contactOf(desk, request)
  if (!contact) return 'nobody'
  const { organisationId, id: contactId } = contact
  const token = desk.newToken()
  const { id: requestId, name, terms } = request
  const expiresAt = plus(desk.now(), LINK_MILLISECONDS)
  // Whoever is in needs no link: his password is his own to change.
  const link = contact.access ? undefined : { token, activation: { organisationId, contactId, name, terms, expiresAt } }
  const reader = { role: 'customer', ...contact } as const
  return mailEntry(desk, {
    requestId,
    contact,
    link,
    words: (envelope) => desk.composeEntry({ reader, link: link && { token, expiresAt } }, envelope),
  })
}

async function contactOf({ entryBook, directory }: EntryMailDesk, { who }: EntryRequest): Promise<Contact | undefined> {
  return 'mail' in who ? entryBook.contactByMail(who.mail) : directory.contact(who.organisationId, who.contactId)
}
