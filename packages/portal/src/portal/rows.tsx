/**
 * Tickets as a timetable: the due time is the largest thing in a row.
 * @module
 */
import { Link } from '@tanstack/react-router'
import type { AnswerOf } from '../shared/api/client.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { Ring, type Use } from '../shared/ui/ring.tsx'

type Row = AnswerOf<'GET /tickets'>['tickets'][number]

export function Rows({ tickets, whose }: { tickets: readonly Row[]; whose: boolean }) {
  return (
    <ul className="rows">
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <TimetableRow ticket={ticket} whose={whose} />
        </li>
      ))}
    </ul>
  )
}

function TimetableRow({ ticket, whose }: { ticket: Row; whose: boolean }) {
  const { texts } = useReader()
  const reading = useReading()
  const { dueAt, state } = ticket
  const late = dueAt !== undefined && Date.parse(dueAt) <= reading.now
  const held = dueAt === undefined && state !== 'closed'
  return (
    <Link className="row" to="/tickets/$ticketId" params={{ ticketId: ticket.id }}>
      <span className={late ? 'due late' : held ? 'due held' : 'due'}>
        {dueAt !== undefined ? moment(reading, dueAt) : held ? texts.list.noDue : '—'}
      </span>
      <Ring {...useOf(ticket, reading.now)} />
      <span className="what">
        <strong>{ticket.subject}</strong>
        <span className="quiet-text">{whose ? `${ticket.id} · ${ticket.requester}` : ticket.id}</span>
      </span>
      <span className="stands">{late && state !== 'closed' ? texts.list.late : ticket.stateName}</span>
    </Link>
  )
}

/** How much of the time from its opening is gone: rows are not told more. */
function useOf({ dueAt, openedAt, state }: Row, now: number): Use {
  if (state === 'closed') return { used: 1, state: 'met' }
  if (dueAt === undefined) return { used: 0, state: 'paused' }
  const used = (now - Date.parse(openedAt)) / (Date.parse(dueAt) - Date.parse(openedAt))
  if (used >= 1) return { used: 1, state: 'breached' }
  return { used, state: used > SOON ? 'soon' : 'running' }
}

const SOON = 0.85
