/**
 * Whose turn it is, who has it, and by when: the due time in big type, with what is left of it. How it is counted opens
 * below: the conversation has the room.
 * @module
 */
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useReader, useReading } from '../../shared/texts.tsx'
import { moment, span } from '../../shared/time/moments.ts'
import { type Clock, type Clocks, countedBetween, mostUrgent, useOf } from '../../shared/time/promise.ts'
import { ClockRibbon, Counted } from '../../shared/ui/explained-clock.tsx'
import { ProblemNotice } from '../../shared/ui/notice.tsx'
import { Ring } from '../../shared/ui/ring.tsx'
import { useConsoleTexts } from '../texts.ts'
import type { Ticket } from './use-ticket.ts'

export function Promised({ ticket, asked }: { ticket: Ticket; asked: UseQueryResult<Clocks> }) {
  const words = useConsoleTexts().ticket
  const clocks = asked.data
  const reading = useReading()
  const { now } = reading
  const clock = mostUrgent(ticket, clocks)
  const use = useOf(ticket, clock, now)
  const { hold, approval, assignee, state } = ticket
  const { texts } = useReader()
  const [isExplained, explain] = useState(false)
  return (
    <section className={use.state === 'breached' ? 'promised late' : 'promised'}>
      <div className="with-ring">
        <Ring {...use} size={36} />
        <div>
          <div className="between">
            <p>
              <b>{words.turn[ticket.turn]}</b> · {assignee ? words.has(assignee.name) : words.nobody}
            </p>
            {(clock ?? !clocks) && (
              <button type="button" className="plain" aria-expanded={isExplained} onClick={() => explain(!isExplained)}>
                {texts.ticket.how}
              </button>
            )}
          </div>
          {state !== 'closed' && <Due clock={clock} clocks={clocks} now={now} />}
        </div>
      </div>
      <ProblemNotice error={asked.error} retry={asked.refetch} />
      {hold && <p>{words.holdUntil(moment(reading, hold.until))}</p>}
      {approval?.state === 'awaited' && <p>{words.awaits}</p>}
      {clock && isExplained && (
        <>
          <ClockRibbon clock={clock} now={now} />
          <Counted clock={clock} />
        </>
      )}
    </section>
  )
}

function Due({ clock, clocks, now }: { clock: Clock | undefined; clocks: Clocks | undefined; now: number }) {
  const words = useConsoleTexts().ticket
  const { locale } = useReader()
  const reading = useReading()
  if (!clocks) return <p className="due">{'\u00A0'}</p>
  if (!clock) return <p className="due held">{words.none}</p>
  const { dueAt, kind, segments } = clock
  if (dueAt === undefined) return <p className="due held">{words.held}</p>
  const due = Date.parse(dueAt)
  const late = due <= now
  const left = late ? words.late(span(locale, now - due)) : words.left(span(locale, countedBetween(segments, now, due)))
  return (
    <p className={late ? 'due late' : 'due'}>
      {words.due[kind](moment(reading, dueAt))} <small>{left}</small>
    </p>
  )
}
