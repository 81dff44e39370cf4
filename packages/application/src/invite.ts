import type { Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type { Accounts } from './accounts.ts'
import type { EntryBook } from './entry-book.ts'

export type InvitingDesk = { accounts: Accounts; entryBook: EntryBook; now: () => Instant }

/**
 * Has a person mailed a link that lets him in, or another one (S3-10).
 *
 * @param id Of this request: sent again, it does nothing more.
 * @throws Refusal `person/unknown`
 */
export async function invite(
  { accounts, entryBook, now }: InvitingDesk,
  { id, organisationId, contactId }: { id: string; organisationId: string; contactId: string },
): Promise<void> {
  const contact = await accounts.contact(organisationId, contactId)
  if (!contact) throw new Refusal({ code: 'person/unknown', facts: { contactId } })
  await entryBook.ask({ id, at: now(), who: { organisationId, contactId } })
}
