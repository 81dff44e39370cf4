/**
 * For whom a ticket is opened: the organisation with its account, and the contact where the rules ask for him.
 * @module
 */
import type { Client } from '@plazo/domain/entitlement'
import type { Desk } from '@plazo/domain/desk'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import { termsWanted } from '@plazo/domain/terms'
import type { Accounts } from './accounts.ts'
import type { Caller } from './caller.ts'
import type { Contact, Directory } from './directory.ts'

type Wanted = {
  caller: Caller
  requester: { organisationId: string; contactId: string } | undefined
  policy: Policy
  /** As the table has it now, and not as it was a moment or a minute ago. */
  fresh: boolean
}

/**
 * @throws Refusal `contact/unknown` for somebody the desk does not know; `terms/changed` for a customer who has still to
 * accept its terms.
 */
export async function clientFor(
  { accounts, directory, desk }: { accounts: Accounts; directory: Directory; desk: Desk },
  { caller, requester, policy, fresh }: Wanted,
): Promise<{ client: Client; contactId: string }> {
  if (!requester) throw unknown('')
  const { organisationId, contactId } = requester
  const [account, contact] = await Promise.all([accounts.account(organisationId, { consistent: fresh }), person()])
  // A verified token has said who the customer is.
  if (!account || (caller.role !== 'customer' && !contact)) throw unknown(contactId)
  // Who has not signed in can accept nothing in anybody's name.
  if (caller.role === 'customer' && caller.device === undefined) requireTerms(desk, contact)
  const { organisation, usage } = account
  return { client: { organisation, contact, usage }, contactId }

  async function person(): Promise<Contact | undefined> {
    const needed = desk.entry !== undefined || policy.entitlement?.trainingScore !== undefined
    if (caller.role === 'customer' && !needed) return undefined
    return (fresh ? accounts : directory).contact(organisationId, contactId)
  }
}

function requireTerms(desk: Desk, contact: Contact | undefined): void {
  const current = termsWanted(desk, contact ?? {})
  if (current === undefined) return
  const accepted = contact?.access?.terms?.version
  throw new Refusal({ code: 'terms/changed', facts: { current, ...(accepted !== undefined && { accepted }) } })
}

function unknown(contactId: string): Refusal {
  return new Refusal({ code: 'contact/unknown', facts: { contactId } })
}
