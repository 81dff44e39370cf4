/**
 * Whether the desk is open, what is under way, and how to reach it.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { isVisitor } from '../shared/session/session.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { closing, useDesk } from '../shared/ui/openness.tsx'
import { Rows } from './rows.tsx'
import { useTitle } from '../shared/title.ts'

const SHOWN = '5'

export function Home() {
  const { texts, locale } = useReader()
  const me = useMe()
  useTitle(texts.nav.home)
  const mine = useQuery({
    queryKey: ['tickets', 'home', locale],
    queryFn: () =>
      call('GET /tickets', { query: { list: 'mine', state: 'open,pending,resolved', limit: SHOWN } }, locale),
  })
  return (
    <>
      <h1>{texts.home.hello(me?.name.split(' ')[0] ?? '…')}</h1>
      <div className="columns">
        <div className="stack">
          <OpenNow />
          <section>
            <div className="between">
              <h2>{texts.home.yours}</h2>
              <Link to="/tickets">{texts.home.all}</Link>
            </div>
            <ProblemNotice error={mine.error} retry={mine.refetch} />
            {mine.data && mine.data.tickets.length > 0 && <Rows tickets={mine.data.tickets} whose={false} />}
            {mine.data?.tickets.length === 0 && <p className="empty">{texts.list.none}</p>}
          </section>
        </div>
        {/* On a narrow page it stands below the tickets, which would push it away. */}
        {!mine.isPending && <Channels />}
      </div>
    </>
  )
}

export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => call('GET /me'), enabled: !isVisitor() }).data
}

function OpenNow() {
  const { texts } = useReader()
  const reading = useReading()
  const desk = useDesk()
  const { isOpen = true, closesAt, opensAt } = desk ?? {}
  const open = closesAt === undefined ? texts.home.always : texts.home.open(closing(reading, closesAt))
  const closed = opensAt === undefined ? texts.desk.closed : texts.home.closed(moment(reading, opensAt))
  return (
    <section className="banner">
      <p className="turn">{desk ? (isOpen ? open : closed) : ' '}</p>
      <p>{texts.home.note}</p>
      <p>
        <Link to="/new" className="button">
          {texts.nav.create}
        </Link>
      </p>
    </section>
  )
}

function Channels() {
  const { texts } = useReader()
  const desk = useDesk()
  if (!desk) return <aside className="side" />
  return (
    <aside className="side">
      <section className="sheet stack tight">
        <h2>{texts.home.channels}</h2>
        {desk.channels.map(({ id, name, hours }) => (
          <p key={id}>
            <b>{name}</b>
            <br />
            <span className="quiet-text">{hours}</span>
          </p>
        ))}
        <Contacts {...desk.contacts} />
      </section>
    </aside>
  )
}

function Contacts({ mail, whatsapp, phone }: AnswerOf<'GET /desk'>['contacts']) {
  const { texts } = useReader()
  const [person, house] = mail.split('@')
  return (
    <dl className="facts">
      <dt>{texts.home.mail}</dt>
      <dd>
        <a href={`mailto:${mail}`}>
          {person}
          <wbr />@{house}
        </a>
      </dd>
      {whatsapp !== undefined && (
        <>
          <dt>WhatsApp</dt>
          <dd>
            <a href={`https://wa.me/${whatsapp.replaceAll(/\D/g, '')}`}>{whatsapp}</a>
          </dd>
        </>
      )}
      {phone !== undefined && (
        <>
          <dt>{texts.home.phone}</dt>
          <dd>
            <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
          </dd>
        </>
      )}
    </dl>
  )
}
