import { call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'
import { Stars, Thanks, useRating } from './stars.tsx'
import { useMe } from './me.ts'
import type { Deeds } from './ticket-deeds.tsx'
import type { Ticket } from './ticket-page.tsx'

/** Whoever asked, once, while the desk still wants to hear. */
export function mayRate({ ratedUntil, satisfaction, requester }: Ticket, me: string | undefined): boolean {
  return ratedUntil !== undefined && !satisfaction && requester.id === me
}

/** Stars for a closed ticket, once, by whoever is signed in. */
export function RateHere({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const rating = useRating(ticket.id, async (body, once) => {
    await call('POST /tickets/{ticketId}/satisfaction', { at: { ticketId: ticket.id }, body, once })
    await changed()
  })
  const me = useMe()?.id
  if (rating.sending.isSuccess) return <Thanks />
  if (ticket.ratedUntil === undefined || !mayRate(ticket, me)) return null
  return (
    <section className="sheet stack">
      <h2>{texts.reading.rate}</h2>
      <Stars rating={rating} until={ticket.ratedUntil} />
    </section>
  )
}
