/**
 * What consumers are told of a write is what was written, whichever table the record comes from.
 */
import type { Image } from '@plazo/aws/dynamodb/attribute-values'
import { eventsKey, ticketKey } from '@plazo/aws/dynamodb/keys'
import { mailCauses, ticketWrites } from '@plazo/aws/dynamodb/stream'
import { memoryTable } from '@plazo/local/memory/memory-table'
import type { RecordedEvent } from '@plazo/domain/ticket'
import { beforeAll, describe, expect, test } from 'vitest'
import { aTicket, DESK, freshName, message, minutes, NOW, opening, openingEvent, reply } from './changes.ts'
import { EVERYTHING, HAPPENINGS } from './everything.ts'
import { TABLES, type Table } from './tables.ts'

describe.each(TABLES)('a record of a table %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })

  test('tells a ticket as it was and as it is', async () => {
    const before = aTicket({ organisationId: freshName(), ...EVERYTHING })
    const commit = reply(before, { alarm: { at: minutes(9), generation: 5 } })
    await table.stores(DESK).commit(opening(before, { dueAt: minutes(60) }))
    const OldImage = await table.image(ticketKey(before.id))
    await table.stores(DESK).commit(commit)
    const NewImage = await table.image(ticketKey(before.id))
    expect(ticketWrites({ dynamodb: { NewImage: OldImage } })).toEqual([{ after: before }])
    expect(ticketWrites({ dynamodb: { NewImage, OldImage } })).toEqual([{ before, after: commit.change.ticket }])
    expect(mailCauses({ dynamodb: { NewImage, OldImage } })).toEqual([])
  })

  test('tells new events of any kind, and their ticket', async () => {
    const events = Object.values(HAPPENINGS).map((happening, index): RecordedEvent => ({
      ...happening,
      sequence: index + 1,
      at: NOW,
      actor: { role: 'system' },
    }))
    const ticket = aTicket({ organisationId: freshName(), version: events.length })
    await table.stores(DESK).commit({ change: { ticket, events } })
    const NewImage = await table.image(eventsKey(ticket.id, events.length))
    expect(mailCauses({ dynamodb: { NewImage } })).toEqual(events.map((event) => ({ ticketId: ticket.id, event })))
    expect(ticketWrites({ dynamodb: { NewImage } })).toEqual([])
  })

  test('that cannot be read is a fault', async () => {
    const ticket = aTicket({ organisationId: freshName() })
    await table.stores(DESK).commit(opening(ticket))
    const NewImage: Image = { ...(await table.image(ticketKey(ticket.id))), state: { S: 'lost' } }
    expect(() => ticketWrites({ dynamodb: { NewImage } })).toThrow('does not fit its schema')
  })
})

test('a removal, an event written over and a record without images tell nothing', () => {
  const image: Image = { entity: { S: 'event' } }
  expect(mailCauses({ dynamodb: { OldImage: image } })).toEqual([])
  expect(mailCauses({ dynamodb: { OldImage: image, NewImage: image } })).toEqual([])
  expect(ticketWrites({ dynamodb: { OldImage: { entity: { S: 'ticket' } } } })).toEqual([])
  expect([mailCauses({}), ticketWrites({})]).toEqual([[], []])
})

test('the stream in memory tells every write once, in order', async () => {
  const { stores, takeStream } = memoryTable()
  const ticket = aTicket({ organisationId: freshName() })
  const commit = reply(ticket)
  await stores(DESK).commit(opening(ticket))
  await stores(DESK).commit(commit)
  const records = takeStream()
  expect(records.flatMap(ticketWrites)).toEqual([{ after: ticket }, { before: ticket, after: commit.change.ticket }])
  expect(
    records.flatMap((record) => mailCauses(record).map((cause) => ('event' in cause ? cause.event : cause))),
  ).toEqual([openingEvent(ticket), message(2)])
  const numbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber)
  expect(numbers).toEqual([...new Set(numbers)].toSorted())
  expect(takeStream()).toEqual([])
})
