import { useMutation } from '@tanstack/react-query'
import { queries } from '../../../shared/app.tsx'
import { useReader } from '../../../shared/texts.tsx'
import { wordsOf } from '../../../shared/ui/notice.tsx'
import { useConsoleTexts } from '../../texts.ts'
import { say } from '../../toast.tsx'
import type { Ticket } from '../use-ticket.ts'
import { give } from './handing.ts'

/** Gives the ticket to whoever sits here; shown at once, and taken back in sight if the desk says no. */
export function useTake(ticket: Ticket, me: { id: string; name: string }, changed: () => Promise<void>) {
  const { locale, texts } = useReader()
  const words = useConsoleTexts().deeds
  const key = ['ticket', ticket.id, locale]
  const taking = useMutation({
    mutationFn: () => give(ticket, me.id),
    onMutate: async () => {
      await queries.cancelQueries({ queryKey: key })
      queries.setQueryData(key, { ...ticket, assignee: me })
      return ticket
    },
    onSuccess: () => say(words.take.done),
    onError: (error, _, before) => {
      queries.setQueryData(key, before)
      const { title, detail } = wordsOf(error, texts)
      say(`${title}. ${detail}`, 'failed')
    },
    // Not waited for: whoever was refused may ask again at once.
    onSettled: () => void changed(),
  })
  const isMine = ticket.assignee?.id === me.id
  return ticket.closed || isMine || taking.isPending ? undefined : () => taking.mutate()
}
