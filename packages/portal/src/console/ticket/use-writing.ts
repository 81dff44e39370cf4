/**
 * What an agent writes to a ticket: kept until it has arrived, sent once however often it is tried, and never over news
 * that he has not read.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/client.ts'
import { Problem } from '../../shared/api/problem.ts'
import { useAccountDraft } from '../../shared/account-draft.ts'
import { useFiles } from '../../shared/files/use-files.ts'
import { newsSince, unlessNews } from './news.ts'
import type { Ticket } from './use-ticket.ts'

export const MODES = ['reply', 'note', 'resolve'] as const
export type Mode = (typeof MODES)[number]
export type Intent = Mode | 'ask'

/** `files`: ids of what is up. */
type Draft = { mode: Mode; text: string; files: readonly string[] }
type Wanted = { intent: Intent; knowingly?: boolean; after?: (() => void) | undefined }
type Writing = { ticket: Ticket; me: string; reread: () => Promise<Ticket>; changed: () => Promise<void> }

const EMPTY: Draft = { mode: 'reply', text: '', files: [] }

export function useWriting({ ticket, me, reread, changed }: Writing) {
  const { change: keep, forget, ...kept } = useAccountDraft(`ticket.${ticket.id}`, EMPTY)
  const { draft, once } = kept
  const [seen, see] = useState(ticket.version)
  const news = draft.text === '' || draft.mode === 'note' ? [] : newsSince(ticket, seen, me)
  const change = (part: Partial<Draft>) => {
    // Whatever stands on the page when one begins to write has been read.
    if (draft.text === '') see(ticket.version)
    keep(part)
  }
  const { id: name } = ticket
  const files = useFiles({ name, ticketId: name, ids: draft.files, change: (ids) => change({ files: ids }) })
  const sending = useMutation({
    /** `held` when somebody else did something meanwhile: it is shown then, and nothing was sent. */
    mutationFn: async ({ intent, knowingly = false }: Wanted): Promise<'sent' | 'held'> => {
      const read = knowingly ? ticket.version : seen
      see(read)
      const send = ({ id, version }: Ticket) => written(id, { intent, draft, once: `${once}.${intent}`, version })
      // A note answers nobody: whatever happened meanwhile, it may stand.
      const isSent = intent === 'note' ? await send(ticket) : await unlessNews({ ticket, read, me, reread }, send)
      return isSent === false ? 'held' : 'sent'
    },
    onError: (error) => (isConflict(error) ? changed() : undefined),
    onSuccess: async (outcome, { after }) => {
      if (outcome === 'held') return
      forget()
      await changed()
      after?.()
    },
  })
  return {
    ...kept,
    news,
    sending,
    change,
    files,
    /** A note that is on its way stands in the conversation already. */
    pendingNote: sending.isPending && sending.variables.intent === 'note' ? draft.text : undefined,
  }
}

/** It is not what it was: closed by now, or waiting for somebody. */
function isConflict(error: unknown): boolean {
  return error instanceof Problem && error.told.status === 409
}

type Written = { intent: Intent; draft: Draft; once: string; version: number }

async function written(ticketId: string, { intent, draft, once, version }: Written): Promise<unknown> {
  const at = { ticketId }
  const said = { text: draft.text, ...(draft.files.length > 0 && { files: [...draft.files] }) }
  if (intent === 'resolve') return call('POST /tickets/{ticketId}/resolutions', { at, body: said, once, version })
  if (intent === 'note') {
    return call('POST /tickets/{ticketId}/messages', { at, body: { ...said, visibility: 'internal' }, once })
  }
  const body = { ...said, asks: intent === 'ask' }
  return call('POST /tickets/{ticketId}/messages', { at, body, once, version })
}
