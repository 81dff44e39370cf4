/**
 * One ticket, beside the queue it was opened from: whose turn it is and by when, the conversation, and all that an agent
 * does with it.
 * @module
 */
import { useRef } from 'react'
import { useTitle } from '../../shared/title.ts'
import { useReader } from '../../shared/texts.tsx'
import { ProblemNotice } from '../../shared/ui/notice.tsx'
import { useDesk } from '../../shared/ui/openness.tsx'
import { KeyButton } from '../keys/key-button.tsx'
import { useKeys } from '../keys.ts'
import { useMe } from '../me.ts'
import { useConsoleTexts } from '../texts.ts'
import { Composer } from './composer.tsx'
import { Promised } from './promise.tsx'
import './ticket.css'
import { Timeline } from './timeline.tsx'
import { type Ticket, useTicket } from './use-ticket.ts'
import { type Mode, useWriting } from './use-writing.ts'

export function TicketDesk({ ticketId }: { ticketId: string }) {
  const { texts } = useReader()
  const read = useTicket(ticketId)
  const me = useMe()
  useTitle(read.ticket.data?.subject ?? ticketId)
  const { data, error } = read.ticket
  if (!data || !me) return error ? <ProblemNotice error={error} /> : <p className="page quiet-text">{texts.loading}</p>
  return <Open ticket={data} me={me.id} read={read} />
}

type OpenProps = { ticket: Ticket; me: string; read: ReturnType<typeof useTicket> }

function Open({ ticket, me, read }: OpenProps) {
  const { changed, reread } = read
  const writing = useWriting({ ticket, me, changed, reread })
  const field = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const write = (mode: Mode) => {
    writing.change({ mode })
    field.current?.focus()
  }
  const isOpen = ticket.state !== 'closed'
  useKeys({ reply: isOpen ? () => write('reply') : undefined, note: isOpen ? () => write('note') : undefined })
  return (
    <article className="page ticket">
      <Head ticket={ticket} />
      {isOpen && (
        <div className="buttons bar-of-deeds">
          <KeyButton action="reply" onPress={() => write('reply')} />
          <KeyButton action="note" onPress={() => write('note')} />
        </div>
      )}
      <Promised ticket={ticket} clocks={read.clocks} />
      <Timeline ticket={ticket} pending={writing.pendingNote} />
      {isOpen ? (
        <Composer ticket={ticket} writing={writing} field={field} form={form} close={() => undefined} />
      ) : (
        <Closed />
      )}
    </article>
  )
}

function Head({ ticket }: { ticket: Ticket }) {
  const words = useConsoleTexts().ticket
  const desk = useDesk()
  const { id, subject, priority } = ticket
  const level = desk?.priorities.find((each) => each.id === priority)?.name ?? priority
  return (
    <header className="head">
      <p className="quiet-text">{words.head(id, level)}</p>
      <h1>{subject}</h1>
    </header>
  )
}

function Closed() {
  const words = useConsoleTexts().ticket.composer
  return <p className="tip">{words.closed}</p>
}
