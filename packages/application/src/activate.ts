/**
 * Getting in by the link of a mail: once, and before it expires.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type { AcceptedTerms, Contact } from '@plazo/domain/organisation'
import { Refusal } from '@plazo/domain/refusal'
import type { Accounts } from './accounts.ts'
import { changeAccount } from './change-account.ts'
import type { Activation, EntryBook } from './entry-book.ts'
import type { SignIns } from './sign-ins.ts'

export type ActivationDesk = {
  entryBook: EntryBook
  accounts: Accounts
  signIns: SignIns
  desk: Desk
  now: () => Instant
}

export type OpenLink = {
  contact: Contact
  name: string
  activation: Activation
  /** The version that is still to be accepted. */
  termsWanted?: string | undefined
}

/** What a link opens. @throws Refusal `activation/unknown`, `activation/expired`, `activation/used` */
export async function openLink({ entryBook, accounts, desk, now }: ActivationDesk, token: string): Promise<OpenLink> {
  const activation = await entryBook.activation(token)
  if (!activation) throw new Refusal({ code: 'activation/unknown', facts: {} })
  const { organisationId, contactId, usedAt, expiresAt, name, terms } = activation
  const contact = await accounts.contact(organisationId, contactId)
  if (!contact) throw new Refusal({ code: 'activation/unknown', facts: {} })
  if (usedAt !== undefined || contact.access) throw new Refusal({ code: 'activation/used', facts: {} })
  if (expiresAt <= now()) throw new Refusal({ code: 'activation/expired', facts: { expiredAt: expiresAt } })
  const wanted = desk.entry?.terms.version
  return {
    contact,
    activation,
    name: name ?? contact.name,
    ...(wanted !== undefined && wanted !== terms?.version && { termsWanted: wanted }),
  }
}

/**
 * Lets somebody in, right away (S3-09).
 *
 * The password comes first, for it may be set twice: whoever is lost between the two finds his link as it was. The
 * link is spent by the one write that lets him in.
 *
 * @throws Refusal as {@link openLink}, and `terms/not-current`
 */
export async function activate(
  desk: ActivationDesk,
  { token, password, acceptedTerms }: { token: string; password: string; acceptedTerms?: string | undefined },
): Promise<Contact> {
  const link = await openLink(desk, token)
  const { contact, name } = link
  const terms = acceptedOf(link, acceptedTerms, desk.now())
  await desk.signIns.open({ ...contact, name }, password)
  const { organisationId, id: contactId } = contact
  const outcome = await changeAccount(
    desk,
    { role: 'customer', id: contactId, organisationId },
    { organisationId, command: { kind: 'activate-contact', contactId, name, terms }, link: token },
  )
  return outcome.contact ?? contact
}

function acceptedOf(
  { termsWanted, activation }: OpenLink,
  accepted: string | undefined,
  now: Instant,
): AcceptedTerms | undefined {
  if (termsWanted === undefined) return activation.terms
  if (accepted !== termsWanted) throw new Refusal({ code: 'terms/not-current', facts: { current: termsWanted } })
  return { version: accepted, acceptedAt: now }
}
