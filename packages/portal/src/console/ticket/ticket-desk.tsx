/**
 * One ticket, beside the queue it was opened from: whose turn it is and by when, the conversation, and all that an agent
 * does with it.
 * @module
 */
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { AnswerOf } from '../../shared/api/client.ts'
import { useTitle } from '../../shared/title.ts'
import { ToCome } from '../../shared/ui/awaited.tsx'
import { useDesk } from '../../shared/ui/openness.tsx'
import { ProblemScreen } from '../../shared/ui/problem-screen.tsx'
import { KeyButton } from '../keys/key-button.tsx'
import { useMe } from '../me.ts'
import { Others } from '../presence.tsx'
import { rowIn } from '../queue/lists.ts'
import { useLook } from '../queue/looks.ts'
import { useBoard } from '../queue/use-board.ts'
import { useConsoleTexts } from '../texts.ts'
import { Composer, insertAt } from './composer.tsx'
import { closeLater } from './deeds/closing.ts'
import { DeedBar } from './deeds/deed-bar.tsx'
import { useDeeds } from './deeds/use-deeds.ts'
import { useTake } from './deeds/use-take.ts'
import { Promised } from './promise.tsx'
import { Side } from './side.tsx'
import './ticket.css'
import { Timeline } from './timeline.tsx'
import { useEndKept } from './use-end-kept.ts'
import { type Ticket, useTicket } from './use-ticket.ts'
import { type Mode, useWriting } from './use-writing.ts'

export function TicketDesk({ ticketId }: { ticketId: string }) {
  const words = useConsoleTexts()
  const asked = useTicket(ticketId)
  const me = useMe()
  useTitle(asked.ticket.data?.subject ?? ticketId)
  const { data, error, refetch } = asked.ticket
  if (data && me) return <Open ticket={data} me={me} asked={asked} />
  if (!error)
    return (
      <div className="page">
        <ToCome />
      </div>
    )
  return (
    <div className="page">
      <ProblemScreen error={error} retry={refetch}>
        <p>
          <Link to="/" search={true}>
            {words.keys.actions.back}
          </Link>
        </p>
      </ProblemScreen>
    </div>
  )
}

type OpenProps = { ticket: Ticket; me: AnswerOf<'GET /me'>; asked: ReturnType<typeof useTicket> }

function Open({ ticket, me, asked }: OpenProps) {
  const { changed, reread, latest } = asked
  useRead(me.id, ticket)
  const writing = useWriting({ ticket, me: me.id, changed, reread })
  const field = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const end = useEndKept()
  const reading = { changed, reread, latest: () => latest() ?? ticket }
  const doing = useDeeds(ticket, reading, writing.draft.text)
  const take = useTake(ticket, me, changed)
  const isOpen = ticket.state !== 'closed'
  const write = (mode: Mode) => {
    writing.change({ mode })
    // Whoever answers has before him what he answers to.
    end.show()
    field.current?.focus()
  }
  const cite = (ticketId: string) => insertAt(field.current, ticketId, (text) => writing.change({ text }))
  const close = () =>
    doing && closeLater(doing.given, reading, { values: { reason: 'solved' }, forget: () => undefined })
  return (
    <article className="ticket">
      <div className="page read" ref={end.box}>
        <Others ticketId={ticket.id} text={writing.draft.mode === 'note' ? '' : writing.draft.text} />
        <Head ticket={ticket} />
        <DeedBar
          {...{ ticket, changed, take, me: me.id, deeds: doing?.deeds }}
          write={isOpen ? write : undefined}
          cite={isOpen ? cite : undefined}
        />
        <Promised ticket={ticket} asked={asked.clocks} />
        <Side ticket={ticket} />
        <div ref={end.content}>
          <Timeline ticket={ticket} pending={writing.pendingNote} />
        </div>
        {!isOpen && <Closed written={writing.draft.text} />}
      </div>
      {isOpen && <Composer {...{ ticket, writing, field, form, close }} />}
    </article>
  )
}

function useRead(personId: string, { id, version }: Ticket): void {
  useLook(personId, rowIn(useBoard().lists, id), version)
}

function Head({ ticket }: { ticket: Ticket }) {
  const words = useConsoleTexts().ticket
  const desk = useDesk()
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/', search: true })
  const { id, subject, priority } = ticket
  const level = desk?.priorities.find((each) => each.id === priority)?.name ?? priority
  return (
    <header className="head">
      <p className="between quiet-text">
        {words.head(id, level)}
        <KeyButton action="back" onPress={back} kind="plain" />
      </p>
      <h1 tabIndex={-1}>{subject}</h1>
    </header>
  )
}

/** @param written What somebody was writing when it closed. */
function Closed({ written }: { written: string }) {
  const words = useConsoleTexts().ticket.composer
  return (
    <section className="tip">
      <p>{words.closed}</p>
      {written !== '' && (
        <>
          <strong>{words.unsent}</strong>
          <p>{written}</p>
        </>
      )}
    </section>
  )
}
