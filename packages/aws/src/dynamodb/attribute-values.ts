/**
 * Values as streams and failed conditions show them, typed and tagged; the document client hides this elsewhere.
 * @module
 */

/** The kinds of value that our items are made of. */
export type AttributeValue =
  | { S: string }
  | { N: string }
  | { SS: string[] }
  | { BOOL: boolean }
  /** Base64, as stream records show it. */
  | { B: string }
  | { L: AttributeValue[] }
  | { M: Record<string, AttributeValue> }

/** As it may come: of whatever else the table can hold, nothing is read. */
type Tagged = {
  S?: string | undefined
  N?: string | undefined
  SS?: string[] | undefined
  BOOL?: boolean | undefined
  B?: string | Uint8Array | undefined
  L?: Tagged[] | undefined
  M?: Record<string, Tagged> | undefined
}
export type Image = Readonly<Record<string, Tagged>>

export function plainItem(image: Image): Record<string, unknown> {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, plain(value)]))
}

/** The image of an item. @throws TypeError for a value that no item of ours has. */
export function imageOf(item: Readonly<Record<string, unknown>>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, tagged(value)]))
}

function plain({ S, N, SS, BOOL, B, L, M }: Tagged): unknown {
  if (B !== undefined) return typeof B === 'string' ? Uint8Array.from(Buffer.from(B, 'base64')) : B
  if (M) return plainItem(M)
  if (L) return L.map(plain)
  if (SS) return new Set(SS)
  return N === undefined ? (S ?? BOOL) : Number(N)
}

function tagged(value: unknown): AttributeValue {
  if (typeof value === 'string') return { S: value }
  if (typeof value === 'number') return { N: String(value) }
  if (typeof value === 'boolean') return { BOOL: value }
  if (value instanceof Set) return { SS: [...value].map(String) }
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return { L: value.map(tagged) }
  if (typeof value === 'object' && value !== null) return { M: imageOf({ ...value }) }
  throw new TypeError(`no item holds ${typeof value}`)
}
