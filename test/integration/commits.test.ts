/**
 * A commit is all or nothing, and each of its conditions says no in its own words.
 */
import { StaleVersion, type Commit } from '@plazo/application/ticket-store'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { beforeAll, describe, expect, test } from 'vitest'
import { aTicket, closing, DESK, freshId, freshName, guardOf, NOW, opening, reply } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

describe.each(TABLES)('a commit %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })
  const store = () => table.stores(DESK)
  const opens = (ticket: Ticket, limit?: number): Commit => ({
    ...opening(ticket),
    account: { organisationId: ticket.organisationId, ticketId: ticket.id, slot: { by: 1, limit } },
  })
  const kept = async (ticket: Ticket): Promise<Ticket> => {
    await store().commit(opening(ticket))
    return ticket
  }

  test('opens no more tickets than the plan allows, however many are opened at once', async () => {
    const organisationId = freshName()
    const tickets = Array.from({ length: 20 }, () => aTicket({ organisationId }))
    const results = await Promise.allSettled(tickets.map((ticket) => store().commit(opens(ticket, 3))))
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toEqual(Array.from({ length: 17 }, () => expect.any(StaleVersion)))
    const found = await Promise.all(tickets.map(({ id }) => store().find(id)))
    expect(found.filter((ticket) => ticket !== undefined)).toHaveLength(3)
  })

  test('that closes a ticket frees its place', async () => {
    const organisationId = freshName()
    const [first, second, third] = Array.from({ length: 3 }, () => aTicket({ organisationId }))
    await store().commit(opens(first!, 1))
    await expect(store().commit(opens(second!, 1))).rejects.toThrow(StaleVersion)
    await store().commit(closing(first!))
    await store().commit(opens(second!, 1))
    await expect(store().commit(opens(third!, 1))).rejects.toThrow(StaleVersion)
  })

  test('counts what is opened without a limit too', async () => {
    const organisationId = freshName()
    for (let count = 0; count < 5; count++) await store().commit(opens(aTicket({ organisationId })))
    await expect(store().commit(opens(aTicket({ organisationId }), 2))).rejects.toThrow(StaleVersion)
  })

  test('that somebody lost to another takes no place', async () => {
    const organisationId = freshName()
    const ticket = await kept(aTicket({ organisationId }))
    await expect(store().commit(opens(ticket, 1))).rejects.toThrow(StaleVersion)
    await store().commit(opens(aTicket({ organisationId }), 1))
  })

  test('writes a follow-up and what it follows together', async () => {
    const followed = await kept(aTicket({ organisationId: freshName(), state: 'closed', turn: 'nobody' }))
    const { commit, ticket } = followUp(followed)
    await store().commit(commit)
    expect((await store().history(followed.id))?.ticket.followedBy).toEqual([ticket.id])
    expect(await store().find(ticket.id)).toMatchObject({ follows: followed.id })
  })

  test('writes nothing of a follow-up when what it follows has changed', async () => {
    const followed = await kept(aTicket({ organisationId: freshName(), state: 'closed', turn: 'nobody' }))
    await store().commit(reply(followed))
    const { commit, ticket } = followUp(followed)
    await expect(store().commit(commit)).rejects.toThrow(StaleVersion)
    expect(await store().history(ticket.id)).toBeUndefined()
    expect(await store().eventsAfter(ticket.id, 0)).toEqual([])
    expect((await store().history(followed.id))?.events).toHaveLength(2)
    await store().commit(opens(aTicket({ organisationId: followed.organisationId }), 1))
  })

  test.for(['ticket', 'linked', 'account'] as const)(
    'says no by its %s alone, and writes nothing then',
    async (obstacle) => {
      const followed = await kept(aTicket({ organisationId: freshName(), state: 'closed', turn: 'nobody' }))
      const { commit, ticket } = followUp(followed)
      const { organisationId } = followed
      const other = aTicket({ organisationId })
      const obstacles = {
        ticket: opening(ticket),
        linked: reply(followed),
        account: opens(other),
      }
      await store().commit(obstacles[obstacle])
      const before = await store().find(ticket.id)
      const error: unknown = await store()
        .commit(commit)
        .catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(StaleVersion)
      expect((await store().find(followed.id))?.followedBy).toEqual([])
      expect(await store().find(ticket.id)).toEqual(before)
    },
  )

  test('says no to whoever read a ticket before it was handed over, and lets it close', async () => {
    const ticket = await kept(aTicket({ organisationId: freshName() }))
    const { organisationId } = ticket
    const next = aTicket({ organisationId, id: freshId(organisationId), follows: ticket.id })
    const handedTo = { at: NOW, actor: { role: 'agent', id: 'luis' }, ticketId: next.id, note: 'Es de pagos.' } as const
    const going = { ...ticket, handedTo }
    await store().commit({ ...opens(next), linked: { ticket: going, seen: guardOf(ticket), events: [] } })
    expect(await store().history(ticket.id)).toMatchObject({ ticket: going, events: { length: 1 } })
    await expect(store().commit(reply(ticket))).rejects.toThrow(StaleVersion)
    const { change } = closing(ticket)
    await expect(store().commit({ change })).rejects.toThrow(StaleVersion)
    await store().commit({ change: { ...change, seen: guardOf(going) } })
    expect(await store().find(ticket.id)).toEqual(change.ticket)
  })

  function followUp(followed: Ticket): { commit: Commit; ticket: Ticket } {
    const { organisationId } = followed
    const ticket = aTicket({ organisationId, id: freshId(organisationId), follows: followed.id })
    const version = followed.version + 1
    const event: RecordedEvent = {
      kind: 'follow-up-opened',
      ticketId: ticket.id,
      sequence: version,
      at: NOW,
      actor: { role: 'customer', id: 'ana' },
    }
    const linked = {
      ticket: { ...followed, version, followedBy: [ticket.id] },
      seen: guardOf(followed),
      events: [event],
    }
    return { ticket, commit: { ...opens(ticket, 1), linked } }
  }
})
