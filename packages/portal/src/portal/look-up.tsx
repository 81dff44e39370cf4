/**
 * Asking how a ticket stands with its number and one's mail. The page says the same whatever is asked.
 * @module
 */
import { typedTicketId } from '@plazo/domain/ticket-id'
import { useMutation } from '@tanstack/react-query'
import { call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useDraft } from '../shared/draft.ts'
import { useReader } from '../shared/texts.tsx'
import { Field } from '../shared/ui/field.tsx'
import { Form } from '../shared/ui/form.tsx'
import { useFocused } from '../shared/ui/focused.ts'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useTitle } from '../shared/title.ts'

const FIELDS = ['/ticketId', '/mail']

export function LookUp() {
  const { texts } = useReader()
  const { draft, change, forget } = useDraft('look-up', { ticketId: '', mail: '' })
  const asking = useMutation({
    mutationFn: () =>
      call('POST /public/look-ups', {
        body: { ticketId: typedTicketId(draft.ticketId), mail: draft.mail.trim() },
      }),
    onSuccess: forget,
  })
  useTitle(texts.visitors.lookUp.title)
  return (
    <section className="sheet entry stack">
      {asking.isSuccess ? (
        <Sent again={() => asking.reset()} />
      ) : (
        <Question
          draft={draft}
          change={change}
          error={asking.error}
          busy={asking.isPending}
          ask={() => asking.mutate()}
        />
      )}
    </section>
  )
}

type QuestionProps = {
  draft: { ticketId: string; mail: string }
  change: (part: Partial<QuestionProps['draft']>) => void
  error: unknown
  busy: boolean
  ask: () => void
}

function Question({ draft, change, error, busy, ask }: QuestionProps) {
  const { texts } = useReader()
  const wrong = error instanceof Problem ? error : undefined
  return (
    <Form send={ask} busy={busy} error={error}>
      <div className="head">
        <h1>{texts.visitors.lookUp.title}</h1>
        <p className="quiet-text">{texts.visitors.lookUp.lead}</p>
      </div>
      <ProblemNotice error={error} placed={FIELDS} />
      <Field
        label={texts.visitors.lookUp.ticketId}
        value={draft.ticketId}
        onChange={(ticketId) => change({ ticketId })}
        hint={texts.visitors.lookUp.ticketHint}
        error={wrong?.at('/ticketId')}
      />
      <Field
        label={texts.visitors.lookUp.mail}
        value={draft.mail}
        onChange={(mail) => change({ mail })}
        type="email"
        autoComplete="email"
        error={wrong?.at('/mail')}
      />
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={busy}>
          {texts.visitors.lookUp.send}
        </button>
      </div>
    </Form>
  )
}

function Sent({ again }: { again: () => void }) {
  const { texts } = useReader()
  const heading = useFocused<HTMLHeadingElement>()
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {texts.visitors.lookUp.sent}
      </h1>
      <p>{texts.visitors.lookUp.sentDetail}</p>
      <p>
        <button type="button" className="plain" onClick={again}>
          {texts.visitors.lookUp.again}
        </button>
      </p>
    </>
  )
}
