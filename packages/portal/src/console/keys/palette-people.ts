/**
 * People by their names, as far as the desk tells them to whoever asks: those of the organisations that are named, those
 * that asked for something, and the desk's own.
 * @module
 */
import { useQueries } from '@tanstack/react-query'
import { call } from '../../shared/api/client.ts'
import type { useTickets } from '../queue/seen.ts'
import { plain } from '../queue/views.ts'
import { useTeams } from '../teams.ts'

type Tickets = ReturnType<typeof useTickets>['tickets']
type Organisation = { id: string; name: string }
type Person = { key: string; name: string; detail: string; organisationId: string }

/** Of so many organisations people are asked for. */
const ASKED = 4
/** Fewer letters are in too many names. */
const SHORTEST = 2
const FRESH_MILLISECONDS = 60_000

/** @param words What is typed, each by itself: `jade elena` names an organisation and somebody there. */
export function useCustomers(
  words: readonly string[],
  { tickets, organisations }: { tickets: Tickets; organisations: readonly Organisation[] },
): readonly Person[] {
  const named = organisations
    .filter(({ name }) => words.some((word) => word.length >= SHORTEST && plain(name).includes(word)))
    .slice(0, ASKED)
  const registered = useQueries({
    queries: named.map(({ id }) => ({
      queryKey: ['contacts', id],
      queryFn: () => call('GET /organisations/{organisationId}/contacts', { at: { organisationId: id } }),
      staleTime: FRESH_MILLISECONDS,
      retry: false,
    })),
  })
  const people = [
    ...registered.flatMap(({ data }) => data?.contacts ?? []).map((contact) => [contact.organisationId, contact.name]),
    ...tickets.map(({ organisationId, requester }) => [organisationId, requester]),
  ].map(([organisationId = '', name = '']) => {
    const detail = organisations.find(({ id }) => id === organisationId)?.name ?? ''
    return { key: `${organisationId} ${name}`, organisationId, name, detail }
  })
  return [...new Map(people.map((each) => [each.key, each])).values()]
}

/** Whoever works at the desk, once, with his teams. */
export function useColleagues(): readonly { key: string; name: string; detail: string }[] {
  const teams = useTeams()
  const agents = new Map(teams.flatMap((team) => team.agents.map(({ id, name }) => [id, name])))
  return [...agents].map(([id, name]) => ({
    key: `desk ${id}`,
    name,
    detail: teams.flatMap((team) => (team.agents.some((agent) => agent.id === id) ? [team.name] : [])).join(', '),
  }))
}
