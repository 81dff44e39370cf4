/**
 * The timeline as a conversation, with what happened in between.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { isVisitor } from '../shared/session/session.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { FileList } from '../shared/ui/file-list.tsx'
import { isOfDesk, useSeen } from '../shared/seen.ts'
import { useMe } from './me.ts'
import { useNaming } from './naming.ts'
import { type Event, tell, whoOf } from './telling-events.ts'
import type { Ticket } from './ticket-page.tsx'

export function Talk({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  const place = useRef<HTMLOListElement>(null)
  const mine = useMe()?.id
  const files = ticket.timeline[0]?.files
  useSeen({ ticket, me: isVisitor() ? ticket.requester.id : mine, isTheirs: isOfDesk }, place)
  return (
    <section className="talk">
      <h2>{texts.ticket.conversation}</h2>
      <ol ref={place}>
        {/* A chat may begin with its subject alone. */}
        {(ticket.description !== '' || files) && (
          <Said
            at={ticket.openedAt}
            who={ticket.requester.name}
            of={ticket.organisation.name}
            text={ticket.description}
          >
            <FileList ticketId={ticket.id} files={files} />
          </Said>
        )}
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
  const naming = useNaming()
  const { actor, at } = event
  const { sentence, said, ticketId: other } = tell(event, naming)
  const of = actor.role === 'customer' ? '' : texts.ticket.team
  return (
    <>
      {sentence !== undefined && sentence !== '' && (
        <li className="said event">
          <time dateTime={at}>{moment(reading, at)}</time>
          <span>
            {sentence}{' '}
            {other !== undefined && (
              <Link to={placeOfTicket()} params={{ ticketId: other }}>
                {other}
              </Link>
            )}
          </span>
        </li>
      )}
      {said !== undefined && said !== '' && (
        <Said at={at} who={whoOf(event, naming)} of={of} text={said} event={event}>
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

/** Whoever has not signed in reads what his conversation goes on in as he read that. */
export function placeOfTicket(): '/chat/$ticketId' | '/tickets/$ticketId' {
  return isVisitor() ? '/chat/$ticketId' : '/tickets/$ticketId'
}

/** Each reader's first look at it; of the desk's people nothing is told. */
function seenBy({ timeline }: Ticket, event: Event): readonly Event[] {
  if (!isOfDesk(event)) return []
  return timeline.filter(({ kind, messages = [] }) => kind === 'messages-read' && messages.includes(event.sequence))
}
