/**
 * Rows by their due time.
 * @module
 */
export type Sorted = { dueAt?: string | undefined; state: string }

/** Behind every instant. */
const NEVER = '~'

/** What is due first first; what waits for nothing, and what is closed, behind it. */
export function byDue<Row extends Sorted>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => compare(dueOf(a), dueOf(b)))
}

function dueOf({ dueAt = NEVER, state }: Sorted): string {
  return state === 'closed' ? NEVER : dueAt
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
