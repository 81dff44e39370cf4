import type { Item } from '@plazo/aws/dynamodb/entity'

/** What items say: they are replaced and never changed, so that each need be read only once. */
export function once<Said>(read: (item: Item) => Said): (item: Item) => Said {
  const known = new WeakMap<Item, { said: Said }>()
  return (item) => {
    const found = known.get(item) ?? { said: read(item) }
    known.set(item, found)
    return found.said
  }
}
