/**
 * Lists come whole and in order, page by page, whatever they are narrowed by.
 */
import type { Listing, TicketRow } from '@plazo/application/ticket-store'
import { ticketItem } from '@plazo/aws/dynamodb/items'
import { ticketKey } from '@plazo/aws/dynamodb/keys'
import { plus, type Instant } from '@plazo/domain/instant'
import { TICKET_STATES, type Ticket } from '@plazo/domain/ticket'
import { beforeAll, describe, expect, test } from 'vitest'
import { aTicket, closing, DESK, freshName, guardOf, message, minutes, NOW, opening, reply } from './changes.ts'
import { lengths, mostUrgent, newest, oldest, rowOf, withoutPlan, withoutUrgency } from './rows.ts'
import { TABLES, type Table } from './tables.ts'

const TICKETS = 60

/** Of lists that tell less of a row. */
const TOLD: Partial<Record<Listing['by']['list'], (row: TicketRow) => TicketRow>> = {
  organisation: withoutUrgency,
  requester: withoutPlan,
}

/** Every combination of state, topic, contact, team and assignee; several of one instant; a third without a due time. */
function someTickets(organisationId: string): { ticket: Ticket; dueAt: Instant | undefined }[] {
  return Array.from({ length: TICKETS }, (_, index) => {
    const state = TICKET_STATES[index % 4] ?? 'open'
    const openedAt = minutes(Math.floor(index / 3))
    const ticket = aTicket({
      organisationId,
      state,
      turn: state === 'open' ? 'agent' : state === 'closed' ? 'nobody' : index % 8 === 1 ? 'approver' : 'customer',
      topic: index % 7 === 0 ? 'billing' : 'errors',
      requesterId: index % 3 === 0 ? 'eva' : 'ana',
      team: `team-${organisationId}-${index % 2}`,
      openedAt,
      ...(index % 5 < 2 && { assigneeId: `luis-${organisationId}` }),
    })
    return { ticket, dueAt: index % 3 === 1 ? undefined : minutes((index * 37) % 240) }
  })
}

