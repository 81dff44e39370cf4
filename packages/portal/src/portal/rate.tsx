/**
 * Stars by the link of a mail. Opening it records nothing: sending does, once.
 * @module
 */
import { useParams } from '@tanstack/react-router'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'
import { ToCome } from '../shared/ui/awaited.tsx'
import { LinkGone, useLinked } from './linked-ticket.tsx'
import { useTitle } from '../shared/title.ts'
import { Stars, Thanks, useRating } from './stars.tsx'

type Linked = AnswerOf<'GET /public/tickets/{link}'>

export function RateRoute() {
  const { texts } = useReader()
  const { link } = useParams({ from: '/rate/$link' })
  const linked = useLinked(link)
  useTitle(texts.visitors.rate.title)
  return (
    <section className="sheet entry stack">
      <div className="head">
        <h1>{texts.visitors.rate.title}</h1>
        {linked.data && (
          <p className="quiet-text">
            {texts.visitors.rate.of(linked.data.id)} · {linked.data.subject}
          </p>
        )}
      </div>
      {linked.isPending && <ToCome />}
      <LinkGone error={linked.error} retry={linked.refetch} />
      {linked.data && <Face link={link} ticket={linked.data} />}
    </section>
  )
}

function Face({ link, ticket }: { link: string; ticket: Linked }) {
  const { texts } = useReader()
  const rating = useRating(link.slice(-22), (body, once) =>
    call('POST /public/tickets/{link}/satisfaction', { at: { link }, body, once }),
  )
  if (rating.sending.isSuccess) return <Thanks />
  if (ticket.rated) return <p>{texts.visitors.rate.given}</p>
  if (ticket.ratedUntil === undefined) return <p>{texts.visitors.rate.over}</p>
  return <Stars rating={rating} until={ticket.ratedUntil} />
}
