/**
 * Work outside the desk's hours at a price (S2-28): whoever asked for help takes it, or not.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { call } from '../shared/api/client.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { inWords } from '../shared/time/moments.ts'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useNaming } from './naming.ts'
import { Reread } from './reread.tsx'
import type { Deeds } from './ticket-deeds.tsx'
import type { Ticket } from './ticket-page.tsx'

/** Once its hour has come it is no offer any more. */
export function isOffered({ offHours, requester }: Ticket, me: string | undefined, now: number): boolean {
  return offHours?.state === 'quoted' && me === requester.id && Date.parse(offHours.from) > now
}

export function Quote({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const reading = useReading()
  const { price } = useNaming()
  const { id: ticketId, version, offHours } = ticket
  const answer = useMutation({
    mutationFn: (accepted: boolean) =>
      call('POST /tickets/{ticketId}/off-hours/answer', { at: { ticketId }, body: { accepted }, version }),
    onSuccess: changed,
  })
  if (!offHours) return null
  const cost = price(offHours)
  const say = (accepted: boolean) => void (answer.isPending || answer.mutate(accepted))
  return (
    <section className="sheet stack tight">
      <h2>{texts.deciding.quote}</h2>
      <p>{texts.deciding.quoteOf(inWords(reading, offHours.from), inWords(reading, offHours.to), cost)}</p>
      <p className="quiet-text">{texts.deciding.quoteLead}</p>
      <ProblemNotice error={answer.error}>
        <Reread error={answer.error} changed={changed} />
      </ProblemNotice>
      <div className="buttons">
        <button type="button" className="button" aria-disabled={answer.isPending} onClick={() => say(true)}>
          {texts.deciding.accept(cost)}
        </button>
        <button type="button" className="button quiet" aria-disabled={answer.isPending} onClick={() => say(false)}>
          {texts.deciding.decline}
        </button>
      </div>
    </section>
  )
}