describe.each(TABLES)('a list %s', (_, make) => {
  let table: Table
  let organisationId: string
  let all: TicketRow[]
  beforeAll(async () => {
    table = await make()
    organisationId = freshName()
    const tickets = someTickets(organisationId)
    for (const { ticket, dueAt } of tickets) await store().commit(opening(ticket, { dueAt }))
    all = tickets.map(({ ticket, dueAt }) => rowOf(ticket, dueAt))
  })
  const store = () => table.stores(DESK)
  const team = () => `team-${organisationId}-0`

  async function pages(listing: Omit<Listing, 'after'>): Promise<(readonly TicketRow[])[]> {
    const read: (readonly TicketRow[])[] = []
    let after: string | undefined
    do {
      const page = await store().list({ ...listing, ...(after !== undefined && { after }) })
      read.push(page.rows)
      after = page.next
    } while (after !== undefined && read.length < 200)
    return read
  }

  const LISTS: [string, () => Listing['by'], (row: TicketRow) => boolean][] = [
    ['an organisation', () => ({ list: 'organisation', organisationId }), () => true],
    [
      'a contact',
      () => ({ list: 'requester', organisationId, contactId: 'eva' }),
      ({ requesterId }) => requesterId === 'eva',
    ],
    ['a queue', () => ({ list: 'queue', team: team() }), (row) => row.team === team() && row.turn === 'agent'],
    [
      'what breaches',
      () => ({ list: 'breaching', team: team(), before: minutes(120) }),
      (row) => row.team === team() && row.turn === 'agent' && row.dueAt !== undefined && row.dueAt < minutes(120),
    ],
    [
      'an agent',
      () => ({ list: 'assignee', agentId: `luis-${organisationId}` }),
      ({ assigneeId, state }) => assigneeId !== undefined && state !== 'closed',
    ],
    [
      'approvers',
      () => ({ list: 'approvals', team: `team-${organisationId}-1` }),
      (row) => row.team === `team-${organisationId}-1` && row.turn === 'approver',
    ],
    [
      'nobody',
      () => ({ list: 'unassigned', team: team() }),
      (row) => row.team === team() && row.assigneeId === undefined && row.state !== 'closed',
    ],
  ]
  const FILTERS: [string, Omit<Listing, 'by' | 'limit'>, (row: TicketRow) => boolean][] = [
    ['everything', {}, () => true],
    ['everything, the oldest first', { oldestFirst: true }, () => true],
    [
      'days, the oldest first',
      { openedFrom: minutes(4), openedBefore: minutes(9), oldestFirst: true },
      ({ openedAt }) => openedAt >= minutes(4) && openedAt < minutes(9),
    ],
    ['one state, the oldest first', { states: ['pending'], oldestFirst: true }, ({ state }) => state === 'pending'],
    ['one state', { states: ['pending'] }, ({ state }) => state === 'pending'],
    ['two states', { states: ['closed', 'open', 'open'] }, ({ state }) => state === 'closed' || state === 'open'],
    ['a topic', { topic: 'billing' }, ({ topic }) => topic === 'billing'],
    ['a topic nobody has', { topic: 'weather' }, () => false],
    [
      'days',
      { openedFrom: minutes(4), openedBefore: minutes(9) },
      ({ openedAt }) => openedAt >= minutes(4) && openedAt < minutes(9),
    ],
    [
      'all of these',
      { states: ['open', 'pending'], topic: 'errors', openedFrom: minutes(2), openedBefore: minutes(15) },
      (row) =>
        row.state !== 'resolved' &&
        row.state !== 'closed' &&
        row.topic === 'errors' &&
        row.openedAt >= minutes(2) &&
        row.openedAt < minutes(15),
    ],
  ]
  const cases = LISTS.flatMap((list) => FILTERS.map((filter) => [list[0], filter[0], list, filter] as const))

  test.for(cases)('of %s, narrowed to %s, comes whole and in order at any page length', async ([, , list, filter]) => {
    const [, by, belongs] = list
    const [, narrowed, fits] = filter
    const byOpening = by().list === 'organisation' || by().list === 'requester'
    const order = byOpening ? (narrowed.oldestFirst ? oldest : newest) : mostUrgent
    const wanted = all.filter((row) => belongs(row) && fits(row)).toSorted(order)
    const inKeys = narrowed.topic === undefined && narrowed.states === undefined
    for (const limit of [5, 100]) {
      const read = await pages({ by: by(), ...narrowed, limit })
      expect(read.flat()).toEqual(wanted.map(TOLD[by().list] ?? ((row) => row)))
      if (inKeys && (byOpening || narrowed.openedFrom === undefined)) {
        expect(read.map((rows) => rows.length)).toEqual(lengths(wanted.length, limit))
      }
      expect(Math.max(...read.map((rows) => rows.length))).toBeLessThanOrEqual(limit)
    }
  })

  test('loses no ticket that closes between two pages, and shows it again only among what is closed', async () => {
    const own = freshName()
    const tickets = Array.from({ length: 6 }, (__, index) => aTicket({ organisationId: own, openedAt: minutes(index) }))
    for (const ticket of tickets) await store().commit(opening(ticket))
    const by = { list: 'organisation', organisationId: own } as const
    const first = await store().list({ by, limit: 3 })
    await store().commit(closing(tickets[5]!))
    await store().commit(closing(tickets[1]!))
    const second = await store().list({ by, limit: 3, after: first.next! })
    const third = await store().list({ by, limit: 3, after: second.next! })
    const shown = [first, second, third].flatMap(({ rows }) => rows.map(({ id, state }) => [id, state]))
    const at = (index: number, state: string) => [tickets[index]!.id, state]
    const underWay = [5, 4, 3, 2, 0].map((index) => at(index, 'open'))
    expect(shown).toEqual([...underWay, at(5, 'closed'), at(1, 'closed')])
    expect(third.next).toBeUndefined()
  })

  test('finds few of a topic among many, in pages that may be short but lead on to the end', async () => {
    const own = freshName()
    const topics = new Map([0, 305, 610].map((index) => [index, 'rare'])).set(1, 'rarer')
    const tickets = Array.from({ length: 620 }, (__, index) => {
      // The few of one state lie behind the many of the other: they must not be shown before these are looked through.
      const state = index < 20 ? 'closed' : 'open'
      const topic = topics.get(index) ?? 'errors'
      return aTicket({ organisationId: own, openedAt: plus(NOW, index), state, topic })
    })
    await table.put(tickets.map((ticket) => ({ ...ticketItem({ ticket, events: [] }), ...ticketKey(ticket.id) })))
    for (const topic of ['rare', 'rarer']) {
      const read = await pages({ by: { list: 'organisation', organisationId: own }, topic, limit: 2 })
      const wanted = tickets.filter((ticket) => ticket.topic === topic).toReversed()
      expect(read.flat().map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
      expect(read.length).toBe(Math.ceil(620 / 25))
    }
  })

  test('of the desk follows a ticket through its life', async () => {
    const own = freshName()
    const ticket = aTicket({ organisationId: own, team: own })
    const inLists = async () => {
      const lists = [
        { list: 'queue', team: own },
        { list: 'unassigned', team: own },
        { list: 'assignee', agentId: own },
      ] as const
      const read = await Promise.all(lists.map((by) => store().list({ by, limit: 10 })))
      return lists.filter((__, index) => read[index]!.rows.length > 0).map(({ list }) => list)
    }
    await store().commit(opening(ticket))
    expect(await inLists()).toEqual(['queue', 'unassigned'])
    const assigned = reply(ticket, { assigneeId: own })
    await store().commit(assigned)
    expect(await inLists()).toEqual(['queue', 'assignee'])
    // S2-23: the customer says that he is away, and comes back.
    const away = reply(assigned.change.ticket, { hold: { until: minutes(90), cause: 'away' } })
    await store().commit(away)
    expect(await inLists()).toEqual(['assignee'])
    const { hold: __, ...back } = away.change.ticket
    const returned = reply(back)
    await store().commit(returned)
    expect(await inLists()).toEqual(['queue', 'assignee'])
    const asked = reply(returned.change.ticket, { state: 'pending', turn: 'customer' })
    await store().commit(asked)
    expect(await inLists()).toEqual(['assignee'])
    await store().commit(closing(asked.change.ticket))
    expect(await inLists()).toEqual([])
  })

  test('is sorted anew when a promise moves', async () => {
    const own = freshName()
    const [first, second] = [aTicket({ organisationId: own, team: own }), aTicket({ organisationId: own, team: own })]
    await store().commit(opening(first, { dueAt: minutes(10) }))
    await store().commit(opening(second, { dueAt: minutes(20) }))
    const moved = { ...first, version: 2 }
    await store().commit({ change: { ticket: moved, seen: guardOf(first), events: [message(2)], dueAt: minutes(30) } })
    const { rows } = await store().list({ by: { list: 'queue', team: own }, limit: 10 })
    expect(rows.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      [second.id, minutes(20)],
      [first.id, minutes(30)],
    ])
  })

  test.for(['', 'x'.repeat(5000)])('of nobody who could be is empty: "%s"', async (id) => {
    const lists = [
      { list: 'organisation', organisationId: id },
      { list: 'requester', organisationId, contactId: id },
      { list: 'queue', team: id },
      { list: 'unassigned', team: id },
      { list: 'approvals', team: id },
      { list: 'breaching', team: id, before: NOW },
      { list: 'assignee', agentId: id },
    ] as const
    for (const by of lists) expect(await store().list({ by, limit: 10 })).toEqual({ rows: [] })
  })

  test.for([
    '',
    'x',
    'bm9uZQ',
    '%%%',
    Buffer.from('2026-12-21T15:00:00.000Z#').toString('base64url'),
    'a'.repeat(9000),
  ])('does not go on from "%s", which is no place in it', async (after) => {
    const list = store().list({ by: { list: 'organisation', organisationId }, limit: 10, after })
    await expect(list).rejects.toThrow(new RangeError('cursor'))
  })
})
