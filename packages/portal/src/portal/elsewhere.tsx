import { Link } from '@tanstack/react-router'
import { useReader } from '../shared/texts.tsx'
import type { Desk } from '../shared/telling.ts'

/** A desk that is asked by other ways alone says which. */
export function Elsewhere({ desk }: { desk: Desk }) {
  const { texts } = useReader()
  const { mail } = desk.contacts
  const people = desk.channels.filter(({ id }) => id !== 'api')
  return (
    <section className="banner">
      <p className="turn">{texts.asking.elsewhere}</p>
      <p>{texts.asking.elsewhereLead}</p>
      <ul className="stack tight">
        {people.map(({ id, name, hours }) => (
          <li key={id} className="way">
            {id === 'chat' ? <Link to="/chat">{name}</Link> : <b>{name}</b>}
            <span className="quiet-text">{hours}</span>
          </li>
        ))}
        <li>
          <a href={`mailto:${mail}`}>{mail}</a>
        </li>
      </ul>
    </section>
  )
}
