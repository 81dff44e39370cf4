import { useRef } from 'react'
import { useReader } from '../shared/texts.tsx'
import { isOfDesk } from '../shared/seen.ts'
import type { Ticket } from './ticket-page.tsx'

/** Says that the desk has written while the page was open, and moves nothing. */
export function News({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  const last = ticket.timeline.findLast(isOfDesk)
  const first = useRef(last?.sequence)
  const isNew = last !== undefined && last.sequence !== first.current
  return (
    <p className="heard" role="status">
      {isNew ? texts.reading.news(last.actor.name ?? texts.ticket.desk) : ''}
    </p>
  )
}
