/**
 * Where a conversation is: its stages, who is there, and what silence will lead to and when.
 * @module
 */
import { useEffect, useState } from 'react'
import { useReader, useReading } from '../shared/texts.tsx'
import { atDesk } from '../shared/time/desk-time.ts'
import { before, clockTime, inWords } from '../shared/time/moments.ts'
import type { Ticket } from './ticket-page.tsx'

export function ChatStanding({ ticket }: { ticket: Ticket }) {
  return (
    <section className="banner">
      <div aria-live="polite">
        <p className="turn">
          <Presence ticket={ticket} />
        </p>
      </div>
      <Stages ticket={ticket} />
    </section>
  )
}

/** Whom one is with, or how long it takes until somebody comes. */
function Presence({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  const reading = useReading()
  const { assignee, hold, turn, state, deadlines } = ticket
  if (state === 'closed') return texts.chat.over
  if (hold?.cause === 'away') return texts.chat.held(inWords(reading, hold.until))
  if (turn === 'customer') return texts.chat.yours
  const due = deadlines.find(({ dueAt, settledAt }) => dueAt !== undefined && settledAt === undefined)?.dueAt
  const name = assignee && texts.chat.with(assignee.name)
  const wait = due !== undefined && Date.parse(due) > reading.now && texts.chat.waitingUntil(before(reading, due))
  return [name ?? texts.chat.waiting, wait].filter(Boolean).join(' ')
}

function Stages({ ticket: { stages } }: { ticket: Ticket }) {
  const { texts } = useReader()
  if (!stages) return null
  return (
    <ol className="stages" aria-label={texts.chat.steps}>
      {stages.map(({ stage }, index) => (
        <li key={stage} aria-current={index === stages.length - 1 ? 'step' : undefined}>
          {texts.chat.stages[stage]}
        </li>
      ))}
    </ol>
  )
}

const SECOND = 1000

/** In sight wherever one reads or writes. The hour is read out; the seconds are for the eye alone. */
export function Silence({ ticket: { next, state } }: { ticket: Ticket }) {
  const { texts, locale } = useReader()
  const coming = state === 'closed' ? undefined : next.find(({ kind }) => kind === 'ladder-stepped')
  const now = useSeconds(coming !== undefined)
  if (!coming?.step) return null
  const seconds = Math.max(0, Math.ceil((Date.parse(coming.at) - now) / SECOND))
  return (
    <p className="silence">
      {texts.chat.counts[coming.step](clockTime(locale, coming.at))}{' '}
      <b className="due" aria-hidden="true">
        {countdown(seconds)}
      </b>
    </p>
  )
}

/** `4:05`, or `1:02:09`. */
function countdown(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours = 0, minutes = 0, rest = 0] = parts
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function useSeconds(runs: boolean): number {
  const read = () => Date.parse(atDesk(Date.now()))
  const [now, tick] = useState(read)
  useEffect(() => {
    if (!runs) return undefined
    const timer = setInterval(() => tick(read()), SECOND)
    return () => clearInterval(timer)
  }, [runs])
  return now
}
