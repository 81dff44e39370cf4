/**
 * What is around every screen of the console: views to the left, and whether the desk is open.
 * @module
 */
import { Link, Outlet } from '@tanstack/react-router'
import { useArrival } from '../shared/arrival.ts'
import { session } from '../shared/session/session.ts'
import { useReader } from '../shared/texts.tsx'
import { Foot } from '../shared/ui/foot.tsx'
import { Logo } from '../shared/ui/logo.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Offline } from '../shared/ui/offline.tsx'
import { Openness } from '../shared/ui/openness.tsx'
import { useDeskKeys } from './desk-keys.ts'
import { DESK_PAGES } from './desk-pages.ts'
import { useKeyboard } from './keys.ts'
import { Cap } from './keys/key-button.tsx'
import { Overlays } from './keys/overlays.tsx'
import { useMeAnswer, useMeFollowed } from './me.ts'
import { ViewsMenu } from './queue/views-menu.tsx'
import { useConsoleTexts } from './texts.ts'
import { Toasts } from './toast.tsx'

export function Shell() {
  const { texts } = useReader()
  const content = useArrival()
  useKeyboard()
  useMeFollowed()
  return (
    <div className="console">
      <a className="skip button" href="#content">
        {texts.nav.skip}
      </a>
      <Bar />
      <Menu />
      <main id="content" tabIndex={-1} ref={content}>
        <Unknown />
        <Outlet />
      </main>
      <Foot />
      <Toasts />
    </div>
  )
}

/** Without whom hardly anything can be shown. */
function Unknown() {
  const { data, error, refetch } = useMeAnswer()
  if (data || !error) return null
  return (
    <div className="page">
      <ProblemNotice error={error} retry={refetch} />
    </div>
  )
}

function Bar() {
  const { texts } = useReader()
  const words = useConsoleTexts()
  return (
    <header className="bar">
      <Link to="/" className="logo">
        <Logo /> <span className="quiet-text">{words.name}</span>
      </Link>
      <Overlays />
      <Offline />
      <Openness />
      <button type="button" className="plain" onClick={() => session.signOut()}>
        {texts.nav.leave}
      </button>
    </header>
  )
}

function Menu() {
  const words = useConsoleTexts()
  useDeskKeys()
  return (
    <nav className="views" aria-label={words.views.menu}>
      <ViewsMenu />
      <h2>{words.views.desk}</h2>
      {DESK_PAGES.map(({ to, key, name }) => (
        <Link key={to} to={to}>
          {name(words)} {key && <Cap of={key} />}
        </Link>
      ))}
    </nav>
  )
}
