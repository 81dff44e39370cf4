/**
 * Whose turn it is, as a sentence; the due time in big type; and how it is counted.
 * @module
 */
import type { AnswerOf } from '../shared/api/client.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment, span } from '../shared/time/moments.ts'
import { Ribbon, type Stretch } from '../shared/ui/ribbon.tsx'
import { Ring, type Use } from '../shared/ui/ring.tsx'
import type { Ticket } from './ticket-page.tsx'

export type Clocks = AnswerOf<'GET /tickets/{ticketId}/clocks'>
type Clock = Clocks['clocks'][number]

export function Standing({ ticket, clocks }: { ticket: Ticket; clocks: Clocks | undefined }) {
  const { texts, locale } = useReader()
  const { now } = useReading()
  const clock = mostUrgent(ticket, clocks)
  const use = useOf(ticket, clock, now)
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
        {ticket.turn === 'agent' && left > 0 && texts.ticket.left(span(locale, left))}{' '}
        {ticket.state !== 'closed' && ticket.assignee && texts.ticket.has(ticket.assignee.name)}{' '}
        {ticket.officePhone !== undefined && texts.ticket.phone(ticket.officePhone)}
      </p>
      {clock && <Explained clock={clock} now={now} />}
    </section>
  )
}

/** What its reader may count on, or is asked to do. */
function Sentence({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  const reading = useReading()
  if (ticket.state === 'closed') return ticket.stateName
  if (ticket.state === 'resolved') return texts.ticket.offered
  if (ticket.turn === 'customer') return texts.ticket.asked
  const due = ticket.deadlines
    .filter(({ state, dueAt }) => dueAt !== undefined && (state === 'running' || state === 'breached'))
    .toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
    .find(({ settledAt }) => settledAt === undefined)
  if (due?.dueAt === undefined) return texts.ticket.working
  const at = moment(reading, due.dueAt)
  return Date.parse(due.dueAt) <= reading.now ? texts.ticket.late(at) : texts.ticket.promise[due.kind](at)
}

function Explained({ clock, now }: { clock: Clock; now: number }) {
  const { texts } = useReader()
  const reading = useReading()
  return (
    <>
      <Ribbon stretches={clock.segments} now={now} {...(clock.dueAt !== undefined && { dueAt: clock.dueAt })} />
      <details>
        <summary>{texts.ticket.how}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.ticket.from}</th>
              <th scope="col">{texts.ticket.to}</th>
              <th scope="col">{texts.ticket.counts}</th>
            </tr>
          </thead>
          <tbody>
            {clock.segments.map(({ from, to, reason }) => (
              <tr key={from}>
                <td>{moment(reading, from)}</td>
                <td>{moment(reading, to)}</td>
                <td>{texts.ticket.reasons[reason]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

/** The one whose due time the sentence tells; while all wait, the one that waits. */
function mostUrgent(ticket: Ticket, clocks: Clocks | undefined): Clock | undefined {
  const live = clocks?.clocks.filter(({ settledAt, state }) => settledAt === undefined && state !== 'cancelled') ?? []
  const due = live.filter(({ dueAt }) => dueAt !== undefined)
  if (ticket.state === 'closed') return undefined
  return due.toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0] ?? live[0]
}

const SOON = 0.85

function useOf(ticket: Ticket, clock: Clock | undefined, now: number): Use {
  if (ticket.state === 'closed') return { used: 1, state: 'met' }
  if (clock?.dueAt === undefined) return { used: 0, state: 'paused' }
  const dueAt = Date.parse(clock.dueAt)
  if (now >= dueAt) return { used: 1, state: 'breached' }
  const from = Date.parse(clock.startedAt)
  const used = countedBetween(clock.segments, from, now) / (countedBetween(clock.segments, from, dueAt) || 1)
  return { used, state: used > SOON ? 'soon' : 'running' }
}

/** Milliseconds that count from one instant to another. */
function countedBetween(stretches: readonly Stretch[], from: number, to: number): number {
  return stretches.reduce((sum, { from: begins, to: ends, counts }) => {
    const length = Math.min(Date.parse(ends), to) - Math.max(Date.parse(begins), from)
    return counts && length > 0 ? sum + length : sum
  }, 0)
}
