/**
 * What a ticket does to its organisation's account, as one step of its transaction: the conditions say in the table's
 * words what `moved` says in the domain's.
 * @module
 */
import { PARTITION_KEY } from '@plazo/application/table-shape'
import type { AccountEntry } from '@plazo/domain/account-entry'
import type { AccountMove } from '@plazo/domain/ledger'
import { entryItem, grantAttribute, USAGE_ENTITY } from './account-items.ts'
import { staleAccount } from './answers.ts'
import { headOf } from './entity.ts'
import { usageKey } from './keys.ts'
import type { Step } from './transact.ts'

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

export function accountStep(move: AccountMove, tableName: string): Step {
  const all = [heading(), slot(move), use(move), refund(move)]
  const listed = (part: 'set' | 'add' | 'take' | 'remove' | 'when') => all.flatMap((parts) => parts[part] ?? [])
  const clauses = { SET: listed('set'), ADD: listed('add'), DELETE: listed('take'), REMOVE: listed('remove') }
  const when = listed('when')
  const update = {
    TableName: tableName,
    Key: usageKey(move.organisationId),
    UpdateExpression: Object.entries(clauses)
      .flatMap(([clause, parts]) => (parts.length > 0 ? [`${clause} ${parts.join(', ')}`] : []))
      .join(' '),
    ...(when.length > 0 && { ConditionExpression: when.map((condition) => `(${condition})`).join(' AND ') }),
    ExpressionAttributeNames: Object.assign({}, ...all.map(({ names }) => names)),
    ExpressionAttributeValues: Object.assign({}, ...all.map(({ values }) => values)),
  }
  return { operation: { Update: update }, otherwise: () => staleAccount(move) }
}

/** A line of the account is written once: it stands there already only when this very write was made before. */
export function entryStep(organisationId: string, entry: AccountEntry, tableName: string): Step {
  const ConditionExpression = `attribute_not_exists(${PARTITION_KEY})`
  return { operation: { Put: { TableName: tableName, Item: entryItem(organisationId, entry), ConditionExpression } } }
}

function heading(): Parts {
  const { entity, schemaVersion } = headOf(USAGE_ENTITY)
  return {
    set: ['#entity = :entity', 'schemaVersion = :schemaVersion'],
    names: { '#entity': 'entity' },
    values: { ':entity': entity, ':schemaVersion': schemaVersion },
  }
}

function slot({ slot: moves, ticketId }: AccountMove): Parts {
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
  const { grantId, made, over = [] } = used
  const names = { '#grant': grantAttribute(grantId) }
  if (!made) {
    return {
      set: ['#grant.#used = #grant.#used + :one'],
      when: ['#grant.#used < #grant.#amount'],
      names: { ...names, '#used': 'used', '#amount': 'amount' },
      values: { ':one': 1 },
    }
  }
  const gone = over.map((id, index) => [`#over${index}`, grantAttribute(id)] as const)
  return {
    set: ['#grant = :grant'],
    when: ['attribute_not_exists(#grant)'],
    remove: gone.map(([name]) => name),
    names: { ...names, ...Object.fromEntries(gone) },
    values: { ':grant': { ...made, used: 1 } },
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
