/**
 * Asking to be let in.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useReader } from '../shared/texts.tsx'
import { Field } from '../shared/ui/field.tsx'
import { Form } from '../shared/ui/form.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useDesk } from '../shared/ui/openness.tsx'
import { useTitle } from '../shared/title.ts'
import { proved } from './proof-of-work.ts'
import { Terms, useTerms } from './terms.tsx'

type Wanted = { name: string; mail: string; acceptedTerms: string }

async function send(wanted: Wanted): Promise<Wanted> {
  await proved(wanted, (body) => call('POST /registrations', { body }))
  return wanted
}

export function Register() {
  const { texts } = useReader()
  const [sent, setSent] = useState<Wanted>()
  const desk = useDesk()
  useTitle(texts.entry.registerTitle)
  return (
    <section className="sheet entry stack">
      {sent ? (
        <Sent wanted={sent} other={() => setSent(undefined)} />
      ) : (
        <>
          <div className="head">
            <h1>{texts.entry.registerTitle}</h1>
            <p className="quiet-text">
              {desk?.registration === 'invitation' ? texts.entry.invited : texts.entry.registerLead}
            </p>
          </div>
          {desk?.registration === 'open' && <Request done={setSent} />}
          <p>
            <Link to="/">{texts.entry.back}</Link>
          </p>
          <Help />
        </>
      )}
    </section>
  )
}

type Typed = { name: string; mail: string; accepted: boolean }

const FIELDS = ['/name', '/mail', '/acceptedTerms']

function Request({ done }: { done: (wanted: Wanted) => void }) {
  const { texts } = useReader()
  const terms = useTerms()
  const [typed, setTyped] = useState<Typed>({ name: '', mail: '', accepted: false })
  const asking = useMutation({ mutationFn: send, onSuccess: done })
  const submit = () => {
    const { name, mail, accepted } = typed
    // Nobody accepts what he could not read.
    if (!terms.data) return void terms.refetch()
    asking.mutate({ name, mail: mail.trim(), acceptedTerms: accepted ? terms.data.version : '' })
  }
  return (
    <Form send={submit} busy={asking.isPending} error={asking.error}>
      <ProblemNotice error={asking.error} placed={FIELDS} />
      <Fields
        typed={typed}
        change={(part) => setTyped({ ...typed, ...part })}
        wrong={asking.error instanceof Problem ? asking.error : undefined}
      />
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={asking.isPending}>
          {texts.entry.ask}
        </button>
        <span className="quiet-text" role="status">
          {asking.isPending ? texts.entry.working : ''}
        </span>
      </div>
    </Form>
  )
}

type FieldsProps = {
  typed: Typed
  change: (part: Partial<Typed>) => void
  wrong: Problem | undefined
}

function Fields({ typed, change, wrong }: FieldsProps) {
  const { texts } = useReader()
  return (
    <>
      <Field
        label={texts.entry.name}
        value={typed.name}
        onChange={(name) => change({ name })}
        name="name"
        autoComplete="name"
        error={wrong?.at('/name')}
      />
      <Field
        label={texts.entry.mail}
        value={typed.mail}
        onChange={(mail) => change({ mail })}
        type="email"
        name="mail"
        autoComplete="email"
        hint={texts.entry.mailHint}
        error={wrong?.at('/mail')}
      />
      <Terms
        accepted={typed.accepted}
        onChange={(accepted) => change({ accepted })}
        error={wrong?.at('/acceptedTerms')}
      />
    </>
  )
}

function Sent({ wanted, other }: { wanted: Wanted; other: () => void }) {
  const { texts } = useReader()
  const heading = useRef<HTMLHeadingElement>(null)
  // The form is gone, and with it whatever had the focus.
  useEffect(() => heading.current?.focus(), [])
  const again = useMutation({ mutationFn: () => send(wanted) })
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {texts.entry.sentTitle}
      </h1>
      <p>{texts.entry.sent(wanted.mail)}</p>
      <div className="stack tight">
        <h2>{texts.entry.notArrived}</h2>
        <p>{texts.entry.lookIn}</p>
        <ProblemNotice error={again.error} />
        <div className="buttons">
          <button
            type="button"
            className="button quiet"
            aria-disabled={again.isPending}
            onClick={() => !again.isPending && again.mutate()}
          >
            {texts.entry.again}
          </button>
          <button type="button" className="plain" onClick={other}>
            {texts.entry.other}
          </button>
        </div>
        <p role="status">{again.isSuccess ? texts.entry.sentAgain : ''}</p>
        <Help />
      </div>
    </>
  )
}

/** Who helps whoever gets no further (S3-10). */
export function Help() {
  const { help } = useDesk() ?? {}
  return <p className="quiet-text">{help}</p>
}
