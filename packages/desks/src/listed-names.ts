/**
 * Names that the parts of a definition use of each other: each stands in its table, and in a list once.
 * @module
 */
import type { Mistake } from './mistakes.ts'

type Path = Mistake['path']
type Table = Readonly<Record<string, unknown>>

/** What a table holds and where it stands, as a message says it: `team of this desk`, `teams`. */
type Kind = { what: string; where: string }

export const TEAM: Kind = { what: 'team of this desk', where: 'teams' }

export function rows<Row>(table: Readonly<Record<string, Row>> | undefined): [string, Row][] {
  return Object.entries(table ?? {})
}

/** Nothing where the table has the name, or could not be read; an empty name is one that could not be read. */
export function strangers(name: string | undefined, table: Table | undefined, kind: Kind & { path: Path }): Mistake[] {
  if (name === undefined || name === '' || !table || Object.hasOwn(table, name)) return []
  const { what, where, path } = kind
  const known = Object.keys(table)
  const choice = known.length > 0 ? `, or use one of: ${known.join(', ')}` : ''
  return [{ path, says: `names "${name}", which is no ${what}. Add it to ${where}${choice}.` }]
}

/** What stands more than once; an empty item is one that could not be read. */
export function repeats(items: readonly string[], path: Path): Mistake[] {
  const repeated = items.filter((item, index) => item !== '' && items.indexOf(item) < index)
  return [...new Set(repeated)].map((item) => ({
    path,
    says: `lists ${item} more than once. Keep one.`,
  }))
}
