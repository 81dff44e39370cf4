/**
 * Tickets as a timetable: the due time is the largest thing in a row.
 * @module
 */
import type { PortalTexts } from '@plazo/messages/portal'
import { Link } from '@tanstack/react-router'
import type { AnswerOf } from '../shared/api/client.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { isHeld, shareOf } from '../shared/time/row-share.ts'
import { useDesk } from '../shared/ui/openness.tsx'
import { Ring } from '../shared/ui/ring.tsx'

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

/** Whose turn it is while the clocks wait. */
function waitsFor({ state, turn }: Row, { listing }: PortalTexts): string {
  if (state === 'resolved' || turn === 'customer') return listing.turn.customer
  return turn === 'approver' ? listing.turn.approver : listing.turn.others
}

function TimetableRow({ ticket, whose }: { ticket: Row; whose: boolean }) {
  const { texts } = useReader()
  const reading = useReading()
  const desk = useDesk()
  const { dueAt, state } = ticket
  const late = dueAt !== undefined && state !== 'closed' && Date.parse(dueAt) <= reading.now
  const held = isHeld(ticket)
  // A row names its state only where the desk has another word for it than for all of that state.
  const stateWord = ticket.stateName ?? desk?.states.find(({ id }) => id === state)?.name
  return (
    <Link className="row" to="/tickets/$ticketId" params={{ ticketId: ticket.id }}>
      <span className={late ? 'due late' : held || dueAt === undefined ? 'due held' : 'due'}>
        {held ? waitsFor(ticket, texts) : moment(reading, dueAt ?? ticket.openedAt)}
        {!held && <small>{dueAt === undefined ? texts.listing.opened : texts.listing.due}</small>}
      </span>
      <Ring {...shareOf(ticket, reading.now)} />
      <span className="what">
        <strong>{ticket.subject}</strong>
        <span className="quiet-text">{whose ? `${ticket.id} · ${ticket.requester}` : ticket.id}</span>
      </span>
      <span className="stands">{late ? texts.list.late : stateWord}</span>
    </Link>
  )
}
