import { useMutation } from '@tanstack/react-query'
import { call } from '../../shared/api/client.ts'
import { ProblemNotice } from '../../shared/ui/notice.tsx'
import { useConsoleTexts } from '../texts.ts'

/** Nobody has proved to be the requester (S0-12): whoever sees that it is somebody else ends what his browser may do. */
export function Unproved({ ticketId }: { ticketId: string }) {
  const words = useConsoleTexts().ticket.side
  const ending = useMutation({
    mutationFn: () => call('POST /tickets/{ticketId}/device/end', { at: { ticketId }, body: {} }),
  })
  return (
    <>
      <p className="quiet-text">{words.unproved}</p>
      <ProblemNotice error={ending.error} />
      <button
        type="button"
        className="plain"
        aria-disabled={ending.isPending || ending.isSuccess}
        onClick={() => void (ending.isPending || ending.isSuccess || ending.mutate())}
      >
        {ending.isSuccess ? words.ended : words.end}
      </button>
    </>
  )
}
