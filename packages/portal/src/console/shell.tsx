/**
 * What is around every screen of the console: views to the left, and whether the desk is open.
 * @module
 */
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { leave } from '../shared/leave.ts'
import { useReader } from '../shared/texts.tsx'
import { Foot } from '../shared/ui/foot.tsx'
import { Logo } from '../shared/ui/logo.tsx'
import { Openness } from '../shared/ui/openness.tsx'
import { useMe } from './me.ts'
import { useConsoleTexts } from './texts.ts'

export function Shell() {
  const { texts } = useReader()
  const words = useConsoleTexts()
  const me = useMe()
  const content = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const first = useRef(path)
  useEffect(() => {
    // Who hears the page is told that it is another one; who arrives is left at its beginning.
    if (first.current !== path) content.current?.focus()
    first.current = path
  }, [path])
  return (
    <div className="console">
      <a className="skip button" href="#content">
        {texts.nav.skip}
      </a>
      <header className="bar">
        <Link to="/" className="logo">
          <Logo /> <span className="quiet-text">{words.name}</span>
        </Link>
        <Openness />
        <button type="button" className="plain" onClick={leave}>
          {texts.nav.leave}
        </button>
      </header>
      <nav className="views" aria-label={words.views.menu}>
        <Link to="/">{words.views.title}</Link>
      </nav>
      <main id="content" tabIndex={-1} ref={content}>
        {me?.role === 'customer' ? <NotHere /> : <Outlet />}
      </main>
      <Foot />
    </div>
  )
}

/** A customer who followed an agent's link. */
function NotHere() {
  const words = useConsoleTexts()
  return (
    <div className="page stack">
      <h1>{words.customer.title}</h1>
      <p>
        <a href="/">{words.customer.portal}</a>
      </p>
    </div>
  )
}
