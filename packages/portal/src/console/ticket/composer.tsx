/**
 * Where an agent writes: to the customer, for the team, or a solution.
 * @module
 */
import { type RefObject, useState } from 'react'
import { Problem } from '../../shared/api/problem.ts'
import { Attach } from '../../shared/ui/attach.tsx'
import { ProblemNotice } from '../../shared/ui/notice.tsx'
import { useBindings } from '../keys/bindings.ts'
import { spoken } from '../keys/chords.ts'
import { Cap } from '../keys/key-button.tsx'
import { useKeys } from '../keys.ts'
import { useConsoleTexts } from '../texts.ts'
import { Snippets } from './snippets.tsx'
import { Lines } from './timeline.tsx'
import type { Ticket, TimelineEvent } from './use-ticket.ts'
import { type Intent, MODES, type useWriting } from './use-writing.ts'

/** What is said there stands there. */
const PLACED = ['/text', '/files']

type ComposerProps = {
  ticket: Ticket
  writing: ReturnType<typeof useWriting>
  /** Where one types; the page moves the focus there. */
  field: RefObject<HTMLTextAreaElement | null>
  form: RefObject<HTMLFormElement | null>
  close: () => void
}

export function Composer({ ticket, writing, field, form, close }: ComposerProps) {
  const words = useConsoleTexts().ticket.composer
  const { draft, news, sending, files } = writing
  const [said, say] = useState('')
  const send = (intent: Intent, more: { knowingly?: boolean; after?: () => void } = {}) => {
    if (sending.isPending) return
    field.current?.focus()
    if (!files.settled()) return
    sending.mutate({ intent, ...more }, { onSuccess: (outcome) => say(outcome === 'sent' ? words.sent[intent] : '') })
  }
  const again = () => sending.variables && send(sending.variables.intent)
  useKeys({ send: () => send(draft.mode), sendAndClose: () => send(draft.mode, { after: close }) }, form)
  const [isTaken, take] = useState(false)
  const isIdle = !isTaken && draft.text === '' && draft.files.length === 0 && sending.error === null
  useKeys({ attach: () => form.current?.querySelector<HTMLInputElement>('[type=file]')?.click() })
  return (
    <form
      ref={form}
      className="sheet composer"
      data-idle={isIdle || undefined}
      // Whoever clicks between its parts has not left it.
      tabIndex={-1}
      noValidate
      onBlur={({ currentTarget, relatedTarget }) => relatedTarget && take(currentTarget.contains(relatedTarget))}
      onSubmit={(event) => {
        event.preventDefault()
        send(draft.mode)
      }}
    >
      <div className="composer-head">
        <Modes writing={writing} onTaken={() => take(true)} />
        <Kept writing={writing} said={said} />
      </div>
      <Meanwhile ticket={ticket} news={news} go={() => send(draft.mode, { knowingly: true })} />
      <Writable writing={writing} field={field} onTaken={() => take(true)} />
      <ProblemNotice error={fieldless(sending.error)} placed={PLACED} retry={again} />
      <Sending {...{ writing, send, ticket, field }} />
    </form>
  )
}

/** What became of what was written, sent or kept; before that, who will read it. */
function Kept({ writing: { draft, saved }, said }: Writing & { said: string }) {
  const words = useConsoleTexts().ticket.composer
  const isEmpty = draft.text === '' && draft.files.length === 0
  const told = isEmpty ? said : saved ? words.saved : words.kept
  return (
    <span className="quiet-text">
      <span role="status">{told}</span>
      {told === '' && <span aria-hidden="true">{words.labels[draft.mode]}</span>}
    </span>
  )
}

type SendingProps = WritableProps & { ticket: Ticket; send: (intent: Intent) => void }

