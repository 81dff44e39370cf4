import type { Accounts } from '@plazo/application/accounts'
import type { Caller } from '@plazo/application/caller'
import { colleaguesResponse } from '@plazo/contracts/profile-routes'
import { json, type Answer } from '../http/answer.ts'

/** Those who are in, without the caller; the desk's people belong to no organisation. */
export async function colleagues(accounts: Accounts, caller: Caller): Promise<Answer> {
  const contacts = caller.role === 'customer' ? await accounts.contacts(caller.organisationId) : []
  const others = contacts.filter(({ id, access }) => access !== undefined && id !== caller.id)
  return json(200, colleaguesResponse, { colleagues: others.map(({ name, mail }) => ({ name, mail })) })
}
