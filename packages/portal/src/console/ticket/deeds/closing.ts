/**
 * Closing, which is for good: ten seconds to think better of it, and never over what the customer has just written.
 * @module
 */
import { call } from '../../../shared/api/client.ts'
import { Problem } from '../../../shared/api/problem.ts'
import { doLater, say } from '../../toast.tsx'
import { unlessNews } from '../news.ts'
import type { Ticket } from '../use-ticket.ts'
import { type Deed, type Given, type Values } from './deed.ts'

const REASONS = ['solved', 'handed-over', 'duplicate', 'not-entitled', 'spam'] as const
const NAMING: ReadonlySet<string> = new Set(['handed-over', 'duplicate'])

/** The ticket as the page knows it when the time has come, and as the desk does. */
export type Reading = { latest: () => Ticket; reread: () => Promise<Ticket>; changed: () => Promise<void> }

export function closing(given: Given, reading: Reading): Deed | undefined {
  const { ticket, words } = given
  const { close } = words
  if (ticket.closed) return undefined
  return {
    title: close.title,
    lead: close.lead,
    go: close.go,
    fields: [
      {
        name: 'reason',
        label: close.reason,
        kind: 'choice',
        initial: 'solved',
        options: REASONS.map((id) => ({ id, name: close.reasons[id] })),
      },
      {
        name: 'ticketId',
        label: close.named,
        kind: 'line',
        hint: close.namedHint,
        when: ({ reason = '' }) => NAMING.has(reason),
      },
      { name: 'note', label: close.text, kind: 'prose' },
    ],
    wrong: ({ reason = '', ticketId = '' }) => ({
      ...(NAMING.has(reason) && ticketId.trim() === '' && { ticketId: close.needed }),
      ...(reason === 'solved' && isUnanswered(ticket) && { reason: close.unanswered }),
    }),
    async send({ values, forget }) {
      closeLater(given, reading, { values, forget })
      return undefined
    },
  }
}

type Wanted = { values: Values; forget: () => void }

/** What was read of it is what stands on the page now. */
export function closeLater({ ticket, me, words }: Given, reading: Reading, { values, forget }: Wanted): void {
  const { close } = words
  const read = ticket.version
  doLater({
    text: close.closing,
    undone: close.kept,
    async run() {
      try {
        const upon = { ticket: reading.latest(), read, me: me.id, reread: reading.reread }
        const isClosed = await unlessNews(upon, (current) => closed(current, values))
        if (isClosed) forget()
        say(isClosed ? close.done : close.news, isClosed ? 'said' : 'failed')
      } catch (error) {
        const told = error instanceof Problem ? (error.told.detail ?? error.told.title) : undefined
        say(close.failed(told ?? close.kept), 'failed')
      }
      await reading.changed()
    },
  })
}

async function closed({ id, version }: Ticket, { reason, ticketId = '', note = '' }: Values): Promise<void> {
  const why = REASONS.find((each) => each === reason) ?? 'solved'
  const named = NAMING.has(why) ? { ticketId: ticketId.trim() } : {}
  const body = { reason: why, ...named, ...(note.trim() !== '' && { note }) }
  // The page may be on its way out.
  await call('POST /tickets/{ticketId}/closure', { at: { ticketId: id }, body, version, keepalive: true })
}

function isUnanswered({ deadlines }: Ticket): boolean {
  return deadlines.some(({ kind, settledAt, state }) => {
    return kind === 'firstResponse' && settledAt === undefined && state !== 'cancelled'
  })
}
