/**
 * Where the link of a mail leads: a password is set, or the page says why it cannot be and what to do.
 * @module
 */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { session } from '../shared/session/session.ts'
import { useReader } from '../shared/texts.tsx'
import { Field } from '../shared/ui/field.tsx'
import { Form } from '../shared/ui/form.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useTitle } from '../shared/title.ts'
import { Help } from './register.tsx'
import { Terms } from './terms.tsx'

/** Of what may be asked about. A link that came cut, or with more behind it, is asked about too: it is told to be none. */
const LONGEST = 128
const NONE = '-'

type Opened = AnswerOf<'POST /activations/check'>

export function Activate() {
  const { texts, locale } = useReader()
  // Behind the number sign: whatever is there was seen by this browser alone.
  const [token] = useState(() => window.location.hash.slice(1, LONGEST + 1) || NONE)
  useTitle(texts.entry.password)
  const link = useQuery({
    queryKey: ['link', token, locale],
    queryFn: () => call('POST /activations/check', { body: { token } }, locale),
    staleTime: Infinity,
  })
  return (
    <section className="sheet entry stack">
      {link.isPending && (
        <p role="status" className="awaited">
          {texts.entry.activateWait}
        </p>
      )}
      {link.data && <Password token={token} opened={link.data} />}
      {link.error && <Closed token={token} error={link.error} retry={link.refetch} />}
    </section>
  )
}

function Password({ token, opened }: { token: string; opened: Opened }) {
  const { texts } = useReader()
  const navigate = useNavigate()
  const { name, mail, termsWanted } = opened
  const [typed, setTyped] = useState<Typed>({ password: '', accepted: false })
  const activating = useMutation({
    mutationFn: async ({ password, accepted }: Typed) => {
      const terms = termsWanted === undefined ? {} : { acceptedTerms: accepted ? termsWanted : '' }
      await call('POST /activations', { body: { token, password, ...terms } })
      await session.signIn(mail, password)
      await navigate({ to: '/', replace: true })
    },
  })
  const { error } = activating
  if (error instanceof Problem && error.told.code.startsWith('activation/'))
    return <Closed token={token} error={error} />
  return (
    <Form send={() => activating.mutate(typed)} busy={activating.isPending} error={error}>
      <div className="head">
        <h1>{texts.entry.activateTitle(name)}</h1>
        <p className="quiet-text">{texts.entry.activateLead}</p>
      </div>
      <ProblemNotice error={error} placed={['/password', '/acceptedTerms']} />
      <Fields opened={opened} typed={typed} change={(part) => setTyped({ ...typed, ...part })} error={error} />
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={activating.isPending}>
          {texts.entry.activate}
        </button>
      </div>
      <Help />
    </Form>
  )
}

type Typed = { password: string; accepted: boolean }
type FieldsProps = { opened: Opened; typed: Typed; change: (part: Partial<Typed>) => void; error: unknown }

function Fields({ opened: { mail, termsWanted }, typed, change, error }: FieldsProps) {
  const { texts } = useReader()
  const wrong = error instanceof Problem ? error : undefined
  return (
    <>
      <label className="field">
        <span className="label">{texts.signIn.mail}</span>
        <input name="mail" value={mail} readOnly autoComplete="username" />
      </label>
      <Field
        label={texts.entry.password}
        value={typed.password}
        onChange={(password) => change({ password })}
        type="password"
        name="password"
        autoComplete="new-password"
        hint={texts.entry.passwordHint}
        error={wrong?.at('/password')}
      />
      {termsWanted !== undefined && (
        <Terms
          accepted={typed.accepted}
          onChange={(accepted) => change({ accepted })}
          error={wrong?.at('/acceptedTerms')}
        />
      )}
    </>
  )
}

/** Why a link opens nothing, and the way on from there. */
function Closed({ token, error, retry }: { token: string; error: Error; retry?: () => unknown }) {
  const { texts } = useReader()
  const { code = 'fault', title, detail } = error instanceof Problem ? error.told : {}
  const waysOn: Readonly<Record<string, ReactNode>> = {
    'activation/used': (
      <Link to="/" className="button">
        {texts.entry.usedGo}
      </Link>
    ),
    'activation/expired': <Another token={token} />,
    'activation/unknown': (
      <Link to="/register" className="button">
        {texts.entry.unknownGo}
      </Link>
    ),
  }
  const way = waysOn[code]
  if (way === undefined) return <ProblemNotice error={error} {...(retry && { retry })} />
  return (
    <>
      <h1>{title}</h1>
      <p>{detail}</p>
      <div className="buttons">{way}</div>
      <Help />
    </>
  )
}

function Another({ token }: { token: string }) {
  const { texts } = useReader()
  const resending = useMutation({ mutationFn: () => call('POST /activations/resend', { body: { token } }) })
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={resending.isPending}
        onClick={() => !resending.isPending && resending.mutate()}
      >
        {texts.entry.expiredGo}
      </button>
      <p role="status">{resending.isSuccess ? texts.entry.expiredSent : ''}</p>
      <ProblemNotice error={resending.error} />
    </>
  )
}
