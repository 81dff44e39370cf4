/**
 * The steps of signing in, as a page and over a page: mail and password, then a code of the telephone from whom it is
 * asked, or the setting up of one.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { saidAt } from '../api/problem.ts'
import { useReader } from '../texts.tsx'
import { Field } from '../ui/field.tsx'
import { Code } from './code.tsx'
import { Forgotten } from './forgotten.tsx'
import { MAIL, StepForm } from './form.tsx'
import { Head, type Level } from './head.tsx'
import { OtherDoor } from './other-door.tsx'
import { OwnPassword } from './own-password.tsx'
import { whenFilled } from './when-filled.ts'
import { type Next, session } from './session.ts'

// Once in a life.
const SetUp = lazy(() => import('./set-up.tsx').then((module) => ({ default: module.SetUp })))

type WayIn = {
  title: string
  lead: string
  level: Level
  /** Whether a forgotten password may be set anew here. */
  forgets?: boolean
  /** For whoever is not known yet. */
  below?: ReactNode
  children?: ReactNode
}

export function WayIn({ level, ...first }: WayIn) {
  const [mail, setMail] = useState('')
  const [next, go] = useState<Next>({ next: 'nothing' })
  const [late, setLate] = useState<unknown>()
  const back = (error?: unknown) => {
    setLate(error)
    go({ next: 'nothing' })
  }
  if (next.next === 'code') return <Code asked={next} key={String(next.again)} level={level} go={go} back={back} />
  if (next.next === 'password') return <OwnPassword asked={next} level={level} go={go} back={back} />
  if (next.next === 'app') return <OtherDoor app={next.app} level={level} back={back} />
  if (next.next === 'device') {
    return (
      <Suspense fallback={<Waiting />}>
        <SetUp asked={next} mail={mail} level={level} go={go} back={back} />
      </Suspense>
    )
  }
  return <First {...first} level={level} mail={mail} setMail={setMail} go={go} late={late} />
}

/** What led back to the password is told there. */
type First = WayIn & { mail: string; setMail: (mail: string) => void; go: (next: Next) => void; late: unknown }

function First({ title, lead, level, forgets = false, below, children, mail, setMail, go, late }: First) {
  const [isForgotten, forget] = useState(false)
  return (
    <>
      {isForgotten ? (
        <Forgotten mail={mail} setMail={setMail} go={go} back={() => forget(false)} />
      ) : (
        <>
          <Head level={level} title={title} lead={lead} />
          <Credentials
            mail={mail}
            setMail={setMail}
            go={go}
            late={late}
            {...(forgets && { forget: () => forget(true) })}
          >
            {children}
          </Credentials>
        </>
      )}
      {below}
    </>
  )
}

function Waiting() {
  const { texts } = useReader()
  return <p role="status">{texts.loading}</p>
}

const PASSWORD = { type: 'password', name: 'password', autoComplete: 'current-password' } as const

type Credentials = Pick<First, 'mail' | 'setMail' | 'go' | 'late' | 'children'> & { forget?: () => void }

function Credentials({ mail, setMail, go, late, forget, children }: Credentials) {
  const { texts } = useReader()
  const [password, setPassword] = useState('')
  const entering = useMutation({
    mutationFn: () => whenFilled({ mail, password }, texts.required, () => session.signIn(mail, password)),
    onSuccess: go,
  })
  const { error } = entering
  return (
    <StepForm
      busy={entering.isPending}
      error={entering.isIdle ? late : error}
      submit={entering.mutate}
      go={texts.signIn.go}
      beside={
        <>
          {forget && (
            <button type="button" className="plain" onClick={forget}>
              {texts.forgotten.ask}
            </button>
          )}
          {children}
        </>
      }
    >
      <Field label={texts.signIn.mail} value={mail} onChange={setMail} error={saidAt(error, '/mail')} {...MAIL} />
      <Field
        label={texts.signIn.password}
        value={password}
        onChange={setPassword}
        error={saidAt(error, '/password')}
        autoFocus={late !== undefined}
        {...PASSWORD}
      />
    </StepForm>
  )
}
