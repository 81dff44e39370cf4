/**
 * The timeline as a conversation, with what happened in between.
 * @module
 */
import type { PortalTexts } from '@plazo/messages/portal'
import type { ReactNode } from 'react'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { FileList } from '../shared/ui/file-list.tsx'
import type { Ticket } from './ticket-page.tsx'

type Event = Ticket['timeline'][number]

export function Talk({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  return (
    <section className="talk">
      <h2>{texts.ticket.conversation}</h2>
      <ol>
        <Said at={ticket.openedAt} who={ticket.requester.name} of={ticket.organisation.name} text={ticket.description}>
          <FileList ticketId={ticket.id} files={ticket.timeline[0]?.files} />
        </Said>
        {ticket.timeline.map((event) => (
          <Line key={event.sequence} ticketId={ticket.id} event={event} texts={texts} />
        ))}
      </ol>
    </section>
  )
}

function Line({ ticketId, event, texts }: { ticketId: string; event: Event; texts: PortalTexts }) {
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
        <Said at={at} who={actor.name ?? texts.ticket.desk} of={of} text={text} links={event.links}>
          <FileList ticketId={ticketId} files={event.files} />
        </Said>
      )}
    </>
  )
}

type SaidProps = { at: string; who: string; of: string; text: string; links?: Event['links']; children: ReactNode }

/** @param links Where the desk's own words point to (S0-14). */
function Said({ at, who, of, text, links = [], children }: SaidProps) {
  const reading = useReading()
  return (
    <li className="said">
      <time dateTime={at}>{moment(reading, at)}</time>
      <div>
        <b>{who}</b> <span className="quiet-text">{of}</span>
        <p>{text}</p>
        {links.map(({ address, name }) => (
          <p key={address}>
            <a href={address}>{name}</a>
          </p>
        ))}
        {children}
      </div>
    </li>
  )
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
