/**
 * Items by key and by index, with a stream of their changes: what the adapters in memory share.
 * @module
 */
import { INDEXES, PARTITION_KEY, SORT_KEY } from '@plazo/application/table-shape'
import { imageOf, type AttributeValue } from '@plazo/aws/dynamodb/attribute-values'
import type { Item } from '@plazo/aws/dynamodb/entity'
import type { Key } from '@plazo/aws/dynamodb/keys'
import type { Range } from '@plazo/aws/dynamodb/listing'
import { Partitions } from './partitions.ts'

/** As the table's stream would show it. */
export type MemoryRecord = {
  /** What was put, and what stood there. */
  item: Item
  before: Item | undefined
  eventName: 'INSERT' | 'MODIFY'
  dynamodb: {
    SequenceNumber: string
    Keys: Record<string, AttributeValue>
    NewImage: Record<string, AttributeValue>
    OldImage: Record<string, AttributeValue> | undefined
  }
}

export type MemoryItems = {
  get(key: Key): Item | undefined
  /** In the order of sort keys, from `from` to `to`, both inclusive. */
  query(partition: string, sort: { from: string; to: string }): readonly Item[]
  /** The same in an index; items that are not in it are left out. */
  queryIndex(range: Range): readonly Item[]
  /** Puts all of them, as one transaction does. */
  put(items: readonly Item[]): void
  /** What was put since it was last asked for, in order. */
  takeStream(): readonly MemoryRecord[]
  /** What brings all of them back to how they are now, as if nothing had been put since. */
  keep(): () => void
}

export function memoryItems(): MemoryItems {
  let base = new Partitions<Item>()
  let indexes = Object.entries(INDEXES).map(([name, keys]) => ({ name, keys, held: new Partitions<Item>() }))
  let stream: MemoryRecord[] = []
  let sequence = 0
  function putOne(item: Item): void {
    const pk = textOf(item, PARTITION_KEY)
    const sk = textOf(item, SORT_KEY)
    const before = base.get(pk, sk)
    base.set(pk, sk, item)
    for (const { keys, held } of indexes) place(held, keys, { before, item })
    stream.push(recordOf({ pk, sk }, { before, item, sequence: ++sequence }))
  }
  return {
    get: ({ pk, sk }) => base.get(pk, sk),
    query: (partition, { from, to }) => base.range(partition, from, to),
    queryIndex({ index, partition, from, to, newestFirst }) {
      const { keys, held } = indexes.find(({ name }) => name === index) ?? {}
      const found = keys && held ? held.range(partition, from, to).map((item) => projected(item, keys)) : []
      return newestFirst ? found.toReversed() : found
    },
    put: (several) => several.forEach(putOne),
    takeStream() {
      const taken = stream
      stream = []
      return taken
    },
    keep() {
      const kept = { base: base.copy(), indexes: indexes.map((index) => ({ ...index, held: index.held.copy() })) }
      return () => {
        base = kept.base.copy()
        indexes = kept.indexes.map((index) => ({ ...index, held: index.held.copy() }))
        stream = []
      }
    },
  }
}

type IndexKeys = { partitionKey: string; sortKey: string; projects: readonly string[] }

/** Takes an item out of an index where it stood, and puts it in where it stands. */
function place(
  held: Partitions<Item>,
  keys: IndexKeys,
  { before, item }: { before: Item | undefined; item: Item },
): void {
  const old = before && entryOf(before, keys)
  const entry = entryOf(item, keys)
  if (old) held.delete(old.partition, old.sort)
  if (entry) held.set(entry.partition, entry.sort, item)
}

/** Sparse: an item is in an index only while it has both keys. Sort keys end in the item's id, so that no two are the same. */
function entryOf(item: Item, { partitionKey, sortKey }: IndexKeys): { partition: string; sort: string } | undefined {
  const partition = item[partitionKey]
  const sort = item[sortKey]
  if (typeof partition !== 'string' || typeof sort !== 'string') return undefined
  return { partition, sort }
}

function recordOf(
  key: Key,
  { before, item, sequence }: { before: Item | undefined; item: Item; sequence: number },
): MemoryRecord {
  const dynamodb = new Images(key, { before, item }, String(sequence).padStart(21, '0'))
  return { item, before, eventName: before ? 'MODIFY' : 'INSERT', dynamodb }
}

/** Made when somebody looks: most records wake nobody. */
class Images {
  readonly SequenceNumber: string
  private readonly key: Key
  private readonly items: { before: Item | undefined; item: Item }

  constructor(key: Key, items: { before: Item | undefined; item: Item }, sequence: string) {
    this.key = key
    this.items = items
    this.SequenceNumber = sequence
  }

  get Keys() {
    return imageOf(this.key)
  }

  get NewImage() {
    return imageOf(this.items.item)
  }

  get OldImage() {
    const { before } = this.items
    return before && imageOf(before)
  }
}

/** What an index holds of an item. */
function projected(item: Item, { partitionKey, sortKey, projects }: IndexKeys): Item {
  const names = [PARTITION_KEY, SORT_KEY, partitionKey, sortKey, ...projects]
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(item, name) ? [[name, item[name]]] : [])))
}

function textOf(item: Item, name: string): string {
  const value = item[name]
  if (typeof value !== 'string') throw new TypeError(`an item without ${name}`)
  return value
}
