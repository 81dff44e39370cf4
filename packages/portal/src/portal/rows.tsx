/**
 * Tickets as a timetable: the due time is the largest thing in a row.
 * @module
 */
import { Link } from '@tanstack/react-router'
import type { AnswerOf } from '../shared/api/client.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { isHeld, shareOf } from '../shared/time/row-share.ts'
import { useDesk } from '../shared/ui/openness.tsx'
import { Ring } from '../shared/ui/ring.tsx'
import { waitsForCustomer } from './sorting.ts'

export type Row = AnswerOf<'GET /tickets'>['tickets'][number]

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

/** Whose turn it is while the clocks wait. */
function heldBy(row: Row): 'customer' | 'approver' | 'others' {
  if (waitsForCustomer(row)) return 'customer'
  return row.turn === 'approver' ? 'approver' : 'others'
}

function TimetableRow({ ticket, whose }: { ticket: Row; whose: boolean }) {
  const { texts } = useReader()
  const reading = useReading()
  const desk = useDesk()
  const { dueAt, state } = ticket
  const late = dueAt !== undefined && state !== 'closed' && Date.parse(dueAt) <= reading.now
  // A row names its state only where the desk has another word for it than for all of that state.
  const stateWord = ticket.stateName ?? desk?.states.find(({ id }) => id === state)?.name
  return (
    <Link className="row" to="/tickets/$ticketId" params={{ ticketId: ticket.id }}>
      <Due ticket={ticket} late={late} />
      <Ring {...shareOf(ticket, reading.now)} />
      <span className="what">
        <strong>{ticket.subject}</strong>
        <span className="quiet-text">{whose ? `${ticket.id} · ${ticket.requester}` : ticket.id}</span>
      </span>
      <span className="stands">{late ? texts.list.late : stateWord}</span>
    </Link>
  )
}

/** By when the desk answers; else whose turn it is, or when it was opened. */
function Due({ ticket, late }: { ticket: Row; late: boolean }) {
  const { texts } = useReader()
  const reading = useReading()
  const { dueAt, openedAt, state } = ticket
  const { turn, due, opened } = texts.listing
  if (isHeld(ticket)) {
    const by = heldBy(ticket)
    return <span className={by === 'others' ? 'due held' : 'due wanted'}>{turn[by]}</span>
  }
  const promised = state === 'closed' ? undefined : dueAt
  return (
    <span className={late ? 'due late' : promised === undefined ? 'due held' : 'due'}>
      {moment(reading, promised ?? openedAt)}
      {!late && <small>{promised === undefined ? opened : due}</small>}
    </span>
  )
}
