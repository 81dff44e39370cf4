import { call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'
import type { Deeds } from './ticket-deeds.tsx'
import { UntilDeed } from './until-deed.tsx'

/** Says from when one can answer again; until then nobody reminds. */
export function Away({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const { version } = ticket
  return (
    <UntilDeed
      name={texts.ticket.away}
      label={texts.ticket.awayUntil}
      go={texts.ticket.awayGo}
      send={(until) => call('PUT /tickets/{ticketId}/away', { at: { ticketId: ticket.id }, body: { until }, version })}
      changed={changed}
    />
  )
}

/** Neither solved nor not: the ticket stays until then (S2-41). */
export function KeepWatching({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const { version } = ticket
  const at = { ticketId: ticket.id }
  return (
    <UntilDeed
      name={texts.reading.watch}
      label={texts.reading.watchUntil}
      go={texts.reading.watchGo}
      send={(until) =>
        call('POST /tickets/{ticketId}/answers', { at, body: { answer: 'keep-watching', until }, version })
      }
      changed={changed}
    />
  )
}
