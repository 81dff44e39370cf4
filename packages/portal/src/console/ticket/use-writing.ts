/**
 * What an agent writes to a ticket: kept until it has arrived, sent once however often it is tried, and never over news
 * that he has not read.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/client.ts'
import { useAccountDraft } from '../../shared/account-draft.ts'
import { newsSince, unlessNews } from './news.ts'
import type { Ticket } from './use-ticket.ts'

export const MODES = ['reply', 'note', 'resolve'] as const
export type Mode = (typeof MODES)[number]
export type Intent = Mode | 'ask'

type Draft = { mode: Mode; text: string }
type Wanted = { intent: Intent; knowingly?: boolean; after?: (() => void) | undefined }
type Writing = { ticket: Ticket; me: string; reread: () => Promise<Ticket>; changed: () => Promise<void> }

const EMPTY: Draft = { mode: 'reply', text: '' }

export function useWriting({ ticket, me, reread, changed }: Writing) {
  const { draft, once, change, forget, saved } = useAccountDraft(`ticket.${me}.${ticket.id}`, EMPTY)
  const [seen, see] = useState(ticket.version)
  const news = draft.text === '' || draft.mode === 'note' ? [] : newsSince(ticket, seen, me)
  const sending = useMutation({
    /** `held` when somebody else did something meanwhile: it is shown then, and nothing was sent. */
    mutationFn: async ({ intent, knowingly = false }: Wanted): Promise<'sent' | 'held'> => {
      const read = knowingly ? ticket.version : seen
      see(read)
      const send = ({ id, version }: Ticket) =>
        written(id, { intent, text: draft.text, once: `${once}.${intent}`, version })
      // A note answers nobody: whatever happened meanwhile, it may stand.
      const isSent = intent === 'note' ? await send(ticket) : await unlessNews({ ticket, read, me, reread }, send)
      return isSent === false ? 'held' : 'sent'
    },
    onSuccess: async (outcome, { after }) => {
      if (outcome === 'held') return
      forget()
      await changed()
      after?.()
    },
  })
  return {
    draft,
    /** The account has it: whoever goes on at another machine finds it there. */
    saved,
    news,
    sending,
    change: (part: Partial<Draft>) => {
      // Whatever stands on the page when one begins to write has been read.
      if (draft.text === '') see(ticket.version)
      change(part)
    },
    /** A note that is on its way stands in the conversation already. */
    pendingNote: sending.isPending && sending.variables.intent === 'note' ? draft.text : undefined,
  }
}

type Written = { intent: Intent; text: string; once: string; version: number }

async function written(ticketId: string, { intent, text, once, version }: Written): Promise<unknown> {
  const at = { ticketId }
  if (intent === 'resolve') return call('POST /tickets/{ticketId}/resolutions', { at, body: { text }, once, version })
  if (intent === 'note') {
    return call('POST /tickets/{ticketId}/messages', { at, body: { text, visibility: 'internal' }, once })
  }
  const body = { text, asks: intent === 'ask' }
  return call('POST /tickets/{ticketId}/messages', { at, body, once, version })
}
