/**
 * What follows from the form on the page (S0-34): a ticket of whoever the registry knows by the mail it names, or, where
 * the rules refuse him one, a letter that says why and what to do. Nobody else hears anything.
 * @module
 */
import type { FormLetter } from '@plazo/domain/letters'
import type { Contact } from '@plazo/domain/organisation'
import { Refusal } from '@plazo/domain/refusal'
import { FORM_CHANNEL } from './ask-as-visitor.ts'
import type { ComposedMail, Envelope } from './deliver-notice.ts'
import type { AskedForm, EntryBook, EntryRequest } from './entry-book.ts'
import { mailEntry, underway, type EntryMailing, type EntrySent } from './mail-entry.ts'
import { openTicket, type OpeningDesk } from './open-ticket.ts'

export type FormDesk = OpeningDesk &
  EntryMailing & {
    entryBook: Pick<EntryBook, 'contactByMail' | 'claimed'>
    composeForm: (letter: FormLetter, envelope: Envelope) => ComposedMail
  }

export type FormAttended = 'opened' | EntrySent

/** @throws NoticeUnderway, or whatever kept the ticket or the letter from being written: the request must come again. */
export async function attendForm(
  desk: FormDesk,
  { id, who, asks }: EntryRequest & { asks: AskedForm },
): Promise<FormAttended> {
  const contact = 'mail' in who ? await desk.entryBook.contactByMail(who.mail) : undefined
  if (!contact) return 'nobody'
  // Who was told no is not told yes when this comes again.
  const claim = await desk.entryBook.claimed(id, desk.now())
  if (claim === 'settled') return 'told-before'
  if (claim === 'leased') throw underway(id)
  // Of no browser: nothing that is remembered reaches it, and everybody at the desk sees that nobody proved who asks.
  const caller = { role: 'customer', id: contact.id, organisationId: contact.organisationId, device: id } as const
  try {
    await openTicket(desk, caller, { ...asks, channel: FORM_CHANNEL, request: { id, key: id, fingerprint: id } })
    return 'opened'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refuse(desk, contact, { id, subject: asks.subject, reason: error.reason })
  }
}

function refuse(
  desk: FormDesk,
  contact: Contact,
  { id: requestId, ...told }: { id: string } & Pick<FormLetter, 'subject' | 'reason'>,
): Promise<EntrySent> {
  const reader = { role: 'customer', ...contact } as const
  return mailEntry(desk, {
    requestId,
    contact,
    words: (envelope) => desk.composeForm({ reader, ...told }, envelope),
  })
}
