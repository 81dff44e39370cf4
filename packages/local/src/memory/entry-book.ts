import type { EntryBook } from '@plazo/application/entry-book'
import type { Claim } from '@plazo/application/mailer'
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
import { activationKey, entryMailKey, entryRequestKey, mailKey } from '@plazo/aws/dynamodb/entry-keys'
import { contactKey } from '@plazo/aws/dynamodb/keys'
import { contactOf } from '@plazo/aws/dynamodb/person-items'
import type { Instant } from '@plazo/domain/instant'
import type { Contact } from '@plazo/domain/organisation'
import type { MemoryItems } from './memory-items.ts'
import { isSpentBefore } from './spending.ts'

export function memoryEntryBook(items: MemoryItems): EntryBook {
  return {
    async ask(request, spent) {
      if (spent && isSpentBefore(items, spent)) return false
      if (items.get(entryRequestKey(request.id))) return false
      items.put([...(spent ? [challengeItem(spent)] : []), entryRequestItem(request)])
      return true
    },
    isRepeated: async (spent) => isSpentBefore(items, spent),
    contactByMail: async (mail) => byMail(items, mail),
    async issue(requestId, link, now) {
      const claim = claimed(items, requestId, now)
      if (claim !== 'granted') return claim
      items.put([leasedMailItem(requestId, now), ...(link ? [activationItem(link.token, link.activation)] : [])])
      return claim
    },
    claimed: async (requestId, now) => claimed(items, requestId, now),
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

function claimed(items: MemoryItems, requestId: string, now: Instant): Claim {
  const item = items.get(entryMailKey(requestId))
  return item ? claimOnMail(item, now) : 'granted'
}

function byMail(items: MemoryItems, mail: string): Contact | undefined {
  const found = items.get(mailKey(mail))
  if (!found) return undefined
  const { organisationId, contactId } = personAt(found)
  const item = items.get(contactKey(organisationId, contactId))
  const contact = item && contactOf(item)
  return contact && mailKey(contact.mail).pk === mailKey(mail).pk ? contact : undefined
}
