/**
 * Whose ticket it is, at a glance: plan, what is left of it, standing, whether the desk is open, and what came before.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { call } from '../../shared/api/client.ts'
import { useReader, useReading } from '../../shared/texts.tsx'
import { dayWord, moment } from '../../shared/time/moments.ts'
import { Openness, useDesk } from '../../shared/ui/openness.tsx'
import { useConsoleTexts } from '../texts.ts'
import { Unread } from '../unread.tsx'
import { Unproved } from './unproved.tsx'
import { useContactsAnswer } from './use-contacts.ts'
import { type OrganisationView, useOrganisation } from './use-organisation.ts'
import type { Ticket } from './use-ticket.ts'

export function Side({ ticket }: { ticket: Ticket }) {
  const words = useConsoleTexts().ticket.side
  const account = useOrganisation(ticket)
  const { data: view } = account
  const desk = useDesk()
  const { organisation, requester, topic, channel, satisfaction } = ticket
  return (
    <aside className="about" aria-label={words.title}>
      <Unread of={[account, useContactsAnswer(ticket)]} />
      <dl>
        <Fact term={words.organisation}>
          <Link to="/organisations/$organisationId" params={{ organisationId: organisation.id }}>
            {organisation.name}
          </Link>
        </Fact>
        <Fact term={words.requester}>
          {requester.name}
          {ticket.unproved && <Unproved ticketId={ticket.id} />}
        </Fact>
        <Fact term={words.topic}>{desk?.topics.find(({ id }) => id === topic)?.name ?? topic}</Fact>
        <Fact term={words.channel}>{desk?.channels.find(({ id }) => id === channel)?.name ?? channel}</Fact>
        <Account view={view} />
        <Fact term={words.desk}>
          <Openness />
        </Fact>
        {satisfaction && <Fact term={words.satisfaction}>{words.stars(satisfaction.stars)}</Fact>}
      </dl>
      <Before ticket={ticket} view={view} />
    </aside>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="about-fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Its places are there before what stands in them. */
function Account({ view }: { view: OrganisationView | undefined }) {
  const words = useConsoleTexts().ticket.side
  const desk = useDesk()
  const { plan, balance, slots, standing } = view ?? {}
  const planName = plan && (desk?.plans.find(({ id }) => id === plan.id)?.name ?? plan.id)
  return (
    <>
      <Fact term={words.plan}>{view && (planName ? words.planOf(planName, plan.inForce) : words.noPlan)}</Fact>
      <Fact term={words.quota}>{view && (balance ? words.left(balance.left) : words.unlimited)}</Fact>
      <Fact term={words.slots}>
        {slots && (
          <>
            {slots.limit === undefined ? words.open(slots.open) : words.openOf(slots.open, slots.limit)}
            {slots.holders.length > 0 && <Holders holders={slots.holders} />}
          </>
        )}
      </Fact>
      <Fact term={words.standing}>{standing && <Standing standing={standing} />}</Fact>
    </>
  )
}

function Holders({ holders }: { holders: readonly string[] }) {
  const words = useConsoleTexts().ticket.side
  return (
    <details>
      <summary>{words.holders}</summary>
      {holders.map((ticketId) => (
        <Link key={ticketId} to="/tickets/$ticketId" params={{ ticketId }} search={true}>
          {ticketId}
        </Link>
      ))}
    </details>
  )
}

function Standing({ standing: { good, paidUntil, servedUntil } }: { standing: OrganisationView['standing'] }) {
  const words = useConsoleTexts().ticket.side
  const reading = useReading()
  if (good && servedUntil === undefined) return words.good
  const until = servedUntil ?? paidUntil
  if (until === undefined) return good ? words.good : words.unpaid
  return good ? words.goodUntil(dayWord(reading, until)) : words.unpaidSince(dayWord(reading, until))
}

/** Earlier tickets of the organisation, and those this one hangs together with. */
function Before({ ticket, view }: { ticket: Ticket; view: OrganisationView | undefined }) {
  const words = useConsoleTexts().ticket.side
  const { locale } = useReader()
  const { id, follows, followedBy, splitFrom, splitInto = [] } = ticket
  const known = numbered([follows, ...followedBy])
  const chain = useQuery({
    queryKey: ['chain', id, ticket.version],
    queryFn: () => call('GET /tickets/{ticketId}/chain', { at: { ticketId: id } }, locale),
    enabled: known.length > 0,
  })
  const others = view?.tickets.filter((each) => each.id !== id) ?? []
  return (
    <>
      <Listed title={words.chain} tickets={(chain.data?.tickets ?? known).filter((each) => each.id !== id)} isOpen />
      <Listed title={words.split} tickets={numbered([splitFrom, ...splitInto])} isOpen />
      <div className="before">
        <Listed title={words.earlier(others.length)} tickets={others} />
      </div>
    </>
  )
}

function numbered(ids: readonly (string | undefined)[]): readonly Row[] {
  return ids.flatMap((id) => (id === undefined ? [] : [{ id }]))
}

type Row = { id: string; subject?: string; openedAt?: string; requester?: string }

function Listed({ title, tickets, isOpen = false }: { title: string; tickets: readonly Row[]; isOpen?: boolean }) {
  const reading = useReading()
  if (tickets.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul className="earlier">
        {tickets.map(({ id, subject, openedAt, requester }) => (
          <li key={id}>
            <Link to="/tickets/$ticketId" params={{ ticketId: id }} search={true}>
              {subject ?? id}
            </Link>
            <span className="quiet-text">
              {[requester, openedAt && moment(reading, openedAt)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
