/**
 * A ticket: whose turn it is and by when, the conversation, and what its reader can do.
 * @module
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useDesk } from '../shared/ui/openness.tsx'
import { useTitle } from './shell.tsx'
import { Standing } from './standing.tsx'
import { Talk } from './talk.tsx'
import { TicketDeeds } from './ticket-deeds.tsx'

export type Ticket = AnswerOf<'GET /tickets/{ticketId}'>

const POLL_MILLISECONDS = 20_000

export function TicketPage({ ticketId }: { ticketId: string }) {
  const { texts } = useReader()
  const client = useQueryClient()
  const { ticket, clocks } = useTicket(ticketId)
  useTitle(ticket.data?.subject ?? ticketId)
  const { data } = ticket
  if (!data)
    return ticket.error ? <ProblemNotice error={ticket.error} /> : <p className="quiet-text">{texts.loading}</p>
  const changed = async () => {
    await client.invalidateQueries({ queryKey: ['ticket', ticketId] })
    void client.invalidateQueries({ queryKey: ['tickets'] })
  }
  return (
    <>
      <div className="head">
        <p className="quiet-text">
          {data.id} · {data.stateName}
        </p>
        <h1>{data.subject}</h1>
      </div>
      <div className="columns">
        <div>
          <Standing ticket={data} clocks={clocks.data} />
          <Talk ticket={data} />
          <TicketDeeds ticket={data} changed={changed} />
        </div>
        <Side ticket={data} />
      </div>
    </>
  )
}

/** The ticket as it stands, asked again and again, and its promises explained for that version of it. */
function useTicket(ticketId: string) {
  const { locale } = useReader()
  const at = { ticketId }
  const ticket = useQuery({
    queryKey: ['ticket', ticketId, locale],
    queryFn: () => call('GET /tickets/{ticketId}', { at }, locale),
    refetchInterval: POLL_MILLISECONDS,
  })
  const clocks = useQuery({
    queryKey: ['clocks', ticketId, ticket.data?.version],
    queryFn: () => call('GET /tickets/{ticketId}/clocks', { at }),
    enabled: ticket.isSuccess,
    placeholderData: (before) => before,
  })
  return { ticket, clocks }
}

function Side({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  const reading = useReading()
  const desk = useDesk()
  const nameIn = (list: readonly { id: string; name: string }[] | undefined, id: string) =>
    list?.find((each) => each.id === id)?.name ?? id
  return (
    <aside className="side">
      {ticket.next.length > 0 && (
        <section className="sheet stack tight">
          <h2>{texts.ticket.next}</h2>
          <dl className="facts">
            {ticket.next.map(({ kind, at, step, clock }) => (
              <Fact key={`${kind} ${at} ${clock ?? ''}`} term={moment(reading, at)}>
                {step === 'close' ? texts.ticket.steps.close : texts.ticket.steps[kind]}
              </Fact>
            ))}
          </dl>
        </section>
      )}
      <section className="sheet stack tight">
        <h2>{texts.ticket.facts}</h2>
        <dl className="facts">
          <Fact term={texts.ticket.topic}>{nameIn(desk?.topics, ticket.topic)}</Fact>
          <Fact term={texts.ticket.priority}>{nameIn(desk?.priorities, ticket.priority)}</Fact>
          <Fact term={texts.ticket.opened}>{moment(reading, ticket.openedAt)}</Fact>
        </dl>
      </section>
    </aside>
  )
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