/** What goes with it, and how it goes. */
function Sending({ writing, ticket, field, send }: SendingProps) {
  const words = useConsoleTexts().ticket.composer
  const { draft, files, sending } = writing
  const busy = sending.isPending
  return (
    <div className="composer-foot">
      <Attach files={files} error={sending.error instanceof Problem ? sending.error.at('/files') : undefined} />
      <Snippets
        ticket={ticket}
        insert={(text) => insertAt(field.current, text, (all) => writing.change({ text: all }))}
      />
      <div className="buttons">
        {draft.mode === 'reply' && (
          <button type="button" className="button quiet slim" aria-disabled={busy} onClick={() => send('ask')}>
            {words.ask}
          </button>
        )}
        <button type="submit" className="button slim" aria-disabled={busy}>
          {words.send[draft.mode]} <Cap of="send" />
        </button>
      </div>
    </div>
  )
}

type Writing = { writing: ReturnType<typeof useWriting> }

type Taken = { onTaken: () => void }

function Modes({ writing, onTaken }: Writing & Taken) {
  const words = useConsoleTexts().ticket.composer
  const keys = useBindings()
  return (
    <div className="modes" role="group" aria-label={words.label}>
      {MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          className="mode"
          aria-pressed={mode === writing.draft.mode}
          aria-keyshortcuts={spoken(keys[mode])}
          onClick={() => {
            writing.change({ mode })
            onTaken()
          }}
        >
          {words.modes[mode]} <Cap of={mode} />
        </button>
      ))}
    </div>
  )
}

type WritableProps = Writing & { field: RefObject<HTMLTextAreaElement | null> }

function Writable({ writing, field, onTaken }: WritableProps & Taken) {
  const words = useConsoleTexts().ticket.composer
  const { draft, sending, pendingNote, change } = writing
  const error = sending.error instanceof Problem ? sending.error.at('/text') : undefined
  return (
    <div className="field">
      <label htmlFor="composed" className="heard">
        {words.labels[draft.mode]}
      </label>
      <textarea
        id="composed"
        ref={field}
        rows={2}
        className={draft.mode === 'note' ? 'inside' : ''}
        value={pendingNote === undefined ? draft.text : ''}
        aria-invalid={error !== undefined}
        aria-describedby="composed-said"
        onFocus={onTaken}
        onKeyDown={({ key, nativeEvent, currentTarget }) => {
          // Where letters are keys again; what was read stays in sight.
          if (key === 'Escape' && !nativeEvent.isComposing)
            currentTarget.closest<HTMLElement>('.beside')?.focus({ preventScroll: true })
        }}
        onChange={({ target }) => change({ text: target.value })}
      />
      <span id="composed-said" className={error === undefined ? 'heard' : 'error'}>
        {error ?? words.keys}
      </span>
    </div>
  )
}

type MeanwhileProps = { ticket: Ticket; news: readonly TimelineEvent[]; go: () => void }

/** What came in while somebody wrote, before his words go out. */
function Meanwhile({ ticket, news, go }: MeanwhileProps) {
  const words = useConsoleTexts().ticket.meantime
  return (
    <div aria-live="polite">
      {news.length > 0 && (
        <section className="tip meanwhile">
          <strong>{words.title}</strong>
          <p>{words.detail}</p>
          <Lines events={news} ticket={ticket} />
          <p>
            <button type="button" className="button quiet slim" onClick={go}>
              {words.go}
            </button>
          </p>
        </section>
      )}
    </div>
  )
}

/** What is said at the field is not said twice. */
function fieldless(error: unknown): unknown {
  return error instanceof Problem && error.isSaidAt(PLACED) ? undefined : error
}

/** Where the cursor is, which goes on behind it. */
export function insertAt(field: HTMLTextAreaElement | null, text: string, write: (text: string) => void): void {
  if (!field) return
  const { value, selectionStart, selectionEnd } = field
  write(`${value.slice(0, selectionStart)}${text}${value.slice(selectionEnd)}`)
  requestAnimationFrame(() => {
    field.focus()
    field.setSelectionRange(selectionStart + text.length, selectionStart + text.length)
  })
}
