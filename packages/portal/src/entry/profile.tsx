/**
 * What the desk knows of the reader and what of it is his to change, who else of his organisation is in, and what he accepted.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { useMeAnswer } from '../portal/me.ts'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { Sessions } from '../shared/session/sessions.tsx'
import { useTitle } from '../shared/title.ts'
import { useReader } from '../shared/texts.tsx'
import { zoneOf } from '../shared/time/own-zone.ts'
import { dayIn } from '../shared/time/zoned.ts'
import { Address } from '../shared/ui/address.tsx'
import { Awaited, ToCome } from '../shared/ui/awaited.tsx'
import { OwnProfile } from './own-profile.tsx'
import { Help } from './register.tsx'

export function Profile() {
  const { texts } = useReader()
  const { data: me, isPending } = useMeAnswer()
  useTitle(texts.profile.title)
  return (
    <div className="stack">
      <h1>{texts.profile.title}</h1>
      {isPending && <ToCome />}
      {me && <OwnProfile me={me} />}
      {me && <Known me={me} />}
      <Colleagues />
      <Sessions />
    </div>
  )
}

/** What is the registry's word. */
function Known({ me }: { me: AnswerOf<'GET /me'> }) {
  const { texts, locale } = useReader()
  const { terms } = me
  const accepted = terms && texts.profile.accepted(terms.version, dayIn(locale, zoneOf(), terms.acceptedAt))
  const rows = [
    [texts.signIn.mail, <Address key="mail" mail={me.mail} />],
    [texts.profile.organisation, me.organisation?.name],
    [texts.profile.terms, accepted],
  ] as const
  return (
    <section className="sheet stack tight">
      <h2>{texts.profile.account}</h2>
      <dl className="facts">
        {rows.map(([label, value]) =>
          value === undefined ? null : (
            <div className="fact" key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="quiet-text">{texts.profile.wrong}</p>
      <Help />
    </section>
  )
}

function Colleagues() {
  const { texts } = useReader()
  const others = useQuery({ queryKey: ['colleagues'], queryFn: () => call('GET /me/colleagues') })
  return (
    <section className="sheet stack tight">
      <h2>{texts.profile.colleagues}</h2>
      <Awaited of={others} />
      {others.data?.colleagues.length === 0 && <p>{texts.profile.alone}</p>}
      <ul>
        {others.data?.colleagues.map(({ name, mail }) => (
          <li key={mail}>
            {name}{' '}
            <span className="quiet-text">
              <Address mail={mail} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
