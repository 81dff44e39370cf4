/**
 * Attributes that nobody asks for by name, packed into one: what an item weighs is paid by the kilobyte and twice in a
 * transaction, and names and instants are most of a ticket.
 * @module
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { DICTIONARY } from './packing-dictionary.ts'
import type { Item } from './entity.ts'

const PACKED = 'packed'

/** Packs all attributes of an item but those that are `plain`. */
export function packItem(item: Item, plain: ReadonlySet<string>): Item {
  const entries = Object.entries(item)
  const rest = Object.fromEntries(entries.filter(([name]) => !plain.has(name)))
  return { ...Object.fromEntries(entries.filter(([name]) => plain.has(name))), [PACKED]: pack(rest) }
}

/** The item as it was. @throws Error for what was never packed here. */
export function unpackItem(item: Item): Item {
  const { [PACKED]: packed, ...plain } = item
  return packed instanceof Uint8Array ? { ...plain, ...unpack(packed) } : item
}

function pack(value: object): Uint8Array {
  return Uint8Array.from(deflateRawSync(JSON.stringify(value), { level: 9, dictionary: DICTIONARY }))
}

function unpack(bytes: Uint8Array): object {
  return JSON.parse(inflateRawSync(bytes, { dictionary: DICTIONARY }).toString())
}
