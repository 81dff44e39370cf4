import type { EntryBook } from '@plazo/application/entry-book'
import { spentChallenge } from '@plazo/aws/dynamodb/answers'
import {
  activationItem,
  activationOf,
  challengeItem,
  claimOnMail,
  entryRequestItem,
  leasedMailItem,
  personAt,
  releasedMailItem,
  settledMailItem,
} from '@plazo/aws/dynamodb/entry-items'
import { activationKey, challengeKey, entryMailKey, entryRequestKey, mailKey } from '@plazo/aws/dynamodb/entry-keys'
import { contactKey } from '@plazo/aws/dynamodb/keys'
import { contactOf } from '@plazo/aws/dynamodb/person-items'
import type { Contact } from '@plazo/domain/organisation'
import type { MemoryItems } from './memory-items.ts'

export function memoryEntryBook(items: MemoryItems): EntryBook {
  return {
    async ask(request, spent) {
      if (spent && items.get(challengeKey(spent.challenge))) throw spentChallenge()
      if (items.get(entryRequestKey(request.id))) return false
      items.put([...(spent ? [challengeItem(spent)] : []), entryRequestItem(request)])
      return true
    },
    async spend(spent) {
      if (items.get(challengeKey(spent.challenge))) throw spentChallenge()
      items.put([challengeItem(spent)])
    },
    contactByMail: async (mail) => byMail(items, mail),
    async issue(requestId, link, now) {
      const item = items.get(entryMailKey(requestId))
      const claim = item ? claimOnMail(item, now) : 'granted'
      if (claim !== 'granted') return claim
      items.put([leasedMailItem(requestId, now), ...(link ? [activationItem(link.token, link.activation)] : [])])
      return claim
    },
    settle: async (requestId, outcome, now) => items.put([settledMailItem(requestId, outcome, now)]),
    async release(requestId) {
      const item = items.get(entryMailKey(requestId))
      if (item?.['state'] === 'leased') items.put([releasedMailItem(item, requestId)])
    },
    async activation(token) {
      const item = items.get(activationKey(token))
      return item && activationOf(item)
    },
  }
}

function byMail(items: MemoryItems, mail: string): Contact | undefined {
  const found = items.get(mailKey(mail))
  if (!found) return undefined
  const { organisationId, contactId } = personAt(found)
  const item = items.get(contactKey(organisationId, contactId))
  const contact = item && contactOf(item)
  return contact && mailKey(contact.mail).pk === mailKey(mail).pk ? contact : undefined
}
