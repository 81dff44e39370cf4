/**
 * What a store built for one organisation knows of the others: nothing.
 */
import type { Ticket } from '@plazo/domain/ticket'
import { beforeAll, describe, expect, test } from 'vitest'
import { isAnswer } from './answers.ts'
import { aTicket, closing, DESK, freshId, freshName, opening, reply } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

describe.each(TABLES)('a ticket %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })
  const store = () => table.stores(DESK)
  const kept = async (ticket: Ticket): Promise<Ticket> => {
    await store().commit(opening(ticket))
    return ticket
  }

  test('of another organisation does not exist, and neither does text that is no id', async () => {
    const [ours, theirs] = [freshName(), freshName()]
    const ticket = await kept(aTicket({ organisationId: theirs }))
    const scoped = table.stores({ reach: 'organisation', organisationId: ours })
    for (const ticketId of [
      ticket.id,
      `${ours}-${ticket.id}`,
      '',
      `${ours}-4KQ9T2M`,
      `${ours}-4KQ9T2M7#`,
      'x'.repeat(5000),
    ]) {
      expect(await scoped.find(ticketId)).toBeUndefined()
      expect(await scoped.history(ticketId)).toBeUndefined()
      expect(await scoped.eventsAfter(ticketId, 0)).toEqual([])
    }
    expect(await scoped.list({ by: { list: 'organisation', organisationId: theirs }, limit: 10 })).toEqual({ rows: [] })
    expect(
      await scoped.list({ by: { list: 'requester', organisationId: theirs, contactId: 'ana' }, limit: 10 }),
    ).toEqual({ rows: [] })
    expect(await scoped.list({ by: { list: 'queue', team: 'support' }, limit: 10 })).toEqual({ rows: [] })
    expect(await table.stores({ reach: 'organisation', organisationId: theirs }).find(ticket.id)).toEqual(ticket)
  })

  test('of another organisation is never written: not even a use case that forgot would', async () => {
    const [ours, theirs] = [freshName(), freshName()]
    const ticket = await kept(aTicket({ organisationId: theirs }))
    const scoped = table.stores({ reach: 'organisation', organisationId: ours })
    await expect(scoped.commit(reply(ticket))).rejects.not.toSatisfy(isAnswer)
    const { change } = reply(ticket)
    await expect(
      scoped.commit({ ...opening(aTicket({ organisationId: ours })), linked: change }),
    ).rejects.not.toSatisfy(isAnswer)
    for (const elsewhere of [{ organisationId: ours }, { ticketId: freshId(theirs) }]) {
      const account = { organisationId: theirs, ticketId: ticket.id, ...elsewhere }
      await expect(store().commit({ ...closing(ticket), account })).rejects.not.toSatisfy(isAnswer)
    }
    expect(await store().find(ticket.id)).toEqual(ticket)
  })
})
