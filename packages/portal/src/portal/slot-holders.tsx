/**
 * The tickets that hold an organisation's places. Whoever is of it may say that one is solved, and so free its place
 * (S2-26).
 * @module
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Deed } from './deed.tsx'

/** The place of the promise: there the focus goes when what had it is gone. */
export const PROMISE = 'promise'

type Holder = { ticketId: string; subject?: string | undefined; requester?: string | undefined }

export function SlotHolders({ holders }: { holders: readonly Holder[] }) {
  const { texts } = useReader()
  if (holders.length === 0) return null
  return (
    <div className="stack tight">
      <p>{texts.asking.held}:</p>
      <ul className="stack tight">
        {holders.map((holder) => (
          <li key={holder.ticketId}>
            <Link to="/tickets/$ticketId" params={{ ticketId: holder.ticketId }}>
              {holder.subject ?? holder.ticketId}
            </Link>{' '}
            {holder.requester !== undefined && <span className="quiet-text">{texts.asking.by(holder.requester)}</span>}
            <Deed name={texts.asking.freeIt}>{() => <Free ticketId={holder.ticketId} />}</Deed>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** As it stands now: whoever wrote to it meanwhile is not closed out unread. */
function Free({ ticketId }: { ticketId: string }) {
  const { texts } = useReader()
  const client = useQueryClient()
  const free = useMutation({
    mutationFn: async () => {
      const at = { ticketId }
      const { version } = await call('GET /tickets/{ticketId}', { at })
      return call('POST /tickets/{ticketId}/answers', { at, body: { answer: 'solved' }, version })
    },
    onSuccess: async () => {
      const old = ['check', 'me', 'tickets', 'ticket']
      await Promise.all(old.map((name) => client.invalidateQueries({ queryKey: [name] })))
      document.getElementById(PROMISE)?.focus()
    },
  })
  return (
    <>
      <ProblemNotice error={free.error} retry={free.mutate} />
      <p>{texts.asking.freeSure}</p>
      <p>
        <button
          type="button"
          className="button quiet"
          aria-disabled={free.isPending}
          onClick={() => void (free.isPending || free.mutate())}
        >
          {texts.asking.freeGo}
        </button>
      </p>
    </>
  )
}
