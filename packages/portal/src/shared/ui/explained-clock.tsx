/**
 * How a promise is counted: as a picture, and as a table.
 * @module
 */
import { useReader, useReading } from '../texts.tsx'
import { moment } from '../time/moments.ts'
import type { Clock } from '../time/promise.ts'
import { Ribbon } from './ribbon.tsx'

export function ExplainedClock({ clock, now }: { clock: Clock; now: number }) {
  const { texts } = useReader()
  return (
    <>
      <ClockRibbon clock={clock} now={now} />
      <details>
        <summary>{texts.ticket.how}</summary>
        <Counted clock={clock} />
      </details>
    </>
  )
}

export function ClockRibbon({ clock: { segments, dueAt }, now }: { clock: Clock; now: number }) {
  return <Ribbon stretches={segments} now={now} {...(dueAt !== undefined && { dueAt })} />
}

/** The same as the picture, in words. */
export function Counted({ clock }: { clock: Clock }) {
  const { texts } = useReader()
  const reading = useReading()
  return (
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
  )
}
