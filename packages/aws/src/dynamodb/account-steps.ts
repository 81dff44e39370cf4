/**
 * What a ticket does to its organisation's account, as one step of its transaction: the conditions say in the table's
 * words what `moved` says in the domain's.
 * @module
 */
import type { AccountChange, CreatingRequest } from '@plazo/application/accounts'
import { PARTITION_KEY, TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import type { AccountEntry } from '@plazo/domain/account-entry'
import type { Instant } from '@plazo/domain/instant'
import type { AccountMove, NewGrant } from '@plazo/domain/ledger'
import type { Contact } from '@plazo/domain/organisation'
import { accountRequestItem, caseAttribute, entryItem, grantAttribute, USAGE_ENTITY } from './account-items.ts'
import { duplicateRequest, mailTaken, staleAccount, usedLink } from './answers.ts'
import { headOf, type Item } from './entity.ts'
import { activationKey } from './entry-keys.ts'
import { usageKey, type Key } from './keys.ts'
import { mailItem } from './entry-items.ts'
import { contactItem, organisationItem } from './person-items.ts'
import { seconds } from './seconds.ts'
import type { Step } from './transact.ts'

export const MUST_BE_NEW = `attribute_not_exists(${PARTITION_KEY})`

/** Whom an address stands for. */
export type PersonKey = { organisationId: string; contactId: string }

/** Parts of one update, each with the names and values it speaks of. */
type Parts = {
  set?: readonly string[]
  add?: readonly string[]
  take?: readonly string[]
  remove?: readonly string[]
  when?: readonly string[]
  names?: Record<string, string>
  values?: Record<string, unknown>
}

/** @returns a step whose condition fails when the account has not what the ticket wants from it any more. */
export function accountStep(move: AccountMove, tableName: string): Step {
  const { organisationId } = move
  const Update = updateOf(usageKey(organisationId), [slot(move), use(move), refund(move), openCase(move)], tableName)
  return { operation: { Update }, otherwise: () => staleAccount(organisationId) }
}

/** A grant that no ticket has used yet. */
function grantStep(organisationId: string, grant: NewGrant, tableName: string): Step {
  const Update = updateOf(usageKey(organisationId), [slot({}), making(grant)], tableName)
  return { operation: { Update }, otherwise: () => staleAccount(organisationId) }
}

function updateOf(key: Key, parts: readonly Parts[], tableName: string) {
  const all = [heading(), ...parts]
  const listed = (part: 'set' | 'add' | 'take' | 'remove' | 'when') => all.flatMap((each) => each[part] ?? [])
  const clauses = { SET: listed('set'), ADD: listed('add'), DELETE: listed('take'), REMOVE: listed('remove') }
  const when = listed('when')
  return {
    TableName: tableName,
    Key: key,
    UpdateExpression: Object.entries(clauses)
      .flatMap(([clause, listedParts]) => (listedParts.length > 0 ? [`${clause} ${listedParts.join(', ')}`] : []))
      .join(' '),
    ...(when.length > 0 && { ConditionExpression: when.map((condition) => `(${condition})`).join(' AND ') }),
    ExpressionAttributeNames: Object.assign({}, ...all.map(({ names }) => names)),
    ExpressionAttributeValues: Object.assign({}, ...all.map(({ values }) => values)),
  }
}

/**
 * In the order in which their answers count: a repeated request is told as such, whatever else has changed since.
 *
 * @param former Who is found by the contact's address, and has another one by now.
 */
export function changeSteps(change: AccountChange, tableName: string, former?: PersonKey): readonly Step[] {
  const { organisation, contact, takesMail, grant, entries, request, link } = change
  const put = (Item: Item): Step => ({ operation: { Put: { TableName: tableName, Item } } })
  return [
    ...(request ? [requestStep(organisation.id, request, tableName)] : []),
    ...(link === undefined ? [] : [linkStep(link, entries[0]?.at, tableName)]),
    profileStep(change, tableName),
    ...(contact ? [put(contactItem(contact))] : []),
    ...(contact && takesMail ? [mailStep(contact, former, tableName)] : []),
    ...(grant ? [grantStep(organisation.id, grant, tableName)] : []),
    ...entries.map((entry) => entryStep(organisation.id, entry, tableName)),
  ]
}

function mailStep(contact: Contact, former: PersonKey | undefined, tableName: string): Step {
  const { organisationId, contactId } = former ?? { organisationId: contact.organisationId, contactId: contact.id }
  const put = {
    TableName: tableName,
    Item: mailItem(contact),
    ConditionExpression: `${MUST_BE_NEW} OR (organisationId = :organisation AND contactId = :contact)`,
    ExpressionAttributeValues: { ':organisation': organisationId, ':contact': contactId },
  }
  return { operation: { Put: put }, otherwise: () => mailTaken(contact) }
}

function requestStep(organisationId: string, request: CreatingRequest, tableName: string): Step {
  const put = {
    TableName: tableName,
    Item: accountRequestItem(organisationId, request),
    // The table may take days to let an expired one go.
    ConditionExpression: `${MUST_BE_NEW} OR #goesAt <= :now`,
    ExpressionAttributeNames: { '#goesAt': TTL_ATTRIBUTE },
    ExpressionAttributeValues: { ':now': seconds(request.at) },
  }
  return { operation: { Put: put }, otherwise: duplicateRequest }
}

/** @param at When: of the line that the change writes. */
function linkStep(token: string, at: Instant | undefined, tableName: string): Step {
  const Update = {
    TableName: tableName,
    Key: activationKey(token),
    UpdateExpression: 'SET usedAt = :at',
    ConditionExpression: `attribute_exists(${PARTITION_KEY}) AND attribute_not_exists(usedAt)`,
    ExpressionAttributeValues: { ':at': at },
  }
  return { operation: { Update }, otherwise: usedLink }
}

function profileStep({ organisation, seen }: AccountChange, tableName: string): Step {
  const guard =
    seen === undefined
      ? { ConditionExpression: MUST_BE_NEW }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': seen },
        }
  const put = { TableName: tableName, Item: organisationItem(organisation, (seen ?? 0) + 1), ...guard }
  return { operation: { Put: put }, otherwise: () => staleAccount(organisation.id) }
}

