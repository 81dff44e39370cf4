/**
 * The conversation with what happened in between. What the customer never sees looks different, and says so.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { isOfCustomer, useSeen } from '../../shared/seen.ts'
import { useReading } from '../../shared/texts.tsx'
import { moment } from '../../shared/time/moments.ts'
import { FileList } from '../../shared/ui/file-list.tsx'
import { useMe } from '../me.ts'
import { useConsoleTexts } from '../texts.ts'
import { type Naming, tell, type Told, whoOf } from './telling.ts'
import { useNaming } from './naming.ts'
import { Opened } from './opened.tsx'
import type { Ticket, TimelineEvent } from './use-ticket.ts'

/** @param pending A note on its way. */
export function Timeline({ ticket, pending }: { ticket: Ticket; pending: string | undefined }) {
  const words = useConsoleTexts().ticket
  const naming = useNaming()
  const place = useRef<HTMLOListElement>(null)
  useSeen({ ticket, me: useMe()?.id, isTheirs: isOfCustomer }, place)
  const { openedAt, description, requester, organisation } = ticket
  return (
    <section className="talk" aria-labelledby="talk">
      <h2 id="talk" className="heard">
        {words.talk}
      </h2>
      <ol ref={place}>
        <Said at={openedAt} who={requester.name} of={organisation.name} said={{ text: description, inside: false }}>
          <Opened form={ticket.form} />
          <FileList ticketId={ticket.id} files={ticket.timeline[0]?.files} />
        </Said>
        {ticket.timeline.map((event) => (
          <Line key={event.sequence} event={event} ticket={ticket} naming={naming} />
        ))}
        {pending !== undefined && (
          <Said at={ticket.changedAt} who={words.team} of="" said={{ text: pending, tag: 'sending', inside: true }} />
        )}
      </ol>
    </section>
  )
}

/** Some events alone, as they came in. */
export function Lines({ events, ticket }: { events: readonly TimelineEvent[]; ticket: Ticket }) {
  const naming = useNaming()
  return (
    <ol>
      {events.map((event) => (
        <Line key={event.sequence} event={event} ticket={ticket} naming={naming} />
      ))}
    </ol>
  )
}

type LineProps = { event: TimelineEvent; ticket: Ticket; naming: Naming }

function Line({ event, ticket, naming }: LineProps) {
  const words = useConsoleTexts().ticket
  const { sentence, said, ticketId } = tell(event, naming)
  const { role } = event.actor
  const of = { customer: ticket.organisation.name, agent: words.team, system: '' }[role]
  return (
    <>
      {sentence !== undefined && <Happened at={event.at} sentence={sentence} ticketId={ticketId} />}
      {said && (
        <Said event={event} at={event.at} who={whoOf(event, naming)} of={of} said={said} reads={readsOf(event, ticket)}>
          <FileList ticketId={ticket.id} files={event.files} />
        </Said>
      )}
    </>
  )
}

function Happened({ at, sentence, ticketId }: { at: string; sentence: string; ticketId: string | undefined }) {
  const reading = useReading()
  return (
    <li className="said event">
      <time dateTime={at}>{moment(reading, at)}</time>
      <span>
        {sentence}{' '}
        {ticketId !== undefined && (
          <Link to="/tickets/$ticketId" params={{ ticketId }} search={true}>
            {ticketId}
          </Link>
        )}
      </span>
    </li>
  )
}

type SaidProps = {
  event?: TimelineEvent
  at: string
  who: string
  of: string
  said: NonNullable<Told['said']>
  reads?: readonly { who: string; at: string }[]
  children?: ReactNode
}

function Said({ event, at, who, of, said, reads = [], children }: SaidProps) {
  const { events } = useConsoleTexts()
  const reading = useReading()
  const { text, tag, inside } = said
  return (
    <li className={inside ? 'said inside' : 'said'} data-message={event?.sequence}>
      <time dateTime={at}>{moment(reading, at)}</time>
      <div>
        <b>{who}</b> <span className="quiet-text">{of}</span>
        {tag && <span className="tag">{events.tags[tag]}</span>}
        <p>{text}</p>
        {children}
        {reads.map((read) => (
          <span key={read.who} className="quiet-text read">
            {events.readBy(read.who, moment(reading, read.at))}
          </span>
        ))}
      </div>
    </li>
  )
}

/** Who of the other side has read it, and when. */
function readsOf(event: TimelineEvent, { timeline }: Ticket): readonly { who: string; at: string }[] {
  return timeline
    .filter(({ kind, messages = [] }) => kind === 'messages-read' && messages.includes(event.sequence))
    .filter(({ actor }) => actor.role !== event.actor.role)
    .map(({ actor, at }) => ({ who: actor.name ?? '', at }))
}
