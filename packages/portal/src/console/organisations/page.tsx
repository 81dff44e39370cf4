/**
 * One organisation: what it has, what it used, and who its people are.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { useTitle } from '../../shared/title.ts'
import { placeOf } from '../../shared/time/moments.ts'
import { ToCome } from '../../shared/ui/awaited.tsx'
import { useDefinition } from '../definition/definition.ts'
import { useTeamsAnswer } from '../teams.ts'
import { useConsoleTexts } from '../texts.ts'
import { TicketLink } from '../ticket-link.tsx'
import { Unread } from '../unread.tsx'
import { type Account, type Person, useAccount, useDeskDays, useMayChange, usePeople } from './account.ts'
import { QuotaPart, SlotsPart, StandingPart } from './account-parts.tsx'
import { HistoryPart } from './history-part.tsx'
import { LedgerPart } from './ledger-part.tsx'
import { LicencesPart, WindowsPart } from './licence-parts.tsx'
import { Part } from './part.tsx'
import { PeoplePart } from './people-part.tsx'
import { PlanPart } from './plan-part.tsx'
import { ProfilePart } from './profile-part.tsx'

type Props = { organisationId: string; month: string | undefined }

export function OrganisationPage({ organisationId, month }: Props) {
  const words = useConsoleTexts().office
  const account = useAccount(organisationId)
  const people = usePeople(organisationId)
  const definition = useDefinition()
  useTitle(account.data?.name ?? words.title)
  return (
    <div className="page stack">
      <p>
        <Link to="/organisations">{words.all}</Link>
      </p>
      <Unread of={[account, people, definition, useTeamsAnswer()]} />
      {/* Of the rules is what can be done, and so how high each part is. */}
      {(account.isPending || definition.isPending) && <ToCome />}
      {account.data && <Known account={account.data} people={people.data?.contacts ?? []} month={month} />}
    </div>
  )
}

type KnownProps = { account: Account; people: readonly Person[]; month: string | undefined }

function Known({ account, people, month }: KnownProps) {
  const words = useConsoleTexts().office
  const mayChange = useMayChange()
  const days = useDeskDays()
  return (
    <>
      <div className="head">
        <h1>{account.name}</h1>
        <p className="quiet-text">
          {words.place(placeOf(days.timeZone))} {!mayChange && words.readOnly}
        </p>
      </div>
      <div className="parts">
        <PlanPart account={account} />
        <StandingPart account={account} />
        <SlotsPart account={account} />
        <QuotaPart account={account} />
        <LedgerPart account={account} people={people} month={month} />
        <LicencesPart account={account} />
        <WindowsPart account={account} />
        <PeoplePart account={account} people={people} />
        <ProfilePart account={account} people={people} />
        <TicketsPart account={account} />
        <HistoryPart organisationId={account.id} month={month} />
      </div>
    </>
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
