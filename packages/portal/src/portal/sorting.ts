/**
 * Rows by what is urgent.
 * @module
 */
export type Sorted = { dueAt?: string | undefined; state: string; turn?: string | undefined }

/** It goes on once its customer has answered. */
export function waitsForCustomer({ state, turn }: Sorted): boolean {
  return state === 'resolved' || turn === 'customer'
}

/** What waits for its reader first, then what is due first. */
export function byTurn<Row extends Sorted>(rows: readonly Row[]): readonly Row[] {
  const sorted = byDue(rows)
  return [...sorted.filter(waitsForCustomer), ...sorted.filter((row) => !waitsForCustomer(row))]
}

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
