/**
 * A ticket: whose turn it is and by when, the conversation, and what its reader can do.
 * @module
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { atDesk } from '../shared/time/desk-time.ts'
import { inWords } from '../shared/time/moments.ts'
import { ToCome } from '../shared/ui/awaited.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { ProblemScreen } from '../shared/ui/problem-screen.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { News } from './news.tsx'
import { useTitle } from '../shared/title.ts'
import { Standing } from './standing.tsx'
import type { Clocks } from '../shared/time/promise.ts'
import { Talk } from './talk.tsx'
import { Side } from './ticket-side.tsx'

export type Ticket = AnswerOf<'GET /tickets/{ticketId}'>

const POLL_MILLISECONDS = 20_000

export function TicketPage({ ticketId }: { ticketId: string }) {
  const { texts } = useReader()
  const reading = useReading()
  const { ticket, clocks } = useTicket(ticketId)
  useTitle(ticket.data?.subject ?? ticketId)
  const { data, error } = ticket
  if (!data && !error) return <ToCome />
  if (!data || isGone(error)) {
    return (
      <ProblemScreen error={error} retry={ticket.refetch}>
        <p>
          <Link to="/tickets">{texts.faces.toList}</Link>
        </p>
      </ProblemScreen>
    )
  }
  return (
    <>
      <ProblemNotice error={error} retry={ticket.refetch}>
        <p>{texts.faces.stale(inWords(reading, atDesk(ticket.dataUpdatedAt)))}</p>
      </ProblemNotice>
      <Head ticket={data} />
      <div className="columns">
        <Whole ticket={data} clocks={clocks.data} />
        <Side ticket={data} />
      </div>
    </>
  )
}

function Head({ ticket }: { ticket: Ticket }) {
  const { texts } = useReader()
  return (
    <div className="head">
      <p className="quiet-text">
        {ticket.id} · {ticket.stateName}{' '}
        <button type="button" className="plain" onClick={() => window.print()}>
          {texts.reading.print}
        </button>
      </p>
      <h1>{ticket.subject}</h1>
    </div>
  )
}

function Whole({ ticket, clocks }: { ticket: Ticket; clocks: Clocks | undefined }) {
  const { changed, standing } = useChanged(ticket)
  return (
    <div>
      <div ref={standing} tabIndex={-1}>
        <Standing ticket={ticket} clocks={clocks} />
      </div>
      <News ticket={ticket} />
      <Talk ticket={ticket} />
      <Deeds ticket={ticket} changed={changed} />
    </div>
  )
}

/** Whoever comes reads first: the code of what he can do is fetched once there is something to read. */
function Deeds(props: { ticket: Ticket; changed: () => Promise<void> }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['code', 'ticket-deeds'],
    queryFn: async () => {
      await painted()
      return import('./ticket-deeds.tsx')
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
  if (data) return <data.TicketDeeds {...props} />
  if (error) return <ProblemNotice error={error} retry={refetch} />
  return props.ticket.state === 'closed' ? null : <div className="deeds-to-come" aria-hidden="true" />
}

function painted(): Promise<void> {
  return new Promise((resume) => void requestAnimationFrame(() => setTimeout(resume)))
}

/** Whoever may not see it any more is shown nothing of it. */
function isGone(error: unknown): boolean {
  return error instanceof Problem && (error.told.status === 404 || error.told.status === 403)
}

/** Reads the ticket again after a deed; where that took away what had the focus, it goes to how the ticket stands now. */
function useChanged({ id: ticketId, version }: Ticket) {
  const client = useQueryClient()
  const { place, act } = useKeptFocus(version)
  const changed = async () => {
    act()
    await client.invalidateQueries({ queryKey: ['ticket', ticketId] })
    void client.invalidateQueries({ queryKey: ['tickets'] })
  }
  return { changed, standing: place }
}

/** The ticket as it stands, asked again and again, and its promises explained for that version of it. */
function useTicket(ticketId: string) {
  const { locale } = useReader()
  const at = { ticketId }
  const ticket = useQuery({
    queryKey: ['ticket', ticketId, locale],
    queryFn: () => call('GET /tickets/{ticketId}', { at }, locale),
    refetchInterval: POLL_MILLISECONDS,
  })
  const clocks = useQuery({
    queryKey: ['clocks', ticketId, ticket.data?.version],
    queryFn: () => clocksOf(ticketId, ticket.data?.version),
    enabled: ticket.isSuccess,
    placeholderData: (before) => before,
  })
  return { ticket, clocks }
}

/** Both were asked for at once when the page began: what explains an earlier version of the ticket is asked for again. */
async function clocksOf(ticketId: string, version = 0): Promise<Clocks> {
  const ask = () => call('GET /tickets/{ticketId}/clocks', { at: { ticketId } })
  const told = await ask()
  return told.version < version ? ask() : told
}
