/**
 * Whether the desk is open, what is under way, and how to reach it.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { call } from '../shared/api/client.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { inWords, placeOf } from '../shared/time/moments.ts'
import { zoneOf } from '../shared/time/own-zone.ts'
import { offsetAt } from '../shared/time/zoned.ts'
import { Address } from '../shared/ui/address.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { closing, useDesk } from '../shared/ui/openness.tsx'
import { CreateLink } from './create-link.tsx'
import { LOOKED_THROUGH, UNDER_WAY } from './first-asked.ts'
import { useMeAnswer } from './me.ts'
import { type Row, Rows } from './rows.tsx'
import { byTurn } from './sorting.ts'
import { useTitle } from '../shared/title.ts'

const SHOWN = 5

export function Home() {
  const { texts } = useReader()
  const { data: me, isPending } = useMeAnswer()
  useTitle(texts.nav.home)
  const approves = me?.organisation?.approves === true
  const mine = useTickets(UNDER_WAY)
  const pending = useTickets({ list: 'organisation', state: 'pending', limit: LOOKED_THROUGH }, approves)
  const wanted = pending.data?.tickets.filter(({ turn }) => turn === 'approver') ?? []
  // Both at once, so that neither pushes the other away.
  const isThere = !isPending && !mine.isPending && !(approves && pending.isPending)
  return (
    <>
      <h1>{texts.home.hello(me?.name.split(' ')[0] ?? '…')}</h1>
      <div className="columns">
        <div className="stack">
          <OpenNow />
          {isThere && <Wanted tickets={wanted} />}
          <section>
            <div className="between">
              <h2>{texts.home.yours}</h2>
              <Link to="/tickets">{texts.home.all}</Link>
            </div>
            <ProblemNotice error={mine.error} retry={mine.refetch} />
            {isThere && mine.data && mine.data.tickets.length > 0 && (
              <Rows tickets={byTurn(mine.data.tickets).slice(0, SHOWN)} whose={false} />
            )}
            {isThere && mine.data?.tickets.length === 0 && <p className="empty">{texts.list.none}</p>}
          </section>
        </div>
        {/* On a narrow page it stands below the tickets, which would push it away. */}
        {isThere && <Channels />}
      </div>
    </>
  )
}

/** Of colleagues, and of no use until this reader has said yes or no (S0-33). */
function Wanted({ tickets }: { tickets: readonly Row[] }) {
  const { texts } = useReader()
  if (tickets.length === 0) return null
  return (
    <section>
      <div className="between">
        <h2>{texts.home.wanted}</h2>
      </div>
      <Rows tickets={tickets} whose />
    </section>
  )
}

function useTickets(query: { list: string; state: string; limit: string }, enabled = true) {
  const { locale } = useReader()
  return useQuery({
    queryKey: ['tickets', 'home', query.list, locale],
    queryFn: () => call('GET /tickets', { query }, locale),
    enabled,
  })
}

function OpenNow() {
  const { texts } = useReader()
  const reading = useReading()
  const desk = useDesk()
  const { isOpen = true, closesAt, opensAt } = desk ?? {}
  const open = closesAt === undefined ? texts.home.always : texts.home.open(closing(reading, closesAt))
  const closed = opensAt === undefined ? texts.desk.closed : texts.home.closed(inWords(reading, opensAt))
  return (
    <section className="banner">
      <p className="turn">{desk ? (isOpen ? open : closed) : ' '}</p>
      <p>{texts.home.note}</p>
      <p>
        <CreateLink />
      </p>
    </section>
  )
}

/** How to reach the desk: each way with its hours, and its address where it has one. */
function Channels() {
  const { texts } = useReader()
  const desk = useDesk()
  if (!desk) return <aside className="side" />
  const { mail, whatsapp, phone } = desk.contacts
  const channels = desk.channels.filter(({ id }) => id !== 'api')
  return (
    <aside className="side">
      <section className="sheet stack tight">
        <h2>{texts.home.channels}</h2>
        {channels.map(({ id, name, hours }) => (
          <Way key={id} name={name} hours={hours}>
            {id === 'mail' && <MailTo mail={mail} />}
          </Way>
        ))}
        {channels.every(({ id }) => id !== 'mail') && (
          <Way name={texts.home.mail}>
            <MailTo mail={mail} />
          </Way>
        )}
        {whatsapp !== undefined && (
          <Way name="WhatsApp">
            <a href={`https://wa.me/${whatsapp.replaceAll(/\D/g, '')}`}>{whatsapp}</a>
          </Way>
        )}
        {phone !== undefined && (
          <Way name={texts.home.phone}>
            <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
          </Way>
        )}
        <Zone of={desk.timeZone} />
      </section>
    </aside>
  )
}

function Way({ name, hours, children }: { name: string; hours?: string; children?: ReactNode }) {
  return (
    <div className="way">
      <b>{name}</b>
      {children}
      {hours !== undefined && <span className="quiet-text">{hours}</span>}
    </div>
  )
}

function MailTo({ mail }: { mail: string }) {
  return (
    <a href={`mailto:${mail}`}>
      <Address mail={mail} />
    </a>
  )
}

/** The hours are the desk's own words, and by its clock. */
function Zone({ of }: { of: string }) {
  const { texts } = useReader()
  const { now } = useReading()
  if (offsetAt(now, of) === offsetAt(now, zoneOf())) return null
  return <p className="quiet-text">{texts.home.zone(placeOf(of), placeOf(zoneOf()))}</p>
}
