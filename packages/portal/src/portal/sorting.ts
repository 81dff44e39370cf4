/**
 * Orders of rows.
 * @module
 */
export type Sorted = { openedAt: string; dueAt?: string | undefined; state: string }

/** Behind every instant. */
const NEVER = '~'

export function inOrder<Row extends Sorted>(rows: readonly Row[], order: 'newest' | 'due' | 'oldest'): readonly Row[] {
  if (order === 'newest') return rows
  if (order === 'oldest') return rows.toSorted((a, b) => compare(a.openedAt, b.openedAt))
  return rows.toSorted((a, b) => compare(dueOf(a), dueOf(b)))
}

function dueOf({ dueAt = NEVER, state }: Sorted): string {
  return state === 'closed' ? NEVER : dueAt
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
