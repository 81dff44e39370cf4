/**
 * How a row of a list stands in time, by what a row is told.
 * @module
 */
import type { AnswerOf } from '../api/client.ts'
import type { Use } from '../ui/ring.tsx'

type Row = AnswerOf<'GET /tickets'>['tickets'][number]

const SOON = 0.85

/** Its clocks wait. The list of an organisation tells no due times: an open ticket without one shows when it began. */
export function isHeld({ dueAt, state }: Row): boolean {
  return dueAt === undefined && (state === 'pending' || state === 'resolved')
}

/** How much of the time from its opening is gone: rows are not told more. */
export function shareOf(row: Row, now: number): Use {
  const { dueAt, openedAt, state } = row
  if (state === 'closed') return { used: 1, state: 'met' }
  if (isHeld(row)) return { used: 0, state: 'paused' }
  if (dueAt === undefined) return { used: 0, state: 'running' }
  const used = (now - Date.parse(openedAt)) / (Date.parse(dueAt) - Date.parse(openedAt))
  if (used >= 1) return { used: 1, state: 'breached' }
  return { used, state: used > SOON ? 'soon' : 'running' }
}
