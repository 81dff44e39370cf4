/**
 * What a customer does on his ticket: reply, say whether it is solved, leave for a while, withdraw.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useDraft } from '../shared/draft.ts'
import { useReader } from '../shared/texts.tsx'
import { Field } from '../shared/ui/field.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import type { Ticket } from './ticket-page.tsx'

type Deeds = { ticket: Ticket; changed: () => Promise<void> }

export function TicketDeeds({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  if (ticket.state !== 'closed') return <Reply ticket={ticket} changed={changed} />
  return (
    <p>
      <Link to="/new" search={{ follows: ticket.id }} className="button">
        {texts.ticket.follow}
      </Link>
    </p>
  )
}

function Reply({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const { draft, change, reply, answer } = useWriting({ ticket, changed })
  const error = reply.error ?? answer.error
  const busy = reply.isPending || answer.isPending
  return (
    <form
      className="sheet stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) reply.mutate()
      }}
    >
      <ProblemNotice error={error}>
        <Reread error={error} changed={changed} />
      </ProblemNotice>
      <Field
        label={texts.ticket.reply}
        value={draft.text}
        onChange={(text) => change({ text })}
        rows={4}
        hint={texts.ticket.hint}
        error={error instanceof Problem ? error.at('/text') : undefined}
      />
      <Buttons offered={ticket.state === 'resolved'} busy={busy} say={(said) => answer.mutate(said)} />
      <span className="heard" role="status">
        {reply.isSuccess || answer.isSuccess ? texts.ticket.sent : ''}
      </span>
      <div className="foot-deeds">
        <Away ticket={ticket} changed={changed} />
        <Withdraw ticket={ticket} changed={changed} />
      </div>
    </form>
  )
}

/** A reply, or a word on the resolution: with the same draft, which is forgotten once either has arrived. */
function useWriting({ ticket, changed }: Deeds) {
  const { draft, once, change, forget } = useDraft(`reply.${ticket.id}`, { text: '' })
  const at = { ticketId: ticket.id }
  const onSuccess = async () => {
    forget()
    await changed()
  }
  const reply = useMutation({
    mutationFn: () => call('POST /tickets/{ticketId}/messages', { at, body: { text: draft.text }, once }),
    onSuccess,
  })
  const answer = useMutation({
    mutationFn: (said: 'solved' | 'not-solved') => {
      const body = draft.text.trim() === '' ? { answer: said } : { answer: said, text: draft.text }
      return call('POST /tickets/{ticketId}/answers', { at, body, version: ticket.version })
    },
    onSuccess,
  })
  return { draft, change, reply, answer }
}

type ButtonsProps = { offered: boolean; busy: boolean; say: (said: 'solved' | 'not-solved') => void }

function Buttons({ offered, busy, say }: ButtonsProps) {
  const { texts } = useReader()
  return (
    <div className="buttons">
      {offered && (
        <>
          <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && say('solved')}>
            {texts.ticket.solved}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-disabled={busy}
            onClick={() => !busy && say('not-solved')}
          >
            {texts.ticket.notSolved}
          </button>
        </>
      )}
      <button type="submit" className={offered ? 'button quiet' : 'button'} aria-disabled={busy}>
        {texts.ticket.send}
      </button>
    </div>
  )
}

/** Somebody else was faster: what is new is read, what was typed stays. */
function Reread({ error, changed }: { error: unknown; changed: Deeds['changed'] }) {
  const { texts } = useReader()
  if (!(error instanceof Problem) || error.told.status !== 412) return null
  return (
    <p>
      <button type="button" className="button quiet" onClick={() => void changed()}>
        {texts.ticket.changed}
      </button>
    </p>
  )
}

function Away({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const [shown, show] = useState(false)
  const [until, setUntil] = useState('')
  const away = useMutation({
    mutationFn: () =>
      call('PUT /tickets/{ticketId}/away', {
        at: { ticketId: ticket.id },
        body: { until: until === '' ? '' : new Date(until).toISOString() },
        version: ticket.version,
      }),
    onSuccess: async () => {
      show(false)
      await changed()
    },
  })
  if (!shown) {
    return (
      <div className="buttons">
        <button type="button" className="plain" onClick={() => show(true)}>
          {texts.ticket.away}
        </button>
      </div>
    )
  }
  const error = away.error instanceof Problem ? (away.error.at('/until') ?? away.error.told.detail) : undefined
  return (
    <div className="tip stack tight">
      <Field label={texts.ticket.awayUntil} value={until} onChange={setUntil} type="datetime-local" error={error} />
      <div className="buttons">
        <button type="button" className="button quiet" onClick={() => away.mutate()}>
          {texts.ticket.awayGo}
        </button>
        <button type="button" className="plain" onClick={() => show(false)}>
          {texts.ticket.cancel}
        </button>
      </div>
    </div>
  )
}

function Withdraw({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const [shown, show] = useState(false)
  const withdraw = useMutation({
    mutationFn: () =>
      call('POST /tickets/{ticketId}/withdrawal', { at: { ticketId: ticket.id }, body: {}, version: ticket.version }),
    onSuccess: changed,
  })
  return (
    <div className="buttons">
      <ProblemNotice error={withdraw.error} />
      {shown && <span>{texts.ticket.withdrawSure}</span>}
      {shown && (
        <button type="button" className="button quiet" onClick={() => withdraw.mutate()}>
          {texts.ticket.withdrawGo}
        </button>
      )}
      <button type="button" className="plain" onClick={() => show(!shown)}>
        {shown ? texts.ticket.cancel : texts.ticket.withdraw}
      </button>
    </div>
  )
}
