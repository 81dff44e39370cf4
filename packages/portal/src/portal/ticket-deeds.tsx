/**
 * What a customer does on his ticket: reply, say whether it is solved, leave for a while, withdraw.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useAccountDraft } from '../shared/account-draft.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { useFiles } from '../shared/files/use-files.ts'
import { Attach } from '../shared/ui/attach.tsx'
import { Field } from '../shared/ui/field.tsx'
import { Form } from '../shared/ui/form.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Approval } from './approval.tsx'
import { Away, KeepWatching } from './away.tsx'
import { CreateLink, useAsksByChat } from './create-link.tsx'
import { mayApprove } from './may-approve.ts'
import { useMe } from './me.ts'
import { isOffered, Quote } from './quote.tsx'
import { mayRate, RateHere } from './rate-here.tsx'
import { Reread } from './reread.tsx'
import type { Ticket } from './ticket-page.tsx'
import { Withdraw } from './withdraw.tsx'

export type Deeds = { ticket: Ticket; changed: () => Promise<void> }

export function TicketDeeds({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const { now } = useReading()
  const me = useMe()?.id
  const asksByChat = useAsksByChat()
  if (ticket.state !== 'closed') {
    const approves = mayApprove(ticket, me)
    const quoted = isOffered(ticket, me, now)
    return (
      <div className="stack">
        {approves && <Approval ticket={ticket} changed={changed} />}
        {quoted && <Quote ticket={ticket} changed={changed} />}
        <Reply ticket={ticket} changed={changed} decides={approves || quoted} />
      </div>
    )
  }
  return (
    <div className="stack">
      <RateHere ticket={ticket} changed={changed} />
      <p>
        {asksByChat ? (
          <CreateLink />
        ) : (
          <Link to="/new" search={{ follows: ticket.id }} className={mayRate(ticket, me) ? 'button quiet' : 'button'}>
            {texts.ticket.follow}
          </Link>
        )}
      </p>
    </div>
  )
}

/** @param decides Something else is asked of its reader first. */
function Reply({ ticket, changed, decides }: Deeds & { decides: boolean }) {
  const { texts } = useReader()
  const { draft, change, reply, answer, error, busy } = useWriting({ ticket, changed })
  const files = useFiles({
    name: ticket.id,
    ticketId: ticket.id,
    ids: draft.files,
    change: (ids) => change({ files: ids }),
  })
  return (
    <section className="sheet stack">
      <Form send={() => files.settled() && reply.mutate()} busy={busy} error={error}>
        <ProblemNotice error={error} placed={['/text', '/files']}>
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
        <Attach files={files} error={error instanceof Problem ? error.at('/files') : undefined} />
        <Buttons
          offered={ticket.state === 'resolved'}
          isSecond={decides}
          busy={busy}
          say={(said) => files.settled() && answer.mutate(said)}
        />
        <span className="heard" role="status">
          {reply.isSuccess || answer.isSuccess ? texts.ticket.sent : ''}
        </span>
      </Form>
      <FootDeeds ticket={ticket} changed={changed} />
    </section>
  )
}

function FootDeeds({ ticket, changed }: Deeds) {
  return (
    <div className="foot-deeds">
      {ticket.state === 'resolved' && <KeepWatching ticket={ticket} changed={changed} />}
      <Away ticket={ticket} changed={changed} />
      <Withdraw ticket={ticket} changed={changed} />
    </div>
  )
}

const NO_FILES: readonly string[] = []

/** A reply, or a word on the resolution: with the same draft, which is forgotten once either has arrived. */
function useWriting({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const { draft, once, change, forget } = useAccountDraft(`reply.${ticket.id}`, { text: '', files: NO_FILES })
  const { text, files } = draft
  const at = { ticketId: ticket.id }
  const onSuccess = async () => {
    forget()
    await changed()
  }
  const isSilent = text.trim() === ''
  const write = () => {
    // A picture tells enough by itself.
    const body = files.length > 0 ? { text: isSilent ? texts.ticket.attached : text, files: [...files] } : { text }
    return call('POST /tickets/{ticketId}/messages', { at, body, once })
  }
  const reply = useMutation({ mutationFn: write, onSuccess })
  const answer = useMutation({
    async mutationFn(said: 'solved' | 'not-solved') {
      const say = (version: number, words?: { text: string }) =>
        call('POST /tickets/{ticketId}/answers', { at, body: { answer: said, ...words }, version })
      if (files.length === 0) return say(ticket.version, isSilent ? undefined : { text })
      // An answer brings no files, and what is solved takes no message any more.
      if (said === 'solved') return say((await write()).ticket.version)
      await say(ticket.version)
      await changed()
      return write()
    },
    onSuccess,
  })
  const error = reply.error ?? answer.error
  return { draft, change, reply, answer, error, busy: reply.isPending || answer.isPending }
}

type ButtonsProps = { offered: boolean; isSecond: boolean; busy: boolean; say: (said: 'solved' | 'not-solved') => void }

function Buttons({ offered, isSecond, busy, say }: ButtonsProps) {
  const { texts } = useReader()
  return (
    <div className="buttons">
      {offered && (
        <>
          <button
            type="button"
            className={isSecond ? 'button quiet' : 'button'}
            aria-disabled={busy}
            onClick={() => !busy && say('solved')}
          >
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
      <button type="submit" className={offered || isSecond ? 'button quiet' : 'button'} aria-disabled={busy}>
        {texts.ticket.send}
      </button>
    </div>
  )
}