/** A line of the account is written once: it stands there already only when this very write was made before. */
function entryStep(organisationId: string, entry: AccountEntry, tableName: string): Step {
  const Item = entryItem(organisationId, entry)
  return { operation: { Put: { TableName: tableName, Item, ConditionExpression: MUST_BE_NEW } } }
}

function heading(): Parts {
  const { entity, schemaVersion } = headOf(USAGE_ENTITY)
  return {
    set: ['#entity = :entity', 'schemaVersion = :schemaVersion'],
    names: { '#entity': 'entity' },
    values: { ':entity': entity, ':schemaVersion': schemaVersion },
  }
}

function slot({ slot: moves, ticketId = '' }: Partial<AccountMove>): Parts {
  if (!moves) return { add: ['openTickets :by'], values: { ':by': 0 } }
  const holder = new Set([ticketId])
  if (moves.by === -1) {
    return { add: ['openTickets :by'], take: ['holders :holder'], values: { ':by': -1, ':holder': holder } }
  }
  const { limit } = moves
  if (limit === undefined) return { add: ['openTickets :by'], values: { ':by': 1 } }
  return {
    add: ['openTickets :by', 'holders :holder'],
    // Whoever has no counter has nothing open; a limit is at least 1.
    when: ['attribute_not_exists(openTickets) OR openTickets < :limit'],
    values: { ':by': 1, ':holder': holder, ':limit': limit },
  }
}

function use({ use: used }: AccountMove): Parts {
  if (!used) return {}
  const { grantId, made, over = [], seen } = used
  if (!made) {
    return {
      set: ['#grant.#used = #grant.#used + :one'],
      when: ['#grant.#used < #grant.#amount', ...(seen === undefined ? [] : ['#grant.#used = :seen'])],
      names: { '#grant': grantAttribute(grantId), '#used': 'used', '#amount': 'amount' },
      values: { ':one': 1, ...(seen !== undefined && { ':seen': seen }) },
    }
  }
  return making({ grantId, made: { ...made, used: 1 }, over })
}

function making({ grantId, made, over }: NewGrant): Parts {
  const gone = over.map((id, index) => [`#over${index}`, grantAttribute(id)] as const)
  return {
    set: ['#grant = :grant'],
    when: ['attribute_not_exists(#grant)'],
    remove: gone.map(([name]) => name),
    names: { '#grant': grantAttribute(grantId), ...Object.fromEntries(gone) },
    values: { ':grant': made },
  }
}

function refund({ refund: given }: AccountMove): Parts {
  if (!given) return {}
  return {
    set: ['#grant.#used = #grant.#used - :one'],
    when: ['#grant.#used > :none'],
    names: { '#grant': grantAttribute(given.grantId), '#used': 'used' },
    values: { ':one': 1, ':none': 0 },
  }
}

function openCase({ case: told, ticketId }: AccountMove): Parts {
  if (!told) return {}
  const count = { add: ['openCases :cases'], values: { ':cases': told.by } }
  const names = { '#case': caseAttribute(ticketId) }
  if (told.by === -1) return { ...count, remove: ['#case'], names }
  if (told.gist === undefined) return count
  return { ...count, set: ['#case = :gist'], names, values: { ...count.values, ':gist': told.gist } }
}
