import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useReader } from '../shared/texts.tsx'
import { Field } from '../shared/ui/field.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Deed } from './deed.tsx'
import { Reread } from './reread.tsx'
import type { Deeds } from './ticket-deeds.tsx'

/** Says from when one can answer again; until then nobody reminds. */
export function Away(deeds: Deeds) {
  const { texts } = useReader()
  return <Deed name={texts.ticket.away}>{(close) => <Until {...deeds} close={close} />}</Deed>
}

function Until({ ticket, changed, close }: Deeds & { close: () => void }) {
  const { texts } = useReader()
  const [until, setUntil] = useState('')
  const away = useMutation({
    mutationFn: () =>
      call('PUT /tickets/{ticketId}/away', {
        at: { ticketId: ticket.id },
        body: { until: until === '' ? '' : new Date(until).toISOString() },
        version: ticket.version,
      }),
    onSuccess: async () => {
      close()
      await changed()
    },
  })
  const wrong = away.error instanceof Problem ? away.error.at('/until') : undefined
  return (
    <>
      <Field label={texts.ticket.awayUntil} value={until} onChange={setUntil} type="datetime-local" error={wrong} />
      {wrong === undefined && (
        <ProblemNotice error={away.error}>
          <Reread error={away.error} changed={changed} />
        </ProblemNotice>
      )}
      <p>
        <button
          type="button"
          className="button quiet"
          aria-disabled={away.isPending}
          onClick={() => void (away.isPending || away.mutate())}
        >
          {texts.ticket.awayGo}
        </button>
      </p>
    </>
  )
}
