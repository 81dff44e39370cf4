/**
 * How a ticket stands, for whoever has its link.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { ToCome } from '../shared/ui/awaited.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useTitle } from '../shared/title.ts'
import { dueSentence } from './due-sentence.ts'

type Linked = AnswerOf<'GET /public/tickets/{link}'>

export function useLinked(link: string) {
  const { locale } = useReader()
  return useQuery({
    queryKey: ['linked', link, locale],
    queryFn: () => call('GET /public/tickets/{link}', { at: { link } }, locale),
  })
}

export function StateRoute() {
  const { texts } = useReader()
  const { link } = useParams({ from: '/state/$link' })
  const { data, isPending, error, refetch } = useLinked(link)
  const title = data ? texts.visitors.state.title(data.id) : texts.visitors.lookUp.title
  useTitle(title)
  return (
    <section className="sheet entry stack">
      <div className="head">
        <h1>{title}</h1>
        {data && <p className="quiet-text">{data.subject}</p>}
      </div>
      {isPending && <ToCome />}
      <LinkGone error={error} retry={refetch} />
      {data && <State ticket={data} />}
    </section>
  )
}

/** A link that is over leads to where one gets another. */
export function LinkGone({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { texts } = useReader()
  const isGone = error instanceof Problem && error.told.status === 404
  return (
    <ProblemNotice error={error} retry={retry}>
      {isGone && (
        <p>
          <Link to="/status">{texts.visitors.lookUp.title}</Link>
        </p>
      )}
    </ProblemNotice>
  )
}

function State({ ticket }: { ticket: Linked }) {
  const { texts } = useReader()
  const reading = useReading()
  const { closedAt } = ticket
  const facts = [
    [texts.ticket.state, ticket.stateName],
    [texts.visitors.state.opened, moment(reading, ticket.openedAt)],
    [texts.visitors.state.changed, moment(reading, ticket.changedAt)],
    ...(closedAt === undefined ? [] : [[texts.visitors.state.closed, moment(reading, closedAt)] as const]),
  ] as const
  return (
    <>
      <div className="banner">
        <p className="quiet-text">{texts.ticket.turn[ticket.turn]}</p>
        <p className="turn">
          <Promised ticket={ticket} />
        </p>
      </div>
      <dl className="facts">
        {facts.map(([term, fact]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <div className="head">
        <p>{texts.visitors.state.more}</p>
        <p>
          <Link to="/tickets/$ticketId" params={{ ticketId: ticket.id }}>
            {texts.visitors.state.open}
          </Link>
        </p>
      </div>
    </>
  )
}

function Promised({ ticket }: { ticket: Linked }) {
  const { texts } = useReader()
  const reading = useReading()
  const [due] = ticket.deadlines
    .flatMap(({ kind, dueAt, settledAt }) => (dueAt !== undefined && settledAt === undefined ? [{ kind, dueAt }] : []))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  if (ticket.turn !== 'agent' || !due) return ticket.stateName
  return dueSentence(texts, reading, due)
}
