/**
 * What holds for one ticket in a store, whichever table is under it.
 */
import { StaleVersion, DuplicateRequest } from '@plazo/application/ticket-store'
import { ticketKey } from '@plazo/aws/dynamodb/keys'
import { Refusal } from '@plazo/domain/refusal'
import type { Happening, RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aTicket,
  closing,
  DESK,
  freshId,
  freshName,
  guardOf,
  message,
  minutes,
  NOW,
  opening,
  openingEvent,
  reply,
} from './changes.ts'
import { TABLES, type Table } from './tables.ts'

const HAPPENINGS: { [Kind in Happening['kind']]: Extract<Happening, { kind: Kind }> } = {
  opened: {
    kind: 'opened',
    ticketId: 'SANJOSE-4KQ9T2M7',
    organisationId: 'SANJOSE',
    requesterId: 'ana',
    subject: 'BANCOS, factura mal cargada',
    description: 'La factura 2045 quedó cargada dos veces.\n\n— Ana 🧾',
    topic: 'errors',
    team: 'support',
    priority: 'medium',
    plan: 'standard',
    channel: 'portal',
    policyVersion: '2026-01-01',
    follows: 'SANJOSE-4KQ9T2M6',
  },
  'message-added': { kind: 'message-added', visibility: 'internal', asks: false, automatic: true, text: '' },
  'messages-read': { kind: 'messages-read', messages: [2, 3] },
  'resolution-offered': { kind: 'resolution-offered', text: 'Ya puede cargarla de nuevo.' },
  'resolution-answered': {
    kind: 'resolution-answered',
    answer: 'keep-watching',
    text: 'Veré mañana.',
    until: minutes(1440),
  },
  assigned: { kind: 'assigned', agentId: 'luis' },
  'terms-changed': {
    kind: 'terms-changed',
    priority: 'high',
    topic: 'billing',
    team: 'billing',
    plan: 'premium',
    cause: 'agent',
  },
  'away-declared': { kind: 'away-declared', until: minutes(1440) },
  'hold-ended': { kind: 'hold-ended', cause: 'away' },
  'clock-warned': { kind: 'clock-warned', clock: 'firstResponse', dueAt: minutes(60), step: 0 },
  'clock-breached': { kind: 'clock-breached', clock: 'resolution', dueAt: minutes(60), cause: 'change' },
  'clock-escalated': { kind: 'clock-escalated', clock: 'nextResponse', dueAt: minutes(60), step: 1 },
  'ladder-stepped': { kind: 'ladder-stepped', step: 'ping', number: 1 },
  closed: { kind: 'closed', reason: 'duplicate', note: 'Ya está en el otro.', ticketId: 'SANJOSE-4KQ9T2M6' },
  'follow-up-opened': { kind: 'follow-up-opened', ticketId: 'SANJOSE-4KQ9T2M8' },
}

const EVERYTHING: Partial<Ticket> = {
  state: 'closed',
  turn: 'nobody',
  assigneeId: 'luis',
  clocks: {
    firstResponse: {
      state: 'settled',
      startedAt: NOW,
      settledAt: minutes(90),
      verdict: 'breached',
      dueAt: minutes(60),
      breachedAt: minutes(60),
    },
    nextResponse: { state: 'running', startedAt: NOW, warned: 2, escalated: 1, breachedAt: minutes(60) },
    resolution: { state: 'settled', startedAt: NOW, settledAt: minutes(90), verdict: 'cancelled' },
  },
  pauses: [
    { from: NOW, to: minutes(5), cause: 'customer' },
    { from: minutes(6), cause: 'watching' },
  ],
  ladder: { anchorAt: NOW, done: 2 },
  hold: { until: minutes(90), cause: 'away' },
  closed: { at: NOW, reason: 'duplicate', ticketId: 'SANJOSE-4KQ9T2M6' },
  follows: 'SANJOSE-4KQ9T2M5',
  followedBy: ['SANJOSE-4KQ9T2M8'],
  alarm: { at: minutes(30), generation: 4 },
}

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
    await store().commit({ change: { ticket, events, dueAt: minutes(60), alarmAt: minutes(30) } })
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
      const [winner] = ['Ana', 'Luis'].filter((__, index) => results[index]?.status === 'fulfilled')
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
    await table.put(
      JSON.parse(
        JSON.stringify({ ...ticket, pk, sk, entity: 'ticket', schemaVersion: 1, ...indexed(ticket), ...wrong }),
      ),
    )
    for (const reading of [
      store().find(ticket.id),
      store().history(ticket.id),
      store().list({ by: { list: 'organisation', organisationId }, limit: 10 }),
    ]) {
      const error: unknown = await reading.catch((reason: unknown) => reason)
      expect(error).not.toSatisfy(isAnswer)
      expect(error).toHaveProperty('message', expect.stringContaining(`${pk} ${sk}`))
    }
  })

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
    await expect(store().commit({ ...closing(ticket), slots: { organisationId: ours, by: -1 } })).rejects.not.toSatisfy(
      isAnswer,
    )
    expect(await store().find(ticket.id)).toEqual(ticket)
  })
})

function indexed({ organisationId, id, openedAt }: Ticket) {
  return { organisationPk: `ORG#${organisationId}`, organisationSk: `open#${openedAt}#${id}` }
}

/** An answer is for the caller; anything else is a fault. */
function isAnswer(error: unknown): boolean {
  return (
    error instanceof Refusal ||
    error instanceof StaleVersion ||
    error instanceof DuplicateRequest ||
    !(error instanceof Error)
  )
}
