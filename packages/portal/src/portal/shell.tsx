/**
 * What is around every screen of the portal: the desk's name, where one can go, and whether it is open.
 * @module
 */
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Gate, useSession } from '../shared/app.tsx'
import { useArrival } from '../shared/arrival.ts'
import { session } from '../shared/session/session.ts'
import { useReader } from '../shared/texts.tsx'
import { Foot } from '../shared/ui/foot.tsx'
import { Logo } from '../shared/ui/logo.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Offline } from '../shared/ui/offline.tsx'
import { Openness, useDesk } from '../shared/ui/openness.tsx'
import { useAsksByChat } from './create-link.tsx'
import { LinksBar, OpenPages } from './desk-links.tsx'
import { useMeAnswer } from './me.ts'

export function Shell() {
  const isPublic = useIsPublic()
  const isShut = useSession().state === 'out' && !isPublic
  return (
    <>
      <Gate isPublic={isPublic}>
        <Around />
      </Gate>
      {isShut && <OpenPages />}
    </>
  )
}

/** A screen waits for the desk to say whom it chats with, rather than show the sign-in for a moment. */
function useIsPublic(): boolean {
  const chats = useDesk()?.visitors.chat !== false
  const shown = useRouterState({ select: ({ matches }) => matches.map(({ staticData }) => staticData.public) })
  return shown.some((each) => each === true || (each === 'chat' && chats))
}

const NewTerms = lazy(async () => ({ default: (await import('../entry/new-terms.tsx')).NewTerms }))

function Around() {
  const { texts } = useReader()
  const content = useArrival()
  const isOut = useSession().state === 'out'
  const isAnybodys = useRouterState({
    select: ({ matches }) => isOut || matches.some(({ staticData }) => staticData.public === true),
  })
  return (
    <>
      <a className="skip button" href="#content">
        {texts.nav.skip}
      </a>
      <LinksBar />
      <Bar />
      <Offline />
      <main id="content" tabIndex={-1} ref={content}>
        {isAnybodys ? <Outlet /> : <OnceAccepted back={() => content.current?.focus()} />}
      </main>
      <OpenPages />
      <Foot />
    </>
  )
}

/** The page, unless terms have still to be accepted before it. */
function OnceAccepted({ back }: { back: () => void }) {
  const { data: me, error, refetch } = useMeAnswer()
  if (me?.termsWanted === undefined) {
    return (
      <>
        <ProblemNotice error={me ? undefined : error} retry={refetch} />
        <Outlet />
      </>
    )
  }
  return (
    <Suspense>
      <NewTerms me={me} done={back} />
    </Suspense>
  )
}

function Bar() {
  const { texts } = useReader()
  const isIn = useSession().state !== 'out'
  const desk = useDesk()
  const asksByChat = useAsksByChat()
  const chats = desk?.channels.some(({ id }) => id === 'chat') === true
  return (
    <header className="bar">
      <Link to="/" className="logo">
        <Logo />
      </Link>
      {isIn && (
        <nav aria-label={texts.nav.menu}>
          {!asksByChat && <Link to="/new">{texts.nav.create}</Link>}
          <Link to="/tickets">{texts.nav.mine}</Link>
          {chats && <Link to="/chat">{texts.chat.title}</Link>}
        </nav>
      )}
      <Openness />
      {isIn && (
        <Link to="/profile" className="plain">
          {texts.profile.link}
        </Link>
      )}
      {isIn ? (
        <button type="button" className="plain" onClick={() => session.signOut()}>
          {texts.nav.leave}
        </button>
      ) : (
        <Link to="/">{texts.signIn.go}</Link>
      )}
    </header>
  )
}
