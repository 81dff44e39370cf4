/**
 * A month of the quota as an account statement: in words, and line by line.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { Awaited } from '../../shared/ui/awaited.tsx'
import { Deed } from '../form/deed.tsx'
import { useConsoleTexts } from '../texts.ts'
import { TicketLink } from '../ticket-link.tsx'
import { type Account, type Ledger, type Person, useChanged, useDeskDays, useLedger, useMayChange } from './account.ts'
import { Part } from './part.tsx'

type Props = { account: Account; people: readonly Person[]; month: string | undefined }
type Line = Ledger['lines'][number]

export function LedgerPart({ account, people, month }: Props) {
  const words = useConsoleTexts().office.ledger
  const ledger = useLedger(account.id, month)
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id
  return (
    <Part title={words.title}>
      <Awaited of={ledger} />
      {ledger.data && (
        <>
          <Months organisationId={account.id} month={ledger.data.month} />
          <InWords ledger={ledger.data} nameOf={nameOf} />
          {ledger.data.lines.length > 0 && <Lines account={account} lines={ledger.data.lines} nameOf={nameOf} />}
        </>
      )}
    </Part>
  )
}

function Months({ organisationId, month }: { organisationId: string; month: string }) {
  const words = useConsoleTexts().office.ledger
  const { locale } = useReader()
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const to = (months: number) => {
    const [year = 0, number = 1] = month.split('-').map(Number)
    return new Date(Date.UTC(year, number - 1 + months)).toISOString().slice(0, 7)
  }
  const shared = { to: '/organisations/$organisationId', params: { organisationId }, resetScroll: false } as const
  return (
    <p className="between start">
      <strong>{name.format(new Date(`${month}-01T00:00:00Z`))}</strong>
      <span>
        <Link {...shared} search={{ month: to(-1) }}>
          {words.earlier}
        </Link>{' '}
        ·{' '}
        <Link {...shared} search={{ month: to(1) }}>
          {words.later}
        </Link>
      </span>
    </p>
  )
}

/** `10 granted, 3 used (Ana used 2, Benito used 1), 1 given back`. */
function InWords({ ledger: { lines }, nameOf }: { ledger: Ledger; nameOf: (id: string) => string }) {
  const words = useConsoleTexts().office.ledger
  const { locale } = useReader()
  if (lines.length === 0) return <p aria-live="polite">{words.none}</p>
  const sum = (kind: Line['kind']) =>
    lines.reduce((all, line) => (line.kind === kind ? all + Math.abs(line.tickets) : all), 0)
  const users = new Map<string, number>()
  for (const { kind, requesterId } of lines) {
    if (kind === 'used' && requesterId !== undefined) users.set(requesterId, (users.get(requesterId) ?? 0) + 1)
  }
  const told = (['granted', 'used', 'refunded', 'expired'] as const).flatMap((kind) => {
    const number = sum(kind)
    if (number === 0) return []
    const by = kind === 'used' ? [...users].map(([id, used]) => words.by(nameOf(id), used)) : []
    return [by.length > 0 ? `${words[kind](number)} (${by.join(', ')})` : words[kind](number)]
  })
  return <p aria-live="polite">{new Intl.ListFormat(locale).format(told)}.</p>
}

function Lines({
  account,
  lines,
  nameOf,
}: {
  account: Account
  lines: readonly Line[]
  nameOf: (id: string) => string
}) {
  const words = useConsoleTexts().office.ledger
  return (
    <table className="timetable slim">
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.who}</th>
          <th scope="col" className="number">
            {words.tickets}
          </th>
          <th scope="col" className="number">
            {words.left}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <OneLine
            key={`${line.at} ${line.kind} ${line.grantId} ${line.ticketId ?? ''}`}
            account={account}
            line={line}
            nameOf={nameOf}
            isBack={lines.some(({ kind, ticketId }) => kind === 'refunded' && ticketId === line.ticketId)}
          />
        ))}
      </tbody>
    </table>
  )
}

type OneLineProps = { account: Account; line: Line; nameOf: (id: string) => string; isBack: boolean }

function OneLine({ account, line, nameOf, isBack }: OneLineProps) {
  const words = useConsoleTexts().office.ledger
  const { locale } = useReader()
  const days = useDeskDays()
  const mayChange = useMayChange()
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'always' })
  const { at, kind, tickets, left, ticketId, requesterId, pack } = line
  return (
    <tr>
      <td data-label={words.at}>{days.moment(at)}</td>
      <td data-label={words.what}>
        {words.kinds[kind]} {pack} {ticketId !== undefined && <TicketLink ticketId={ticketId}>{ticketId}</TicketLink>}{' '}
        {mayChange && kind === 'used' && !isBack && ticketId !== undefined && (
          <Refund organisationId={account.id} ticketId={ticketId} />
        )}
      </td>
      <td data-label={words.who}>{requesterId !== undefined && nameOf(requesterId)}</td>
      <td data-label={words.tickets} className="number">
        {signed.format(tickets)}
      </td>
      <td data-label={words.left} className="number">
        {left}
      </td>
    </tr>
  )
}

/** The ticket is read first: what is given back is the use of the ticket as it stands. */
function Refund({ organisationId, ticketId }: { organisationId: string; ticketId: string }) {
  const words = useConsoleTexts().office.ledger
  const changed = useChanged(organisationId)
  const refund = async (note: string) => {
    const { version } = await call('GET /tickets/{ticketId}', { at: { ticketId } })
    return call('PUT /tickets/{ticketId}/refund', { at: { ticketId }, version, body: { note } })
  }
  return (
    <Deed
      name={`refund.${ticketId}`}
      title={words.refund}
      lead={<p>{words.refundTitle(ticketId)}</p>}
      fields={[{ name: 'note', label: words.refundNote, kind: 'prose' }]}
      start={{ note: '' }}
      send={({ note = '' }) => refund(note)}
      done={words.refunding}
      changed={changed}
    />
  )
}
