/**
 * A ticket on paper takes from the account what it would take.
 */
import { erp } from '@plazo/desks/erp'
import { school } from '@plazo/desks/school'
import type { Desk } from '@plazo/domain/desk'
import { instant } from '@plazo/domain/instant'
import { NOTHING_USED, type Usage } from '@plazo/domain/ledger'
import { simulateTicket, type TicketPlot } from '@plazo/domain/ticket-simulation'
import { describe, expect, test } from 'vitest'
import { DESK } from '../fixtures/api-trial.ts'
import { local, POLICY } from '../fixtures/office.ts'

const metered: Desk = {
  ...DESK,
  versions: [
    {
      ...POLICY,
      plans: { ...POLICY.plans, metered: { ...POLICY.plans['standard']!, monthlyTickets: 2 } },
      topics: { ...POLICY.topics, advice: { ...POLICY.topics['errors']!, once: true } },
    },
  ],
}

function plot(change: Partial<TicketPlot> = {}, usage: Usage = NOTHING_USED): TicketPlot {
  return {
    openedAt: local('2026-12-21T09:00'),
    client: { organisation: { id: 'PAPER', name: '', plan: 'metered' }, usage },
    wish: { topic: 'errors', priority: 'medium', channel: 'portal' },
    scenes: [],
    ...change,
  }
}

test('uses one of the month’s tickets and one slot', () => {
  const { grant, usage } = simulateTicket(metered, plot())
  expect(grant).toMatchObject({ kind: 'monthly', amount: 2, used: 1, until: local('2027-01-01T00:00') })
  expect(usage.openTickets).toBe(1)
})

test('the third of the month is refused with the day on which more come', () => {
  const first = simulateTicket(metered, plot())
  const second = simulateTicket(metered, plot({}, first.usage))
  expect(second.grant).toMatchObject({ used: 2 })
  const third = () => simulateTicket(metered, plot({}, second.usage))
  expect(third).toThrow(expect.objectContaining({ reason: expect.objectContaining({ code: 'quota/exhausted' }) }))
})

test('a service given once leaves none', () => {
  const wish = { topic: 'advice', priority: 'medium', channel: 'portal' } as const
  expect(simulateTicket(metered, plot({ wish })).grant).toMatchObject({ kind: 'once', amount: 1, used: 1 })
})

test.for([
  ['the last minute of June', '2027-06-30T23:59:00-06:00', '2026-01-01'],
  ['the first of July', '2027-07-01T00:00:00-06:00', '2027-07-01'],
] as const)('S4-07: opened in %s, it lives by the rules of then', ([, at, version]) => {
  const client = { organisation: { id: 'PAPER', name: '', plan: 'corporate' }, usage: NOTHING_USED }
  const { explanation, ticket } = simulateTicket(erp, plot({ openedAt: instant(at), client }))
  expect([ticket.policyVersion, explanation.policyVersion]).toEqual([version, version])
})

describe('scene by scene', () => {
  const luis = { role: 'agent', id: 'luis' } as const
  const customer = { role: 'customer', id: 'customer' } as const
  const say = (text: string, visibility: 'public' | 'internal' = 'public') =>
    ({ kind: 'add-message', visibility, asks: false, automatic: false, text }) as const
  const told = (scenes: TicketPlot['scenes']) => simulateTicket(metered, plot({ scenes }))

  test('each follows the one before, and what is read is all that the reader may see and has not read', () => {
    const { events } = told([
      { at: local('2026-12-21T09:10'), actor: luis, command: say('Lo vemos.', 'internal') },
      { at: local('2026-12-21T09:20'), actor: luis, command: say('¿Qué banco es?') },
      { at: local('2026-12-21T09:30'), actor: customer, command: 'read' },
      { at: local('2026-12-21T09:40'), actor: customer, command: 'read' },
    ])
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'message-added', 'message-added', 'messages-read'])
    expect(events.at(-1)).toMatchObject({ messages: [3], at: local('2026-12-21T09:30'), actor: customer })
  })

  test('what the rules say no to is told by its place, and the story goes on without it', () => {
    const { refusals, ticket } = told([
      { at: local('2026-12-21T09:10'), actor: luis, command: { kind: 'close', reason: 'solved' } },
      { at: local('2026-12-21T09:20'), actor: customer, command: { kind: 'withdraw' } },
      { at: local('2026-12-21T09:30'), actor: luis, command: say('¿Qué banco es?') },
    ])
    expect(refusals.map(({ scene, reason }) => [scene, reason.code])).toEqual([
      [0, 'ticket/unanswered'],
      [2, 'ticket/closed'],
    ])
    expect(ticket.closed).toMatchObject({ reason: 'withdrawn', at: local('2026-12-21T09:20') })
  })

  test('a fault is no part of any story', () => {
    const command = { kind: 'dance' } as never
    expect(() => told([{ at: local('2026-12-21T09:10'), actor: luis, command }])).toThrow(TypeError)
  })
})

