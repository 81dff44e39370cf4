/**
 * A ticket for somebody who called or wrote elsewhere, which alone opens none (S2-07): told as its requester would tell
 * it, but for what only he can confirm or show.
 * @module
 */
import { Link, useNavigate } from '@tanstack/react-router'
import { call } from '../../shared/api/client.ts'
import type { Desk } from '../../shared/telling.ts'
import { useTitle } from '../../shared/title.ts'
import { useDeskAnswer } from '../../shared/ui/openness.tsx'
import { DeedForm, type Values } from '../form/deed.tsx'
import { useConsoleTexts } from '../texts.ts'
import { Unread } from '../unread.tsx'
import { type Person, useAccount, useChanged, usePeople } from './account.ts'
import { openingOf, startOf, useOpeningFields } from './opening-fields.ts'

type Props = { organisationId: string; contactId: string }

export function Opening({ organisationId, contactId }: Props) {
  const words = useConsoleTexts().office.opening
  const account = useAccount(organisationId)
  const people = usePeople(organisationId)
  const desk = useDeskAnswer()
  const name = account.data?.name ?? organisationId
  useTitle(words.title(name))
  return (
    <div className="page stack">
      <p>
        <Link to="/organisations/$organisationId" params={{ organisationId }}>
          {name}
        </Link>
      </p>
      <div className="head">
        <h1>{words.title(name)}</h1>
        <p className="quiet-text">{words.lead}</p>
      </div>
      <Unread of={[account, people, desk]} />
      {desk.data && people.data && (
        <OpeningForm {...{ organisationId, contactId }} desk={desk.data} people={people.data.contacts} />
      )}
    </div>
  )
}

function OpeningForm({ organisationId, contactId, desk, people }: Props & { desk: Desk; people: readonly Person[] }) {
  const words = useConsoleTexts().office.opening
  const navigate = useNavigate()
  const changed = useChanged(organisationId)
  const open = async (values: Values, once: string) =>
    (await call('POST /tickets', { body: openingOf(desk, organisationId, values), once })).id
  const leave = (ticketId?: string) => {
    if (ticketId === undefined) void navigate({ to: '/organisations/$organisationId', params: { organisationId } })
    else void navigate({ to: '/tickets/$ticketId', params: { ticketId } })
  }
  return (
    <DeedForm
      name={`opening.${organisationId}.${contactId}`}
      title={words.told}
      fields={useOpeningFields(desk, people)}
      start={startOf(contactId)}
      send={open}
      go={words.go}
      done={words.done}
      changed={changed}
      close={leave}
    />
  )
}
