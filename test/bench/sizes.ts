/**
 * What an item weighs by the published rules: names and values in UTF-8, three bytes for a list or a map and one for each
 * of its members, half a byte for each digit of a number and one more.
 * @module
 */
import { INDEXES, PARTITION_KEY, SORT_KEY, type IndexName } from '@plazo/application/table-shape'

/** An attribute as it goes over the wire, or as the SDK shows it. */
type Attribute = Readonly<Record<string, unknown>>
export type WireItem = Readonly<Record<string, Attribute>>

export function itemSize(item: WireItem): number {
  return sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + attributeSize(value)))
}

/** What an index holds of an item; undefined when the item is not in it. */
export function entryOf(item: WireItem, index: IndexName): WireItem | undefined {
  const { partitionKey, sortKey, projects } = INDEXES[index]
  if (!item[partitionKey] || !item[sortKey]) return undefined
  const held = new Set<string>([PARTITION_KEY, SORT_KEY, partitionKey, sortKey, ...projects])
  return Object.fromEntries(Object.entries(item).filter(([name]) => held.has(name)))
}

function attributeSize(attribute: Attribute): number {
  const [[type, value] = []] = Object.entries(attribute)
  switch (type) {
    case 'S':
      return Buffer.byteLength(String(value))
    case 'N':
      return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1
    case 'B':
      return typeof value === 'string' ? Buffer.from(value, 'base64').length : Object.keys(Object(value)).length
    case 'SS':
      return sum(list(value).map((each) => Buffer.byteLength(String(each))))
    case 'L':
      return 3 + sum(list(value).map((each) => 1 + attributeSize(Object(each))))
    case 'M':
      return (
        3 +
        sum(
          Object.entries(Object(value)).map(
            ([name, each]) => 1 + Buffer.byteLength(name) + attributeSize(Object(each)),
          ),
        )
      )
    default:
      return 1
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
