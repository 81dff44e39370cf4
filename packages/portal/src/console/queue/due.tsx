/**
 * When a row is due, as on a departure board: the time, and under it the day or what is left.
 * @module
 */
import { useReader, useReading } from '../../shared/texts.tsx'
import { clockTime, dayWord, span } from '../../shared/time/moments.ts'
import { isHeld, shareOf } from '../../shared/time/row-share.ts'
import { Ring } from '../../shared/ui/ring.tsx'
import { useConsoleTexts } from '../texts.ts'
import type { Row } from './lists.ts'

export function Due({ row }: { row: Row }) {
  const words = useConsoleTexts()
  const { texts } = useReader()
  const reading = useReading()
  const { state } = shareOf(row, reading.now)
  const { dueAt, turn = 'customer' } = row
  if (dueAt === undefined) {
    return (
      <span className="due held">
        {isHeld(row) ? texts.listing.turn.others : words.queue.undue}
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
