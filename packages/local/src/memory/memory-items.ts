/**
 * Items by key and by index, with a stream of their changes: what the adapters in memory share.
 * @module
 */
import { INDEXES, PARTITION_KEY, SORT_KEY } from '@plazo/application/table-shape'
import { imageOf, type AttributeValue } from '@plazo/aws/dynamodb/attribute-values'
import type { Item } from '@plazo/aws/dynamodb/entity'
import type { Key } from '@plazo/aws/dynamodb/keys'
import type { Range } from '@plazo/aws/dynamodb/listing'

const BASE = { partitionKey: PARTITION_KEY, sortKey: SORT_KEY }

/** As the table's stream would show it. */
export type MemoryRecord = {
  eventName: 'INSERT' | 'MODIFY'
  dynamodb: {
    SequenceNumber: string
    Keys: Record<string, AttributeValue>
    NewImage: Record<string, AttributeValue>
    OldImage?: Record<string, AttributeValue>
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
  let partitions = new Map<string, Map<string, Item>>()
  let stream: MemoryRecord[] = []
  let sequence = 0
  function putOne(item: Item): void {
    const key = { pk: textOf(item, PARTITION_KEY), sk: textOf(item, SORT_KEY) }
    const partition = partitions.get(key.pk) ?? new Map<string, Item>()
    partitions.set(key.pk, partition)
    const before = partition.get(key.sk)
    partition.set(key.sk, item)
    const SequenceNumber = String(++sequence).padStart(21, '0')
    const images = { Keys: imageOf(key), NewImage: imageOf(item), ...(before && { OldImage: imageOf(before) }) }
    stream.push({ eventName: before ? 'MODIFY' : 'INSERT', dynamodb: { SequenceNumber, ...images } })
  }
  return {
    get: ({ pk, sk }) => partitions.get(pk)?.get(sk),
    query: (partition, sort) => inRange(partitions.get(partition)?.values() ?? [], { partition, ...sort }, BASE),
    queryIndex({ index, newestFirst, ...range }) {
      const found = inRange(
        [...partitions.values()].flatMap((each) => [...each.values()]),
        range,
        INDEXES[index],
      )
      return (newestFirst ? found.toReversed() : found).map((item) => projected(item, index))
    },
    put: (several) => several.forEach(putOne),
    takeStream() {
      const taken = stream
      stream = []
      return taken
    },
    keep() {
      const kept = copyOf(partitions)
      return () => {
        partitions = copyOf(kept)
        stream = []
      }
    },
  }
}

function copyOf(partitions: ReadonlyMap<string, Map<string, Item>>): Map<string, Map<string, Item>> {
  return new Map([...partitions].map(([name, partition]) => [name, new Map(partition)]))
}

function inRange(
  items: Iterable<Item>,
  { partition, from, to }: { partition: string; from: string; to: string },
  { partitionKey, sortKey }: { partitionKey: string; sortKey: string },
): readonly Item[] {
  return [...items]
    .filter((item) => item[partitionKey] === partition)
    .map((item) => ({ item, sort: textOf(item, sortKey) }))
    .filter(({ sort }) => sort >= from && sort <= to)
    .toSorted((a, b) => (a.sort < b.sort ? -1 : 1))
    .map(({ item }) => item)
}

/** What an index holds of an item. */
function projected(item: Item, index: keyof typeof INDEXES): Item {
  const { partitionKey, sortKey, projects } = INDEXES[index]
  const held = new Set<string>([PARTITION_KEY, SORT_KEY, partitionKey, sortKey, ...projects])
  return Object.fromEntries(Object.entries(item).filter(([name]) => held.has(name)))
}

function textOf(item: Item, name: string): string {
  const value = item[name]
  if (typeof value !== 'string') throw new TypeError(`an item without ${name}`)
  return value
}
