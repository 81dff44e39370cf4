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
