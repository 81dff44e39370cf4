/**
 * The timeline as a conversation, with what happened in between.
 * @module
 */
import type { PortalTexts } from '@plazo/messages/portal'
import { type ReactNode, useRef } from 'react'
import { isVisitor } from '../shared/session/session.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { FileList } from '../shared/ui/file-list.tsx'
import { isOfDesk, useSeen } from '../shared/seen.ts'
import { useMe } from './home.tsx'
import type { Ticket } from './ticket-page.tsx'

type Event = Ticket['timeline'][number]

export function Talk({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  const place = useRef<HTMLOListElement>(null)
  const mine = useMe()?.id
  useSeen({ ticket, me: isVisitor() ? ticket.requester.id : mine, isTheirs: isOfDesk }, place)
  return (
    <section className="talk">
      <h2>{texts.ticket.conversation}</h2>
      <ol ref={place}>
        <Said at={ticket.openedAt} who={ticket.requester.name} of={ticket.organisation.name} text={ticket.description}>
          <FileList ticketId={ticket.id} files={ticket.timeline[0]?.files} />
        </Said>
        {ticket.timeline.map((event) => (
          <Line key={event.sequence} ticketId={ticket.id} event={event} seen={seenBy(ticket, event)} />
        ))}
      </ol>
    </section>
  )
}

function Line({ ticketId, event, seen }: { ticketId: string; event: Event; seen: readonly Event[] }) {
  const { texts } = useReader()
  const reading = useReading()
  const { actor, text, at } = event
  const happened = happening(event, texts)
  const of = actor.role === 'customer' ? '' : texts.ticket.team
  return (
    <>
      {happened !== undefined && (
        <li className="said event">
          <time dateTime={at}>{moment(reading, at)}</time>
          <span>{happened}</span>
        </li>
      )}
      {text !== undefined && text !== '' && (
        <Said at={at} who={actor.name ?? texts.ticket.desk} of={of} text={text} event={event}>
          <FileList ticketId={ticketId} files={event.files} />
          {seen.map((each) => (
            <p key={each.sequence} className="quiet-text">
              {texts.reading.seen(each.actor.name ?? '', moment(reading, each.at))}
            </p>
          ))}
        </Said>
      )}
    </>
  )
}

type SaidProps = { at: string; who: string; of: string; text: string; event?: Event; children?: ReactNode }

function Said({ at, who, of, text, event, children }: SaidProps) {
  const reading = useReading()
  return (
    <li className="said" data-message={event?.sequence}>
      <time dateTime={at}>{moment(reading, at)}</time>
      <div>
        <b>{who}</b> <span className="quiet-text">{of}</span>
        <p>{text}</p>
        {event?.links?.map(({ address, name }) => (
          <p key={address}>
            <a href={address}>{name}</a>
          </p>
        ))}
        {children}
      </div>
    </li>
  )
}

/** Each reader's first look at it; of the desk's people nothing is told. */
function seenBy({ timeline }: Ticket, event: Event): readonly Event[] {
  if (!isOfDesk(event)) return []
  return timeline.filter(({ kind, messages = [] }) => kind === 'messages-read' && messages.includes(event.sequence))
}

/** What is told of an event beside its words; undefined where they say all, or it is no news to a customer. */
function happening({ kind, agent, file }: Event, { events, files }: PortalTexts): string | undefined {
  switch (kind) {
    case 'opened':
      return events.opened
    case 'file-checked':
      return file && file.state !== 'waiting' && file.state !== 'clean' ? files.event[file.state](file.name) : undefined
    case 'assigned':
      return agent ? events.assigned(agent.name) : events.unassigned
    case 'resolution-offered':
      return events.resolved
    case 'closed':
      return events.closed
    case 'clock-breached':
      return events.broken
    case 'away-declared':
      return events.away
    case 'ladder-stepped':
      return events.reminded
    case 'terms-changed':
    case 'priority-changed':
      return events.priority
    default:
      return undefined
  }
}
