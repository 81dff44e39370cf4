/**
 * What holds for one ticket in a store, whichever table is under it.
 */
import { StaleVersion } from '@plazo/application/ticket-store'
import { ticketKey } from '@plazo/aws/dynamodb/keys'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { beforeAll, describe, expect, test } from 'vitest'
import { isAnswer } from './answers.ts'
import {
  aTicket,
  DESK,
  freshId,
  freshName,
  guardOf,
  message,
  minutes,
  opening,
  openingEvent,
  reply,
} from './changes.ts'
import { EVERYTHING, HAPPENINGS } from './everything.ts'
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

  test('is found as it was written, with its timeline in order', async () => {
    const organisationId = freshName()
    const ticket = await kept(aTicket({ organisationId, version: 12 }))
    expect(await store().find(ticket.id)).toEqual(ticket)
    const history = await store().history(ticket.id)
    expect(history?.ticket).toEqual(ticket)
    expect(history?.events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(history?.events[0]).toEqual(openingEvent(ticket))
  })

  test('keeps everything that can be said of it, and every kind of event', async () => {
    const happenings = Object.values(HAPPENINGS)
    const events = happenings.map((happening, index): RecordedEvent => ({
      ...happening,
      sequence: index + 1,
      at: minutes(index),
      actor: index % 2 === 0 ? { role: 'system' } : { role: 'agent', id: 'luis' },
    }))
    const ticket = aTicket({ organisationId: freshName(), ...EVERYTHING, version: events.length })
    await store().commit({ change: { ticket, events, dueAt: minutes(60) } })
    expect(await store().history(ticket.id)).toEqual({ ticket, events })
  })

  test('tells what happened after an event', async () => {
    const ticket = await kept(aTicket({ organisationId: freshName(), version: 3 }))
    expect(await store().eventsAfter(ticket.id, 1)).toEqual([message(2), message(3)])
    expect(await store().eventsAfter(ticket.id, 3)).toEqual([])
    expect(await store().eventsAfter(freshId('NOBODY'), 0)).toEqual([])
  })

  test('that nobody opened is not there', async () => {
    const ticketId = freshId('NOBODY')
    expect(await store().find(ticketId)).toBeUndefined()
    expect(await store().history(ticketId)).toBeUndefined()
  })

  test('is opened once: its id is taken then', async () => {
    const ticket = await kept(aTicket({ organisationId: freshName() }))
    await expect(store().commit(opening({ ...ticket, subject: 'Otro' }))).rejects.toThrow(StaleVersion)
    expect(await store().find(ticket.id)).toEqual(ticket)
  })

  test('is not written over by somebody who saw an earlier version', async () => {
    const ticket = await kept(aTicket({ organisationId: freshName() }))
    await store().commit(reply(ticket, { subject: 'Primero' }))
    await expect(store().commit(reply(ticket, { subject: 'Segundo' }))).rejects.toThrow(StaleVersion)
    await expect(store().commit(reply(aTicket({ organisationId: freshName() })))).rejects.toThrow(StaleVersion)
    expect(await store().find(ticket.id)).toMatchObject({ subject: 'Primero', version: 2 })
  })

  test('is not written over by somebody who saw another alarm', async () => {
    const ticket = await kept(aTicket({ organisationId: freshName(), alarm: { at: minutes(5), generation: 1 } }))
    const rearmed = { ...ticket, alarm: { at: minutes(9), generation: 2 } }
    await store().commit({ change: { ticket: rearmed, seen: guardOf(ticket), events: [] } })
    await expect(store().commit(reply(ticket))).rejects.toThrow(StaleVersion)
    await expect(
      store().commit({ change: { ...reply(ticket).change, seen: { version: 1, generation: 0 } } }),
    ).rejects.toThrow(StaleVersion)
    await store().commit(reply(rearmed))
    expect((await store().history(ticket.id))?.events).toHaveLength(2)
  })

  test('is written by exactly one of two at once', async () => {
    for (let round = 0; round < 10; round++) {
      const ticket = await kept(aTicket({ organisationId: freshName() }))
      const writers = ['Ana', 'Luis'].map((subject) => store().commit(reply(ticket, { subject })))
      const results = await Promise.allSettled(writers)
      const lost = results.filter((result) => result.status === 'rejected')
      expect(lost.map(({ reason }) => reason)).toEqual([expect.any(StaleVersion)])
      const winner = ['Ana', 'Luis'].find((__, index) => results[index]?.status === 'fulfilled')
      expect(await store().find(ticket.id)).toMatchObject({ subject: winner, version: 2 })
    }
  })

  test('has a past that is never written over: that would be a fault', async () => {
    const ticket = await kept(aTicket({ organisationId: freshName() }))
    const forged = store().commit({
      change: { ticket: { ...ticket, version: 2 }, seen: guardOf(ticket), events: [message(1)] },
    })
    await expect(forged).rejects.not.toSatisfy(isAnswer)
    expect(await store().history(ticket.id)).toEqual({ ticket, events: [openingEvent(ticket)] })
  })

  test('that does not fit its schema is a fault, on the way in', async () => {
    const ticket = { ...aTicket({ organisationId: freshName() }), colour: 'red' }
    await expect(store().commit(opening(ticket))).rejects.not.toSatisfy(isAnswer)
    expect(await store().find(ticket.id)).toBeUndefined()
  })

  test.for([
    ['another state', { state: 'lost' }],
    ['another schema version', { schemaVersion: 2 }],
    ['half of it', { subject: undefined }],
  ] as const)('that was stored with %s is a fault that names it, on the way out', async ([, wrong]) => {
    const organisationId = freshName()
    const ticket = await kept(aTicket({ organisationId }))
    const { pk, sk } = ticketKey(ticket.id)
    const item = { ...ticket, entity: 'ticket', schemaVersion: 1, ...indexed(ticket), ...wrong }
    // Through JSON, because no table holds undefined.
    await table.put([{ ...JSON.parse(JSON.stringify(item)), pk, sk }])
    const list = { by: { list: 'organisation', organisationId }, limit: 10 } as const
    const readings = [store().find(ticket.id), store().history(ticket.id), store().list(list)]
    for (const reading of await Promise.allSettled(readings)) {
      const { reason } = reading as PromiseRejectedResult
      expect(reason).not.toSatisfy(isAnswer)
      expect(reason).toHaveProperty('message', expect.stringContaining(`${pk} ${sk}`))
    }
  })
})

function indexed({ organisationId, id, openedAt }: Ticket) {
  return { organisationPk: `ORG#${organisationId}`, byOpening: `under-way#${openedAt}#${id}` }
}
