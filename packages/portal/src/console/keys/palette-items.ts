import { parseTicketId } from '@plazo/domain/ticket-id'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { call } from '../../shared/api/client.ts'
import { useDeeds } from '../keys.ts'
import { useTickets } from '../queue/seen.ts'
import { plain } from '../queue/views.ts'
import { useConsoleTexts } from '../texts.ts'
import { DESK_PAGES } from '../desk-pages.ts'
import type { ActionId } from './bindings.ts'

export type Found = { key: string; name: string; detail?: string; action?: ActionId; run: () => void }

type Tickets = ReturnType<typeof useTickets>['tickets']

/** Of each kind. */
const SHOWN = 7
/** One letter begins too many names. */
const SHORTEST = 2
const REST_MILLISECONDS = 200
const FRESH_MILLISECONDS = 60_000

/** Commands, then tickets that were seen, or the one whose number is typed, then organisations, and people that asked. */
export function useFound(text: string): readonly Found[] {
  const words = useConsoleTexts()
  const navigate = useNavigate()
  const { tickets, search } = useTickets()
  const deeds = useDeeds()
  // What can be done is told before the palette opens: it has the focus itself.
  const [commands] = useState(deeds)
  const organisations = useOrganisations(text.trim(), tickets)
  const wanted = plain(text.trim())
  const fits = ({ name, detail = '' }: Found) => plain(`${name} ${detail}`).includes(wanted)
  const number = text.trim().toUpperCase()
  const isNew = parseTicketId(number) !== undefined && !tickets.some(({ id }) => id === number)
  const open = (ticketId: string) => () => void navigate({ to: '/tickets/$ticketId', params: { ticketId }, search })
  const look = (organisationId: string) => () =>
    void navigate({ to: '/organisations/$organisationId', params: { organisationId } })
  const things: readonly (readonly Found[])[] = [
    commands
      .filter(({ id }) => id !== 'palette')
      .map(({ id, run }) => ({ key: id, name: words.keys.actions[id], action: id, run })),
    DESK_PAGES.map(({ to, name }) => ({ key: to, name: name(words), run: () => void navigate({ to }) })),
    wanted === '' ? [] : tickets.map(({ id, subject }) => ({ key: id, name: subject, detail: id, run: open(id) })),
    organisations.map(({ id, name }) => ({
      key: id,
      name,
      detail: words.keys.ofOrganisation,
      run: look(id),
    })),
    wanted === '' ? [] : peopleOf(tickets).map(({ id, ...person }) => ({ ...person, run: look(id) })),
  ]
  return [
    ...things.flatMap((kind) => kind.filter(fits).slice(0, SHOWN)),
    ...(isNew ? [{ key: number, name: words.keys.openNumber(number), run: open(number) }] : []),
  ]
}

/** Those of tickets that were seen, and those whose names begin with what is typed. */
function useOrganisations(text: string, tickets: Tickets): readonly { id: string; name: string }[] {
  const beginning = useRested(text)
  const { data } = useQuery({
    queryKey: ['organisations', 'beginning', beginning],
    queryFn: () => call('GET /organisations', { query: { beginning, limit: String(SHOWN) } }),
    enabled: beginning.length >= SHORTEST,
    staleTime: FRESH_MILLISECONDS,
    placeholderData: (before) => before,
  })
  if (text === '') return []
  const met = tickets.map(({ id, organisation }) => ({ id: organisationOf(id), name: organisation }))
  return [...new Map([...met, ...(data?.organisations ?? [])].map((each) => [each.id, each])).values()]
}

/** Whoever asked for something, each once. */
function peopleOf(tickets: Tickets): readonly { id: string; key: string; name: string; detail: string }[] {
  const people = tickets.map(({ id, requester, organisation }) => {
    const key = `${organisationOf(id)} ${requester}`
    return { id: organisationOf(id), key, name: requester, detail: organisation }
  })
  return [...new Map(people.map((each) => [each.key, each])).values()]
}

function organisationOf(ticketId: string): string {
  return parseTicketId(ticketId)?.organisationId ?? ''
}

/** What stands there once the keys rest: no letter is a question of its own. */
function useRested(text: string): string {
  const [rested, rest] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => rest(text), REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
