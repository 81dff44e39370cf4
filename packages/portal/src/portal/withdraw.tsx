import { useMutation } from '@tanstack/react-query'
import { call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Deed } from './deed.tsx'
import { Reread } from './reread.tsx'
import type { Deeds } from './ticket-deeds.tsx'

/** Final, and so it asks twice. */
export function Withdraw(deeds: Deeds) {
  const { texts } = useReader()
  return <Deed name={texts.ticket.withdraw}>{() => <Sure {...deeds} />}</Deed>
}

function Sure({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const withdraw = useMutation({
    mutationFn: () =>
      call('POST /tickets/{ticketId}/withdrawal', { at: { ticketId: ticket.id }, body: {}, version: ticket.version }),
    onSuccess: changed,
  })
  return (
    <>
      <ProblemNotice error={withdraw.error}>
        <Reread error={withdraw.error} changed={changed} />
      </ProblemNotice>
      <p>{texts.ticket.withdrawSure}</p>
      <p>
        <button
          type="button"
          className="button quiet"
          aria-disabled={withdraw.isPending}
          onClick={() => void (withdraw.isPending || withdraw.mutate())}
        >
          {texts.ticket.withdrawGo}
        </button>
      </p>
    </>
  )
}
