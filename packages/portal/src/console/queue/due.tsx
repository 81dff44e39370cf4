/**
 * When a row is due, as on a departure board: the time, and under it the day or what is left.
 * @module
 */
import { useReader, useReading } from '../../shared/texts.tsx'
import { clockTime, dayWord, span } from '../../shared/time/moments.ts'
import { Ring, type Use } from '../../shared/ui/ring.tsx'
import { useConsoleTexts } from '../texts.ts'
import type { Row } from './lists.ts'

const SOON = 0.85

export function Due({ row }: { row: Row }) {
  const words = useConsoleTexts()
  const { texts } = useReader()
  const reading = useReading()
  const { state } = shareOf(row, reading.now)
  const { dueAt, turn = 'customer' } = row
  if (dueAt === undefined) {
    return (
      <span className="due held">
        {isHeld(row) ? texts.list.noDue : words.queue.undue}
        <small>{isHeld(row) ? words.queue.waits[turn] : dayWord(reading, row.openedAt)}</small>
      </span>
    )
  }
  const apart = Date.parse(dueAt) - reading.now
  const day = dayWord(reading, dueAt)
  const length = span(reading.locale, Math.abs(apart))
  const left = apart > 0 ? words.queue.left(length) : words.queue.ago(length)
  return (
    <span className={state === 'breached' ? 'due late' : state === 'soon' ? 'due soon' : 'due'}>
      {clockTime(reading.locale, dueAt)}
      <small>{day === reading.today ? left : day}</small>
    </span>
  )
}

export function RowRing({ row }: { row: Row }) {
  return <Ring {...shareOf(row, useReading().now)} />
}

/** Its clocks wait. */
function isHeld({ dueAt, state }: Row): boolean {
  return dueAt === undefined && (state === 'pending' || state === 'resolved')
}

/** How much of the time from its opening is gone: rows are not told more. */
function shareOf(row: Row, now: number): Use {
  const { dueAt, openedAt } = row
  if (isHeld(row)) return { used: 0, state: 'paused' }
  if (dueAt === undefined) return { used: 0, state: 'running' }
  const used = (now - Date.parse(openedAt)) / (Date.parse(dueAt) - Date.parse(openedAt))
  if (used >= 1) return { used: 1, state: 'breached' }
  return { used, state: used > SOON ? 'soon' : 'running' }
}
