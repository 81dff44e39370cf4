/**
 * Signing in: as a page, and over a page whose session has ended.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useReader } from '../texts.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/notice.tsx'
import { Foot } from '../ui/foot.tsx'
import { Logo } from '../ui/logo.tsx'
import { Openness, useDesk } from '../ui/openness.tsx'
import { Forgotten } from './forgotten.tsx'
import { session } from './session.ts'

export function SignIn() {
  const { texts } = useReader()
  const [forgotten, setForgotten] = useState<string>()
  const desk = useDesk()
  useEffect(() => {
    document.title = `${texts.signIn.title} · ${desk?.name ?? 'Plazo'}`
  }, [texts, desk])
  return (
    <>
      <header className="bar">
        <span className="logo">
          <Logo />
        </span>
        <Openness />
        {desk?.registration === 'open' && (
          <a href="/register" className="button quiet">
            {texts.entry.register}
          </a>
        )}
      </header>
      <main id="content">
        <section className="sheet entry stack">
          {forgotten === undefined ? (
            <>
              <div className="head">
                <h1>{texts.signIn.title}</h1>
                <p className="quiet-text">{texts.signIn.lead}</p>
              </div>
              <Credentials forgot={setForgotten} />
            </>
          ) : (
            <Forgotten mail={forgotten} back={() => setForgotten(undefined)} />
          )}
          <Unknown open={desk?.registration === 'open'} />
        </section>
      </main>
      <Foot />
    </>
  )
}

/** The way in for whoever is not known yet (S3-04). */
function Unknown({ open }: { open: boolean }) {
  const { texts } = useReader()
  if (!open) return <p className="quiet-text">{texts.entry.invited}</p>
  return (
    <p>
      {texts.entry.noAccount} <a href="/register">{texts.entry.register}</a>
    </p>
  )
}

export function SignInAgain() {
  const { texts } = useReader()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="again" ref={dialog} aria-labelledby="again" onCancel={(event) => event.preventDefault()}>
      <div className="stack">
        <div className="head">
          <h2 id="again">{texts.signIn.expired}</h2>
          <p className="quiet-text">{texts.signIn.expiredLead}</p>
        </div>
        <Credentials>
          <button type="button" className="plain" onClick={() => session.signOut()}>
            {texts.nav.leave}
          </button>
        </Credentials>
      </div>
    </dialog>
  )
}

const MAIL = { type: 'email', name: 'mail', autoComplete: 'username' } as const
const PASSWORD = { type: 'password', name: 'password', autoComplete: 'current-password' } as const

type CredentialsProps = { children?: ReactNode; forgot?: (mail: string) => void }

function Credentials({ children, forgot }: CredentialsProps) {
  const { texts } = useReader()
  const [mail, setMail] = useState('')
  const [password, setPassword] = useState('')
  const entering = useMutation({ mutationFn: () => session.signIn(mail, password) })
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!entering.isPending) entering.mutate()
      }}
    >
      <ProblemNotice error={entering.error} />
      <Field label={texts.signIn.mail} value={mail} onChange={setMail} {...MAIL} />
      <Field label={texts.signIn.password} value={password} onChange={setPassword} {...PASSWORD} />
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={entering.isPending}>
          {texts.signIn.go}
        </button>
        {forgot && (
          <button type="button" className="plain" onClick={() => forgot(mail)}>
            {texts.forgotten.ask}
          </button>
        )}
        {children}
      </div>
    </form>
  )
}
