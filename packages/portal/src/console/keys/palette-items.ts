import { parseTicketId } from '@plazo/domain/ticket-id'
import { useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { call } from '../../shared/api/client.ts'
import { useDesk } from '../../shared/ui/openness.tsx'
import { useDeeds } from '../keys.ts'
import { useTickets } from '../queue/seen.ts'
import { plain } from '../queue/views.ts'
import { useConsoleTexts } from '../texts.ts'
import { DESK_PAGES } from '../desk-pages.ts'
import type { ActionId } from './bindings.ts'
import { useColleagues, useCustomers } from './palette-people.ts'

export type Found = { key: string; name: string; detail?: string; action?: ActionId; run: () => void }

type Tickets = ReturnType<typeof useTickets>['tickets']

/** Of each kind. */
const SHOWN = 7
/** One letter begins too many names. */
const SHORTEST = 2
const REST_MILLISECONDS = 200
const FRESH_MILLISECONDS = 60_000

/**
 * Commands, then tickets that were seen, or the one whose number is typed, then organisations, their people, the desk's, and
 * its pages. What is typed is words, in any order.
 */
export function useFound(text: string): readonly Found[] {
  const words = useConsoleTexts()
  const navigate = useNavigate()
  const { tickets, search } = useTickets()
  const typed = text.trim()
  const wanted = wordsOf(typed)
  const orders = useOrders()
  const organised = useOrganised(useRested(typed), tickets)
  const colleagues = useColleagues()
  const { pages = [] } = useDesk() ?? {}
  const fits = ({ name, detail = '' }: Found) => wanted.every((word) => plain(`${name} ${detail}`).includes(word))
  const number = typed.toUpperCase()
  const isNew = parseTicketId(number) !== undefined && !tickets.some(({ id }) => id === number)
  const look = (ticketId: string) => () => void navigate({ to: '/tickets/$ticketId', params: { ticketId }, search })
  const named = [
    tickets.map(({ id, subject }) => ({ key: id, name: subject, detail: id, run: look(id) })),
    ...organised,
    colleagues.map(({ name, ...rest }) => ({
      ...rest,
      name: words.keys.ticketsOf(name),
      run: () => void navigate({ to: '/', search: { assignee: name } }),
    })),
    // The portal's: what is being written here stays open.
    pages.map(({ id, title }) => ({
      key: `page ${id}`,
      name: title,
      detail: words.keys.ofDesk,
      run: () => void window.open(`/pages/${id}`, '_blank', 'noopener'),
    })),
  ]
  const things: readonly (readonly Found[])[] = wanted.length === 0 ? orders : [...orders, ...named]
  return [
    ...things.flatMap((kind) => kind.filter(fits).slice(0, SHOWN)),
    ...(isNew ? [{ key: number, name: words.keys.openNumber(number), run: look(number) }] : []),
  ]
}

/** What can be done here, and the pages of the console. */
function useOrders(): readonly (readonly Found[])[] {
  const words = useConsoleTexts()
  const navigate = useNavigate()
  const deeds = useDeeds()
  // What can be done is told before the palette opens: it has the focus itself.
  const [commands] = useState(deeds)
  return [
    commands
      .filter(({ id }) => id !== 'palette')
      .map(({ id, run }) => ({ key: id, name: words.keys.actions[id], action: id, run })),
    DESK_PAGES.map(({ to, name }) => ({ key: to, name: name(words), run: () => void navigate({ to }) })),
  ]
}

/** Organisations, a new ticket for one of them (S2-07), and their people. */
function useOrganised(text: string, tickets: Tickets): readonly (readonly Found[])[] {
  const words = useConsoleTexts()
  const navigate = useNavigate()
  const organisations = useOrganisations(text, tickets)
  const customers = useCustomers(wordsOf(text), { tickets, organisations })
  const look = (organisationId: string) => () =>
    void navigate({ to: '/organisations/$organisationId', params: { organisationId } })
  return [
    organisations.map(({ id, name }) => ({ key: id, name, detail: words.keys.ofOrganisation, run: look(id) })),
    organisations.map(({ id, name }) => ({
      key: `ticket ${id}`,
      name: words.office.opening.title(name),
      run: () => void navigate({ to: '/organisations/$organisationId/ticket', params: { organisationId: id } }),
    })),
    customers.map(({ organisationId, ...person }) => ({ ...person, run: look(organisationId) })),
  ]
}

/** Those of tickets that were seen, and those whose names begin with what is typed, or with all of it but its last word. */
function useOrganisations(text: string, tickets: Tickets): readonly { id: string; name: string }[] {
  const beginnings = new Set([text, text.replace(/\s+\S*$/u, '')])
  const answers = useQueries({
    queries: [...beginnings].map((beginning) => ({
      queryKey: ['organisations', 'beginning', beginning],
      queryFn: () => call('GET /organisations', { query: { beginning, limit: String(SHOWN) } }),
      enabled: beginning.length >= SHORTEST,
      staleTime: FRESH_MILLISECONDS,
    })),
  })
  const met = tickets.map(({ organisationId, organisation }) => ({ id: organisationId, name: organisation }))
  const found = answers.flatMap(({ data }) => data?.organisations ?? [])
  return [...new Map([...met, ...found].map((each) => [each.id, each])).values()]
}

function wordsOf(text: string): readonly string[] {
  return plain(text).split(/\s+/u).filter(Boolean)
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
