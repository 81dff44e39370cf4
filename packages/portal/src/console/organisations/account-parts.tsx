/**
 * Payments, open tickets and what is left of the quota.
 * @module
 */
import { call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { dayInWords } from '../../shared/time/zoned.ts'
import { Deed } from '../form/deed.tsx'
import { useConsoleTexts } from '../texts.ts'
import { TicketLink } from '../ticket-link.tsx'
import { type Account, useChanged, useDeskDays, useMayChange, useOffers, useStandingWords } from './account.ts'
import { Part } from './part.tsx'

export function StandingPart({ account }: { account: Account }) {
  const words = useConsoleTexts().office.standing
  const { locale } = useReader()
  const standingWords = useStandingWords()
  const { good, paidUntil } = account.standing
  return (
    <Part title={words.title} deeds={useMayChange() && <TellPayment account={account} />}>
      <p className={good ? undefined : 'late-text'}>
        {paidUntil === undefined ? words.untold : words.until(dayInWords(locale, paidUntil))}{' '}
        {paidUntil !== undefined && <strong>{standingWords(account.standing)}</strong>}
      </p>
    </Part>
  )
}

function TellPayment({ account }: { account: Account }) {
  const words = useConsoleTexts().office.standing
  const changed = useChanged(account.id)
  const { id: organisationId, version, standing } = account
  return (
    <Deed
      name={`standing.${organisationId}`}
      title={words.change}
      fields={[{ name: 'paidUntil', label: words.day, hint: words.dayHint, kind: 'date' }]}
      start={{ paidUntil: standing.paidUntil ?? '' }}
      send={({ paidUntil = '' }) =>
        call('PUT /organisations/{organisationId}/standing', {
          at: { organisationId },
          version,
          body: { paidUntil: paidUntil === '' ? null : paidUntil },
        })
      }
      done={words.done}
      changed={changed}
    />
  )
}

export function SlotsPart({ account }: { account: Account }) {
  const words = useConsoleTexts().office.slots
  const { open, limit, holders } = account.slots
  const told = limit === undefined ? words.free(open) : words.held(open, limit)
  return (
    <Part title={words.title}>
      <p>{open === 0 && limit === undefined ? words.none : told}</p>
      {holders.length > 0 && (
        <p>
          {words.holders}{' '}
          {holders.map((ticketId, index) => (
            <span key={ticketId}>
              {index > 0 && ', '}
              <TicketLink ticketId={ticketId}>
                {account.tickets.find(({ id }) => id === ticketId)?.subject ?? ticketId}
              </TicketLink>
            </span>
          ))}
        </p>
      )}
    </Part>
  )
}

export function QuotaPart({ account }: { account: Account }) {
  const words = useConsoleTexts().office.quota
  const days = useDeskDays()
  const { balance } = account
  return (
    <Part title={words.title} deeds={<SellPack account={account} />}>
      <p className={balance ? 'big' : undefined}>{balance ? words.left(balance.left) : words.none}</p>
      <ul className="lines">
        {balance?.grants.map(({ id, kind, amount, used, until }) => (
          <li key={id}>
            {words.grant(amount - used, amount, words.kinds[kind])}{' '}
            {until !== undefined && <span className="quiet-text">{words.until(days.day(until))}</span>}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function SellPack({ account }: { account: Account }) {
  const words = useConsoleTexts().office.quota
  const offers = useOffers()
  const changed = useChanged(account.id)
  const organisationId = account.id
  if (!offers || offers.packs.length === 0) return null
  const options = offers.packs.map(({ id, name, tickets, days }) => ({
    id,
    name: words.packOffer(name, tickets, days),
  }))
  return (
    <Deed
      name={`pack.${organisationId}`}
      title={words.pack}
      fields={[{ name: 'pack', label: words.packName, kind: 'choice', options }]}
      start={{ pack: offers.packs[0]?.id ?? '' }}
      send={({ pack = '' }, once) =>
        call('POST /organisations/{organisationId}/packs', { at: { organisationId }, body: { pack }, once })
      }
      done={words.sold}
      changed={changed}
    />
  )
}
