/**
 * Who else of the desk looks at the ticket that is open.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { call } from '../shared/api/client.ts'
import { useConsoleTexts } from './texts.ts'

/** So that nobody who stays is ever half a minute old. */
const LOOK_MILLISECONDS = 12_000

/** Looks, and shows who else does; nothing where one is alone. */
export function Others({ ticketId }: { ticketId: string }) {
  const words = useConsoleTexts().queue
  const { data } = useQuery({
    queryKey: ['presence', ticketId],
    queryFn: () => call('PUT /tickets/{ticketId}/presence', { at: { ticketId }, body: {} }),
    refetchInterval: LOOK_MILLISECONDS,
  })
  const others = data?.others ?? []
  return (
    <p className="others" role="status">
      {others.length > 0 && words.others(others.map(({ name }) => name))}
    </p>
  )
}
