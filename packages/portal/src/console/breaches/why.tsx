/**
 * Why a ticket's promises are due when they are: what counted, who had it when, what was paused and why.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { useReader, useReading } from '../../shared/texts.tsx'
import { moment, span } from '../../shared/time/moments.ts'
import { type Clock, useOf } from '../../shared/time/promise.ts'
import { useTitle } from '../../shared/title.ts'
import { Awaited } from '../../shared/ui/awaited.tsx'
import { ExplainedClock } from '../../shared/ui/explained-clock.tsx'
import { Ring } from '../../shared/ui/ring.tsx'
import { Part } from '../organisations/part.tsx'
import { useConsoleTexts } from '../texts.ts'
import { TicketLink } from '../ticket-link.tsx'
import { type Ticket, useTicket } from '../ticket/use-ticket.ts'

export function Why({ ticketId }: { ticketId: string }) {
  const words = useConsoleTexts().rules.breaches
  const { ticket, clocks } = useTicket(ticketId)
  const told = clocks.data?.clocks ?? []
  useTitle(ticket.data?.subject ?? words.title)
  return (
    <div className="page stack">
      <p>
        <Link to="/breaches">{words.all}</Link>
      </p>
      <Awaited of={ticket} />
      {ticket.data && (
        <>
          <div className="head">
            <h1>{ticket.data.subject}</h1>
            <p>
              {ticket.data.organisation.name} · <TicketLink ticketId={ticketId}>{words.open}</TicketLink>
            </p>
          </div>
          <Awaited of={clocks} />
          <div className="parts">
            {told.map((clock) => (
              <Part key={`${clock.kind} ${clock.startedAt}`} title={words.clocks[clock.kind]}>
                <Told clock={clock} />
              </Part>
            ))}
            <Part title={words.who}>
              <Hands ticket={ticket.data} />
            </Part>
            {clocks.data && (
              <Part title={words.pauses}>
                <Pauses clocks={told} />
              </Part>
            )}
          </div>
        </>
      )}
    </div>
  )
}

function Told({ clock }: { clock: Clock }) {
  const words = useConsoleTexts().rules.breaches
  const { locale } = useReader()
  const { now } = useReading()
  const standing = useStanding(clock)
  const { target, breachedAt, settledAt } = clock
  const use = useOf({ state: 'open' }, clock, now)
  const state = breachedAt !== undefined ? 'breached' : settledAt !== undefined ? 'met' : use.state
  return (
    <>
      <p className="with-ring">
        <Ring used={settledAt === undefined ? use.used : 1} state={state} />
        <strong className={state === 'breached' ? 'late-text' : undefined}>{standing}</strong>
      </p>
      {target && <p>{words.target(words.units[target.unit](lengthOf(locale, target.length)))}</p>}
      <ExplainedClock clock={clock} now={now} />
    </>
  )
}

/** `Broke today 08:28. Answered late, today 09:10.` */
function useStanding({ state, dueAt, breachedAt, settledAt }: Clock): string {
  const words = useConsoleTexts().rules.breaches
  const reading = useReading()
  if (state === 'cancelled') return words.cancelled
  if (breachedAt !== undefined) {
    const late = settledAt === undefined ? '' : ` ${words.late(moment(reading, settledAt))}`
    return `${words.broken(moment(reading, breachedAt))}${late}`
  }
  if (settledAt !== undefined) return words.met(moment(reading, settledAt))
  return dueAt === undefined ? words.held : words.running(moment(reading, dueAt))
}

/** `PT1H30M` as `1 h 30 min`. */
function lengthOf(locale: string, duration: string): string {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(duration) ?? []
  return span(locale, (Number(hours) * 60 + Number(minutes)) * 60_000)
}

function Hands({ ticket }: { ticket: Ticket }) {
  const words = useConsoleTexts().rules.breaches
  const reading = useReading()
  const given = ticket.timeline.filter(({ kind }) => kind === 'assigned' || kind === 'escalated')
  const hands = [
    { at: ticket.openedAt, name: words.team },
    ...given.map(({ at, agent }) => ({ at, name: agent?.name ?? words.team })),
  ].filter(({ at }, index, all) => at !== all[index + 1]?.at)
  return (
    <ul className="lines">
      {hands.map(({ at, name }) => (
        <li key={at}>
          <time dateTime={at}>{moment(reading, at)}</time> {name}
        </li>
      ))}
    </ul>
  )
}

/** One line a wait, whichever clocks it held. */
function Pauses({ clocks }: { clocks: readonly Clock[] }) {
  const words = useConsoleTexts().rules.breaches
  const reading = useReading()
  const held = clocks.flatMap(({ segments }) => segments.filter(({ reason }) => reason === 'paused'))
  const waits = [...new Map(held.map((each) => [each.from, each])).values()].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  )
  if (waits.length === 0) return <p>{words.noPause}</p>
  return (
    <table className="timetable slim">
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.reason}</th>
        </tr>
      </thead>
      <tbody>
        {waits.map(({ from, to, cause }) => (
          <tr key={from}>
            <td data-label={words.from}>{moment(reading, from)}</td>
            <td data-label={words.to}>{moment(reading, to)}</td>
            <td data-label={words.reason}>{cause === undefined ? words.otherCause : words.causes[cause]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
