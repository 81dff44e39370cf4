/**
 * Accounts in memory: the conditions of the table's, looked at before anything is put.
 * @module
 */
import type { Account, AccountChange, Accounts } from '@plazo/application/accounts'
import { accountRequestItem, accountRequestOf, entryItem, entryOf, usageItem } from '@plazo/aws/dynamodb/account-items'
import { accountOf } from '@plazo/aws/dynamodb/accounts'
import { duplicateRequest, mailTaken, staleAccount, usedLink } from '@plazo/aws/dynamodb/answers'
import { activationItem, activationOf, mailItem, personAt } from '@plazo/aws/dynamodb/entry-items'
import type { Item } from '@plazo/aws/dynamodb/entity'
import { activationKey, mailKey } from '@plazo/aws/dynamodb/entry-keys'
import {
  accountRequestKey,
  AGENTS,
  CLIENT,
  CONTACTS,
  contactKey,
  entryKey,
  entryRange,
  organisationKey,
} from '@plazo/aws/dynamodb/keys'
import { isOfStaff } from '@plazo/aws/dynamodb/mail-holder'
import { organisationsPage } from '@plazo/aws/dynamodb/organisation-list'
import { contactItem, contactOf, organisationItem } from '@plazo/aws/dynamodb/person-items'
import { granted, NOTHING_USED } from '@plazo/domain/ledger'
import type { Instant } from '@plazo/domain/instant'
import type { Contact } from '@plazo/domain/organisation'
import type { MemoryItems } from './memory-items.ts'

export function memoryAccounts(items: MemoryItems): Accounts {
  return {
    list: (listing) =>
      organisationsPage(listing, async (range, limit) => {
        const found = items.queryIndex(range)
        return { items: found.slice(0, limit), more: found.length > limit }
      }),
    account: async (organisationId) => find(items, organisationId),
    async contact(organisationId, contactId) {
      const item = items.get(contactKey(organisationId, contactId))
      return item && contactOf(item)
    },
    contacts: async (organisationId) => items.query(organisationKey(organisationId).pk, CONTACTS).map(contactOf),
    async entries(organisationId, wanted) {
      const { partition, ...range } = entryRange(organisationId, wanted)
      return items.query(partition, range).map(entryOf)
    },
    change: async (change) => items.put(changed(items, change)),
    async request(request) {
      const item = items.get(accountRequestKey(request))
      return item && accountRequestOf(item, request.at)
    },
  }
}

/** What was made of a profile and the usage beside it: both are replaced and never changed. */
const read = new WeakMap<Item, { found: readonly Item[]; account: Account | undefined }>()

function find(items: MemoryItems, organisationId: string): Account | undefined {
  const found = items.query(organisationKey(organisationId).pk, CLIENT)
  const [first] = found
  if (!first) return undefined
  const before = read.get(first)
  const same = before?.found.length === found.length && before.found.every((item, index) => item === found[index])
  if (same) return before.account
  const account = accountOf(found)
  read.set(first, { found, account })
  return account
}

/** @throws DuplicateRequest, StaleVersion, Refusal; Error for a line that was written before, which is a fault. */
function changed(items: MemoryItems, change: AccountChange): readonly Item[] {
  const { organisation, seen, contact, takesMail, grant, entries, request, link } = change
  const { id } = organisation
  const repeated = request && items.get(accountRequestKey(request))
  if (request && repeated && accountRequestOf(repeated, request.at)) throw duplicateRequest()
  const spent = link === undefined ? undefined : spentLink(items, link, entries[0]?.at)
  const before = find(items, id)
  const usage = grant && granted(before?.usage ?? NOTHING_USED, grant)
  if (before?.version !== seen || (grant && !usage)) throw staleAccount(id)
  if (contact && takesMail && isTaken(items, contact)) throw mailTaken(contact)
  const twice = entries.find((entry) => items.get(entryKey(id, entry)))
  if (twice) throw new Error(`${twice.key} of ${id} was written before`)
  return [
    ...(request ? [accountRequestItem(id, request)] : []),
    organisationItem(organisation, (seen ?? 0) + 1),
    ...(spent ? [spent] : []),
    ...(contact ? [contactItem(contact)] : []),
    ...(contact && takesMail ? [mailItem(contact)] : []),
    ...(usage ? [usageItem(id, usage)] : []),
    ...entries.map((entry) => entryItem(id, entry)),
  ]
}

/** Whether somebody else is found by this address, who has it still, or it is one of the desk's people's. */
function isTaken(items: MemoryItems, { organisationId, id, mail }: Contact): boolean {
  if (isOfStaff(items.query(AGENTS.partition, AGENTS), mail)) return true
  const found = items.get(mailKey(mail))
  if (!found) return false
  const holder = personAt(found)
  const item = items.get(contactKey(holder.organisationId, holder.contactId))
  const isHis = item !== undefined && mailKey(contactOf(item).mail).pk === mailKey(mail).pk
  return isHis && !(holder.organisationId === organisationId && holder.contactId === id)
}

/** @throws Refusal for a link that is spent, or was never made. */
function spentLink(items: MemoryItems, token: string, usedAt: Instant | undefined): Item {
  const item = items.get(activationKey(token))
  const activation = item && activationOf(item)
  if (!activation || activation.usedAt !== undefined) throw usedLink()
  return activationItem(token, { ...activation, usedAt })
}
