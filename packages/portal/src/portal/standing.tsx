/**
 * Whose turn it is, as a sentence; the due time in big type; and how it is counted.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { useReader, useReading } from '../shared/texts.tsx'
import { inWords, span } from '../shared/time/moments.ts'
import { type Clocks, countedBetween, mostUrgent, useOf } from '../shared/time/promise.ts'
import { ExplainedClock } from '../shared/ui/explained-clock.tsx'
import { Ring } from '../shared/ui/ring.tsx'
import { dueSentence } from './due-sentence.ts'
import { mayApprove } from './may-approve.ts'
import { useMe } from './me.ts'
import type { Ticket } from './ticket-page.tsx'

export function Standing({ ticket, clocks }: { ticket: Ticket; clocks: Clocks | undefined }) {
  const { texts, locale } = useReader()
  const reading = useReading()
  const { now } = reading
  const clock = mostUrgent(ticket, clocks)
  const use = useOf(ticket, clock, now)
  const waits = !clocks && ticket.deadlines.some(({ dueAt }) => dueAt !== undefined)
  const left = clock?.dueAt === undefined ? 0 : countedBetween(clock.segments, now, Date.parse(clock.dueAt))
  return (
    <section className={use.state === 'breached' ? 'banner late' : 'banner'} aria-live="polite">
      <p className="quiet-text">{texts.ticket.turn[ticket.turn]}</p>
      <div className="with-ring">
        <Ring {...use} size={44} />
        <p className="turn">
          <Sentence ticket={ticket} />
        </p>
      </div>
      <p>
        {ticket.turn === 'agent' && left > 0 && texts.ticket.left(span(locale, left))}
        {ticket.turn === 'agent' && waits && (
          <span className="to-come" aria-hidden="true">
            {texts.ticket.left(span(locale, SOME_TIME))}
          </span>
        )}{' '}
        {ticket.state !== 'closed' && ticket.assignee && texts.ticket.has(ticket.assignee.name)}
        {ticket.closed && texts.ticket.closedAt(inWords(reading, ticket.closed.at))}{' '}
        {ticket.closed?.ticketId !== undefined && (
          <Link to="/tickets/$ticketId" params={{ ticketId: ticket.closed.ticketId }}>
            {ticket.closed.ticketId}
          </Link>
        )}
      </p>
      <Ways ticket={ticket} />
      {clock && <ExplainedClock clock={clock} now={now} />}
      {waits && <ClockToCome />}
    </section>
  )
}

/** To reach somebody at once, where the desk lets one. */
function Ways({ ticket: { id, officePhone, liveChat, advice } }: { ticket: Ticket }) {
  const { texts } = useReader()
  return (
    <>
      {officePhone !== undefined && (
        <p>
          {texts.ticket.phone} <a href={`tel:${officePhone.replaceAll(' ', '')}`}>{officePhone}</a>
        </p>
      )}
      {liveChat && (
        <p>
          <Link to="/chat/$ticketId" params={{ ticketId: id }}>
            {texts.deciding.chat}
          </Link>{' '}
          <span className="quiet-text">{liveChat.hours}</span>
        </p>
      )}
      {advice.map(({ code, message }) => (
        <p key={code} className="quiet-text">
          {message}
        </p>
      ))}
    </>
  )
}

/** As wide as most that are told. */
const SOME_TIME = 34_200_000

/** As high as the clock will be once it is there: what stands below it does not move then. */
function ClockToCome() {
  return (
    <div aria-hidden="true">
      <div className="ribbon-place">
        <svg className="ribbon-to-come" viewBox="0 0 640 72" />
      </div>
      <div className="summary-to-come" />
    </div>
  )
}

/** What its reader may count on, or is asked to do. */
function Sentence({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  const reading = useReading()
  const me = useMe()?.id
  const { state, turn, hold, closed } = ticket
  if (closed) return texts.ticket.closed[closed.reason]
  if (hold) return texts.ticket.held[hold.cause](inWords(reading, hold.until))
  if (state === 'resolved') return texts.ticket.offered
  if (turn === 'customer') return texts.ticket.asked
  if (turn === 'approver') return mayApprove(ticket, me) ? texts.ticket.approve : texts.ticket.approval
  if (turn === 'third-party') return texts.ticket.elsewhere
  const due = ticket.deadlines
    .filter((each) => each.dueAt !== undefined && (each.state === 'running' || each.state === 'breached'))
    .toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
    .find(({ settledAt }) => settledAt === undefined)
  if (due?.dueAt === undefined) return texts.ticket.working
  return dueSentence(texts, reading, { kind: due.kind, dueAt: due.dueAt })
}
