/**
 * A conversation as it goes: where it is, what was said, and after it how it was.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'
import { call } from '../shared/api/client.ts'
import { keptDraft } from '../shared/draft.ts'
import { isVisitor } from '../shared/session/session.ts'
import { useReader } from '../shared/texts.tsx'
import { ToCome } from '../shared/ui/awaited.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { ProblemScreen } from '../shared/ui/problem-screen.tsx'
import { isOutOfReach, useNews } from './chat-news.ts'
import { ChatStanding, Silence } from './chat-standing.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { useKeptWriting } from './kept-writing.ts'
import { useTitle } from '../shared/title.ts'
import { Stars, Thanks, useRating } from './stars.tsx'
import { placeOfTicket, Talk } from './talk.tsx'
import { TicketDeeds } from './ticket-deeds.tsx'
import type { Ticket } from './ticket-page.tsx'
import { keepConversation } from './visitor.ts'

export function ChatTalk() {
  const { ticketId } = useParams({ from: '/chat/$ticketId' })
  const { locale, texts } = useReader()
  const { data, error, refetch } = useQuery({
    queryKey: ['ticket', ticketId, locale],
    queryFn: () => call('GET /tickets/{ticketId}', { at: { ticketId } }, locale),
  })
  const read = useNews(ticketId, data?.state === 'closed')
  const { place, act } = useKeptFocus(data?.version)
  const changed = async () => {
    act()
    await read()
  }
  useTitle(data?.subject ?? texts.chat.title)
  if (!data && !error) return <ToCome />
  if (!data || isOutOfReach(error)) {
    return (
      <ProblemScreen error={error} retry={refetch}>
        <p>
          <Link to="/chat">{texts.chat.title}</Link>
        </p>
      </ProblemScreen>
    )
  }
  return (
    <section className="chat stack">
      <ProblemNotice error={error} retry={refetch} />
      <Head ticket={data} />
      <Heard ticket={data} place={place} />
      {data.state === 'closed' ? <After ticket={data} /> : <TicketDeeds ticket={data} changed={changed} />}
    </section>
  )
}

/** @param place Where the focus goes when what had it is gone. */
function Heard({ ticket, place }: { ticket: Ticket; place: RefObject<HTMLDivElement | null> }) {
  const above = useKeptWriting()
  return (
    <div ref={above} className="stack">
      <div ref={place} tabIndex={-1}>
        <ChatStanding ticket={ticket} />
      </div>
      <div role="log" aria-live="polite">
        <Talk ticket={ticket} />
      </div>
      <Silence ticket={ticket} />
    </div>
  )
}

function Head({ ticket: { id, stateName, subject } }: { ticket: Ticket }) {
  return (
    <div className="head">
      <p className="quiet-text">
        {id} · {stateName}
      </p>
      <h1>{subject}</h1>
    </div>
  )
}

function After({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  const next = ticket.closed?.ticketId
  // Whoever comes again is led there.
  useEffect(() => {
    if (isVisitor() && next !== undefined) keepConversation(next)
  }, [next])
  return (
    <>
      {next !== undefined && (
        <p className="tip">
          {texts.chat.goesOn(next)} {isVisitor() && texts.visitors.device.goesOn}{' '}
          <Link to={placeOfTicket()} params={{ ticketId: next }}>
            {texts.chat.goesOnLink}
          </Link>
        </p>
      )}
      <Unsent ticketId={ticket.id} />
      <Survey ticket={ticket} />
      <p>
        <Link to="/chat" className="button quiet">
          {texts.chat.another}
        </Link>
      </p>
    </>
  )
}

/** What was being typed as it ended is not lost: it can be read, and taken elsewhere. */
function Unsent({ ticketId }: { ticketId: string }) {
  const { texts } = useReader()
  const { text } = keptDraft(`reply.${ticketId}`, { text: '' })
  if (text.trim() === '') return null
  return (
    <div className="tip stack tight">
      <p>{texts.chat.unsent}</p>
      <blockquote className="unsent">{text}</blockquote>
    </div>
  )
}

/** S0-22, S0-23, S1-11: once it is closed, and once. */
function Survey({ ticket: { id, ratedUntil } }: { ticket: Ticket }) {
  const { texts } = useReader()
  const rating = useRating(id, (body, once) =>
    call('POST /tickets/{ticketId}/satisfaction', { at: { ticketId: id }, body, once }),
  )
  if (rating.sending.isSuccess) return <Thanks />
  if (ratedUntil === undefined) return null
  return (
    <section className="sheet stack">
      <h2>{texts.chat.survey}</h2>
      <Stars rating={rating} until={ratedUntil} />
    </section>
  )
}
