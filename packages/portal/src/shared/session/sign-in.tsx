/**
 * Signing in: as a page, and over a page whose session has ended.
 * @module
 */
import { useEffect, useRef } from 'react'
import { useReader } from '../texts.tsx'
import { Foot } from '../ui/foot.tsx'
import { Logo } from '../ui/logo.tsx'
import { Openness, useDesk } from '../ui/openness.tsx'
import { HEAD_ID } from './head.tsx'
import { session } from './session.ts'
import { BEGINS, thisApp } from './this-app.ts'
import { WayIn } from './way-in.tsx'

export function SignIn() {
  const { texts } = useReader()
  const desk = useDesk()
  const isConsole = thisApp() === 'console'
  const registers = !isConsole && desk?.registration === 'open'
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
        {registers && (
          <a href="/register" className="button quiet">
            {texts.entry.register}
          </a>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        <section className="sheet entry stack">
          <WayIn
            level="h1"
            title={texts.signIn.title}
            lead={isConsole ? texts.signIn.consoleLead : texts.signIn.lead}
            forgets
            below={isConsole ? <ToPortal /> : <Unknown open={registers} />}
          />
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

/** A customer who followed an agent's link. */
function ToPortal() {
  const { texts } = useReader()
  return (
    <p>
      {texts.signIn.isCustomer} <a href={BEGINS.portal}>{texts.otherDoor.portal.go}</a>
    </p>
  )
}

export function SignInAgain() {
  const { texts } = useReader()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="again" ref={dialog} aria-labelledby={HEAD_ID} onCancel={(event) => event.preventDefault()}>
      <div className="stack">
        <WayIn level="h2" title={texts.signIn.expired} lead={texts.signIn.expiredLead}>
          <button type="button" className="plain" onClick={() => session.signOut()}>
            {texts.nav.leave}
          </button>
        </WayIn>
      </div>
    </dialog>
  )
}
