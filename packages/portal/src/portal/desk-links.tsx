/**
 * Where else the desk sends people: its links bar, its pages, and how a ticket stands.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { useSession } from '../shared/app.tsx'
import { useReader } from '../shared/texts.tsx'
import { useDesk } from '../shared/ui/openness.tsx'

/** S3-25: of the desk's own choosing, above everything. */
export function LinksBar() {
  const { texts } = useReader()
  const bar = useDesk()?.bar ?? []
  if (bar.length === 0) return null
  return (
    <nav className="links-bar" aria-label={texts.visitors.links}>
      {bar.map(({ name, address }) => (
        <a key={address} href={address} rel="noopener">
          {name}
        </a>
      ))}
    </nav>
  )
}

/** What is there for whoever comes. */
export function OpenPages() {
  const { texts } = useReader()
  const isOut = useSession().state === 'out'
  const desk = useDesk()
  const pages = desk?.pages ?? []
  return (
    <nav className="open-pages" aria-label={texts.visitors.pages}>
      {isOut && desk?.visitors.chat === true && (
        <Link to="/chat" className="button quiet">
          {texts.chat.title}
        </Link>
      )}
      {isOut && desk?.visitors.form && (
        <Link to="/ask" className="button quiet">
          {texts.visitors.ask.title}
        </Link>
      )}
      <Link to="/status">{texts.visitors.lookUp.title}</Link>
      {pages.map(({ id, title }) => (
        <Link key={id} to="/pages/$page" params={{ page: id }}>
          {title}
        </Link>
      ))}
    </nav>
  )
}
