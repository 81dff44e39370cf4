/**
 * Counts what calls of DynamoDB cost by the published rules, and not by the emulator's word, which is another here and
 * there (it doubles index writes in transactions, and counts one item of several).
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { imageOf } from '@plazo/aws/dynamodb/attribute-values'
import type { Item } from '@plazo/aws/dynamodb/entity'
import { INDEXES, type IndexName } from '@plazo/application/table-shape'
import { entryOf, itemSize, sum, type WireItem } from './sizes.ts'

export type Cost = {
  calls: number
  readUnits: number
  /** Of the table itself, twice in a transaction. */
  writeUnits: number
  /** Of the indexes, once: nothing published says that a transaction doubles them. */
  indexUnits: number
  inTransaction: boolean
  /** Of requests and answers, bodies alone. */
  bytes: number
}

type Write = { table: string; key: WireItem }
type Seen = { target: string; body: Body }
type Body = {
  TableName: string
  Key?: WireItem
  Item?: WireItem
  ConsistentRead?: boolean
  TransactItems?: Record<string, Pick<Body, 'TableName' | 'Key' | 'Item'>>[]
}

const NOTHING: Cost = { calls: 0, readUnits: 0, writeUnits: 0, indexUnits: 0, inTransaction: false, bytes: 0 }
const KILOBYTE = 1024

/** @param eye Another client of the same table, to look at items before and after; its calls are not counted. */
export function meter(
  client: DynamoDBClient,
  eye: DynamoDBClient,
): { measure(work: () => Promise<unknown>): Promise<Cost> } {
  let costs: Cost[] = []
  client.middlewareStack.add(
    (next) => async (args) => {
      const seen = readRequest(args)
      const writes = writesOf(seen)
      const before = await Promise.all(writes.map((write) => look(eye, write)))
      const answer = await next(args).catch((error: unknown) => ({ error }))
      const after = await Promise.all(writes.map((write) => look(eye, write)))
      const bytes = JSON.stringify(seen.body).length + ('output' in answer ? answerBytes(answer) : 0)
      const read = 'output' in answer ? readUnits(seen, Object(answer.output)) : 0
      costs.push({ calls: 1, readUnits: read, bytes, ...writeUnits(seen, before, after) })
      if ('error' in answer) throw answer.error
      return answer
    },
    { step: 'finalizeRequest', name: 'meter' },
  )
  return {
    async measure(work) {
      costs = []
      await work()
      return costs.reduce(added, NOTHING)
    },
  }
}

function added(one: Cost, other: Cost): Cost {
  return {
    calls: one.calls + other.calls,
    readUnits: one.readUnits + other.readUnits,
    writeUnits: one.writeUnits + other.writeUnits,
    indexUnits: one.indexUnits + other.indexUnits,
    inTransaction: one.inTransaction || other.inTransaction,
    bytes: one.bytes + other.bytes,
  }
}

function readRequest({ request }: { request?: unknown }): Seen {
  const { headers, body } = Object(request)
  return {
    target:
      String(headers['x-amz-target'] ?? headers['X-Amz-Target'])
        .split('.')
        .at(-1) ?? '',
    body: JSON.parse(new TextDecoder().decode(body)),
  }
}

function writesOf({ target, body }: Seen): readonly Write[] {
  const single = target === 'PutItem' || target === 'UpdateItem' || target === 'DeleteItem' ? [body] : []
  const several = (body.TransactItems ?? []).flatMap((each) => Object.values(each))
  return [...single, ...several].map(({ TableName, Key, Item }) => ({
    table: TableName,
    key: Key ?? keyOf(Item ?? {}),
  }))
}

function keyOf({ pk, sk }: WireItem): WireItem {
  return { pk: pk ?? {}, sk: sk ?? {} }
}

async function look(eye: DynamoDBClient, { table, key }: Write): Promise<WireItem> {
  const get = new GetItemCommand({ TableName: table, Key: Object(key), ConsistentRead: true })
  const { Item = {} } = await eye.send(get)
  return Object(Item)
}

/** What is written is paid by the larger of the item as it was and as it is; also when a condition says no. */
function writeUnits({ target }: Seen, before: readonly WireItem[], after: readonly WireItem[]) {
  const inTransaction = target === 'TransactWriteItems'
  const units = before.map((item, index) => kilobytes(Math.max(itemSize(item), itemSize(after[index] ?? {}))))
  const indexes = Object.keys(INDEXES) as IndexName[]
  const indexUnits = before.flatMap((item, at) =>
    indexes.map((index) => entryUnits(entryOf(item, index), entryOf(after[at] ?? {}, index), index)),
  )
  return { writeUnits: sum(units) * (inTransaction ? 2 : 1), indexUnits: sum(indexUnits), inTransaction }
}

function entryUnits(before: WireItem | undefined, after: WireItem | undefined, index: IndexName): number {
  if (isDeepStrictEqual(before, after)) return 0
  const { partitionKey, sortKey } = INDEXES[index]
  const moves = before && after && [partitionKey, sortKey].some((name) => !isDeepStrictEqual(before[name], after[name]))
  if (before && after && !moves) return kilobytes(Math.max(itemSize(before), itemSize(after)))
  return (before ? kilobytes(itemSize(before)) : 0) + (after ? kilobytes(itemSize(after)) : 0)
}

function readUnits({ target, body }: Seen, output: { Item?: Item; Items?: readonly Item[] }): number {
  if (target !== 'GetItem' && target !== 'Query') return 0
  const bytes = sum([...(output.Items ?? []), output.Item ?? {}].map((item) => itemSize(imageOf(item))))
  return Math.max(1, Math.ceil(bytes / (4 * KILOBYTE))) * (body.ConsistentRead === true ? 1 : 0.5)
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / KILOBYTE))
}

function answerBytes({ response }: { response?: unknown }): number {
  return Number(Object(Object(response).headers)['content-length'] ?? 0)
}
