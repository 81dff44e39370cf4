/**
 * Whose an address is: who is found by it, as long as it is his still.
 * @module
 */
import type { Contact } from '@plazo/domain/organisation'
import { personAt } from './entry-items.ts'
import type { Item } from './entity.ts'
import { mailKey } from './entry-keys.ts'
import { contactKey, type Key } from './keys.ts'
import { agentOf, contactOf } from './person-items.ts'

type Get = (key: Key) => Promise<Item | undefined>

/** @returns `former` when who is found by it has another one by now. */
export async function mailHolder(
  get: Get,
  mail: string,
): Promise<{ holder?: Contact; former?: ReturnType<typeof personAt> }> {
  const found = await get(mailKey(mail))
  if (!found) return {}
  const person = personAt(found)
  const item = await get(contactKey(person.organisationId, person.contactId))
  const contact = item && contactOf(item)
  return contact && mailKey(contact.mail).pk === mailKey(mail).pk ? { holder: contact } : { former: person }
}

/** Also of whoever has left: his sign-in is there still, and lets nobody else in. */
export function isOfStaff(agents: readonly Item[], mail: string): boolean {
  return agents.some((item) => mailKey(agentOf(item).mail).pk === mailKey(mail).pk)
}
