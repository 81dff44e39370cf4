import { isDeepStrictEqual } from 'node:util'

/** What two tickets differ in. */
export function difference(said: object, told: object): string {
  const other = new Map(Object.entries(told))
  const names = Object.entries(said).flatMap(([name, value]) =>
    isDeepStrictEqual(value, other.get(name)) ? [] : [name],
  )
  return `its ${names.join(', ')} is not what its events make of it`
}

/** Whether they say the same, whatever is there and undefined. */
export function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other) || isDeepStrictEqual(plain(one), plain(other))
}

/** Without what is there and undefined. */
function plain(thing: unknown): unknown {
  return JSON.parse(JSON.stringify(thing))
}
