/**
 * Broken promises in the table: beside their tickets, by team and time, and told how they ended.
 */
import type { BreachNews } from '@plazo/domain/breaches'
import type { Ticket } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { aTicket, DESK, freshName, minutes, opening, reply } from './changes.ts'
import { TABLES } from './tables.ts'

const named = (organisationId: string, team: string): Ticket =>
  aTicket({ organisationId, team, names: { organisation: 'Colegio San José', requester: 'Ana Morales' } })

const at = (minute: number) =>
  ({ clock: 'firstResponse', breachedAt: minutes(minute), dueAt: minutes(minute), cause: 'time' }) as const

describe.each(TABLES)('broken promises %s', (_, make) => {
  test('are told by team, the last first, page by page; their end is told at the place where they broke', async () => {
    const table = await make()
    const store = table.stores(DESK)
    const [organisationId, team] = [freshName(), freshName().toLowerCase()]
    const tickets = [named(organisationId, team), named(organisationId, team), named(organisationId, team)]
    const write = async (ticket: Ticket, breaches: BreachNews, facts: Partial<Ticket> = {}) => {
      const { change } = reply(ticket, facts)
      await store.commit({ change: { ...change, breaches } })
      return change.ticket
    }
    for (const [index, ticket] of tickets.entries()) {
      await store.commit(opening(ticket))
      tickets[index] = await write(ticket, { broken: [at(index)], ended: [] })
    }
    // Answered by another team than broke it.
    const ended = { at: minutes(9), how: 'answered' } as const
    const [first] = tickets
    await write(
      first!,
      { broken: [], ended: [{ clock: 'firstResponse', breachedAt: minutes(0), ended }] },
      { team: 'other' },
    )
    const listing = { team, from: minutes(0), before: minutes(2), limit: 1 }
    const page = await store.breaches(listing)
    expect(page.rows).toMatchObject([{ ...at(1), ticketId: tickets[1]?.id, organisationId, team, names: first?.names }])
    const rest = await store.breaches({ ...listing, after: page.next })
    expect(rest.rows).toEqual([expect.objectContaining({ ...at(0), ended, ticketId: first?.id, team })])
    expect(rest.next).toBeUndefined()
    expect((await store.breaches({ ...listing, team: 'other' })).rows).toEqual([])
    // The timeline is what it was.
    expect((await store.history(first!.id))?.events).toHaveLength(3)
  })

  test('have no place that was not given out', async () => {
    const { stores } = await make()
    const listing = { team: 'support', from: minutes(0), before: minutes(1), limit: 1, after: 'x' }
    await expect(stores(DESK).breaches(listing)).rejects.toThrow(new RangeError('cursor'))
  })
})
