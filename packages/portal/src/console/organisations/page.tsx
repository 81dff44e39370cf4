/**
 * One organisation: what it has, what it used, and who its people are.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { useTitle } from '../../shared/title.ts'
import { placeOf } from '../../shared/time/moments.ts'
import { useConsoleTexts } from '../texts.ts'
import { TicketLink } from '../ticket-link.tsx'
import { type Account, useAccount, useDeskDays, useMayChange, usePeople } from './account.ts'
import { QuotaPart, SlotsPart, StandingPart } from './account-parts.tsx'
import { HistoryPart } from './history-part.tsx'
import { LedgerPart } from './ledger-part.tsx'
import { LicencesPart, WindowsPart } from './licence-parts.tsx'
import { Part } from './part.tsx'
import { PeoplePart } from './people-part.tsx'
import { PlanPart } from './plan-part.tsx'
import { ProfilePart } from './profile-part.tsx'
import { Unread } from './unread.tsx'

type Props = { organisationId: string; month: string | undefined }

export function OrganisationPage({ organisationId, month }: Props) {
  const words = useConsoleTexts().office
  const account = useAccount(organisationId)
  const people = usePeople(organisationId)
  const mayChange = useMayChange()
  const days = useDeskDays()
  useTitle(account.data?.name ?? words.title)
  const listed = people.data?.contacts ?? []
  return (
    <div className="page stack">
      <p>
        <Link to="/organisations">{words.all}</Link>
      </p>
      <Unread of={[account, people]} />
      {account.data && (
        <>
          <div className="head">
            <h1>{account.data.name}</h1>
            <p className="quiet-text">
              {words.place(placeOf(days.timeZone))} {!mayChange && words.readOnly}
            </p>
          </div>
          <div className="parts">
            <PlanPart account={account.data} />
            <StandingPart account={account.data} />
            <SlotsPart account={account.data} />
            <QuotaPart account={account.data} />
            <LedgerPart account={account.data} people={listed} month={month} />
            <LicencesPart account={account.data} />
            <WindowsPart account={account.data} />
            <PeoplePart account={account.data} people={listed} />
            <ProfilePart account={account.data} people={listed} />
            <TicketsPart account={account.data} />
            <HistoryPart organisationId={organisationId} month={month} />
          </div>
        </>
      )}
    </div>
  )
}

function TicketsPart({ account: { tickets } }: { account: Account }) {
  const words = useConsoleTexts().office.tickets
  const days = useDeskDays()
  return (
    <Part title={words.title}>
      {tickets.length === 0 && <p>{words.none}</p>}
      <ul className="lines">
        {tickets.map(({ id, subject, requester, openedAt }) => (
          <li key={id}>
            <time dateTime={openedAt}>{days.moment(openedAt)}</time> <TicketLink ticketId={id}>{subject}</TicketLink>{' '}
            <span className="quiet-text">{requester}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
