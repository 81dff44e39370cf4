/**
 * Open tickets that tell the same, offered before anything is sent: to go on in one of them, or to say that it is another.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { Problem } from '../shared/api/problem.ts'
import { keepDraft, keptDraft } from '../shared/draft.ts'
import { useReader } from '../shared/texts.tsx'
import type { FormProps } from './telling-form.tsx'

export function LookAlikes({ draft, change, check, error }: FormProps) {
  const { texts } = useReader()
  const alike = alikeOf(check, error).filter(({ ticketId }) => !draft.notDuplicateOf.includes(ticketId))
  const without = (id: string) => draft.notDuplicateOf.filter((each) => each !== id)
  return (
    <div aria-live="polite" className="stack tight" hidden={alike.length + draft.notDuplicateOf.length === 0}>
      {alike.map(({ ticketId, message }) => (
        <Alike
          key={ticketId}
          {...{ ticketId, message }}
          isIt={() => carry(ticketId, draft.description)}
          isNot={() => change({ notDuplicateOf: [...without(ticketId), ticketId] })}
        />
      ))}
      {draft.notDuplicateOf.map((ticketId) => (
        <p key={ticketId} className="quiet-text">
          <Link to="/tickets/$ticketId" params={{ ticketId }}>
            {ticketId}
          </Link>{' '}
          {texts.asking.declared}{' '}
          <button type="button" className="plain" onClick={() => change({ notDuplicateOf: without(ticketId) })}>
            {texts.asking.undo}
          </button>
        </p>
      ))}
    </div>
  )
}

type AlikeProps = { ticketId: string; message: string; isIt: () => void; isNot: () => void }

function Alike({ ticketId, message, isIt, isNot }: AlikeProps) {
  const { texts } = useReader()
  return (
    <div className="tip alike">
      <strong>{texts.asking.alike}</strong>
      <span>{message}</span>
      <span className="quiet-text">{texts.asking.alikeLead}</span>
      <span className="buttons">
        <Link to="/tickets/$ticketId" params={{ ticketId }} className="button" onClick={isIt}>
          {texts.asking.itIs}
        </Link>
        <button type="button" className="button quiet" onClick={isNot}>
          {texts.asking.itIsNot}
        </button>
      </span>
    </div>
  )
}

/** What was told already stands in the reply there, unless one was begun. */
function carry(ticketId: string, text: string): void {
  const name = `reply.${ticketId}`
  if (text.trim() !== '' && keptDraft(name, { text: '' }).text === '') keepDraft(name, { text })
}

/** Found while it was typed or, by then, when it was sent. */
function alikeOf(check: FormProps['check'], error: unknown): readonly { ticketId: string; message: string }[] {
  const found = (check?.findings ?? []).filter(({ code }) => code === 'subject/repeats')
  const refused = error instanceof Problem ? (error.told.errors ?? []) : []
  const repeated = refused.filter(({ code }) => code === 'subject/repeats' || code === 'ticket/duplicate')
  const known = error instanceof Problem ? error.told.ticketId : undefined
  const all = [...found, ...repeated].flatMap(({ ticketId = known, message }) =>
    ticketId === undefined ? [] : [{ ticketId, message }],
  )
  return all.filter(({ ticketId }, index) => all.findIndex((each) => each.ticketId === ticketId) === index)
}