describe('handed over', () => {
  const luis = { role: 'agent', id: 'luis' } as const
  const at = local('2026-12-21T10:00')
  const told = (command: TicketPlot['scenes'][number]['command'], change: Partial<TicketPlot> = {}) =>
    simulateTicket(metered, plot({ scenes: [{ at, actor: luis, command }], ...change }))
  const chat = { topic: 'errors', priority: 'medium', channel: 'chat' } as const

  test.for([
    ['to another team', { kind: 'transfer', team: 'billing' }, ['billing', 'errors', 'portal'], {}],
    ['to another topic', { kind: 'transfer', team: 'billing', topic: 'billing' }, ['billing', 'billing', 'portal'], {}],
    ['from a chat', { kind: 'from-chat', estimate: 'PT3H' }, ['support', 'errors', 'portal'], { wish: chat }],
  ] as const)(
    '%s, it goes on in the ticket that follows, with its clocks as they were',
    ([, command, place, change]) => {
      const { ticket, events, handedOver, explanation, usage, grant } = told(command, change)
      expect([ticket.team, ticket.topic, ticket.channel]).toEqual(place)
      expect([ticket.id, ticket.follows]).toEqual(['PAPER-00000001', 'PAPER-00000000'])
      expect(handedOver.map(({ scene, events: before }) => [scene, before.map(({ kind }) => kind)])).toEqual([
        [0, ['opened', 'closed']],
      ])
      expect(events.map(({ kind }) => kind)).toEqual(['opened'])
      const [first] = explanation.clocks
      expect([first?.kind, first?.startedAt, first?.dueAt]).toEqual([
        'firstResponse',
        local('2026-12-21T09:00'),
        local('2026-12-21T15:00'),
      ])
      expect([usage.openTickets, grant?.used]).toEqual([1, 1])
    },
  )

  test.for([
    ['a team that is none', { kind: 'transfer', team: 'kitchen' }, 'team/unknown'],
    ['where it is', { kind: 'transfer', team: 'support' }, 'handover/same-place'],
    ['what is no chat', { kind: 'from-chat', estimate: 'PT3H' }, 'handover/no-chat'],
  ] as const)('not %s: that is told, and it stays', ([, command, code]) => {
    const { refusals, handedOver, ticket } = told(command)
    expect([refusals.map(({ reason }) => reason.code), handedOver, ticket.id]).toEqual([[code], [], 'PAPER-00000000'])
  })

  test('twice: each that was left is told to its end, and scenes after it happen to the last', () => {
    const scenes: TicketPlot['scenes'] = [
      { at, actor: luis, command: { kind: 'transfer', team: 'billing' } },
      { at: local('2026-12-21T11:00'), actor: luis, command: { kind: 'transfer', team: 'support' } },
      { at: local('2026-12-21T11:30'), actor: luis, command: { kind: 'offer-resolution', text: 'Ya está.' } },
    ]
    const { ticket, handedOver } = simulateTicket(metered, plot({ scenes }))
    expect([ticket.id, ticket.state, handedOver.map(({ scene }) => scene)]).toEqual([
      'PAPER-00000002',
      'resolved',
      [0, 1],
    ])
  })
})

test('a conversation on paper has entered the stages that its opening leads through', () => {
  const client = {
    organisation: {
      id: 'PAPER',
      name: '',
      plan: 'support',
      licences: [{ product: 'classroom', kind: 'subscription', validUntil: '2027-12-31' }],
    },
    contact: { id: 'ana', organisationId: 'PAPER', name: '', mail: '', locale: 'es', training: { score: 90 } },
    usage: NOTHING_USED,
  } as const
  const wish = { topic: 'usage', channel: 'chat' } as const
  const { ticket } = simulateTicket(school, plot({ client, wish, openedAt: instant('2026-12-14T10:00:00-06:00') }))
  expect(ticket.stages?.map(({ stage }) => stage)).toEqual(['welcome', 'data', 'report'])
})

describe('the account at the end', () => {
  const admin = { role: 'agent', id: 'marco' } as const
  const at = local('2026-12-21T10:00')
  const left = (...commands: readonly TicketPlot['scenes'][number]['command'][]) => {
    const scenes = commands.map((command) => ({ at, actor: admin, command }))
    const { usage, grant } = simulateTicket(metered, plot({ scenes }))
    return [usage.openTickets, usage.holders, grant?.used]
  }

  test.for([
    ['a slot and a ticket of the month, while it is open', [], [1, ['PAPER-00000000'], 1]],
    ['no slot, once it is closed', [{ kind: 'close', reason: 'not-entitled' }], [0, [], 1]],
    ['nothing, when that costs nothing', [{ kind: 'close', reason: 'spam' }], [0, [], 0]],
    ['a slot only, when its ticket is given back', [{ kind: 'refund', note: 'x' }], [1, ['PAPER-00000000'], 0]],
    [
      'nothing, when it goes on elsewhere and ends there',
      [
        { kind: 'transfer', team: 'billing' },
        { kind: 'close', reason: 'spam' },
      ],
      [0, [], 0],
    ],
  ] as const)('has %s', ([, commands, expected]) => {
    expect(left(...commands)).toEqual(expected)
  })
})

test('what nobody ends is told for ninety days and no further', () => {
  const { ahead } = simulateTicket(metered, plot())
  expect(ahead.length).toBeGreaterThan(0)
  expect(ahead.every(({ at }) => at <= local('2027-03-21T09:00'))).toBe(true)
})
