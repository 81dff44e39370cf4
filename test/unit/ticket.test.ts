import type { Command } from '@plazo/domain/commands'
import { decideOpening, decideReading } from '@plazo/domain/decide'
import { Refusal } from '@plazo/domain/refusal'
import { parseTicketId, ticketCode, typedTicketId } from '@plazo/domain/ticket-id'
import type { Actor } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { ANA, LUIS, Story } from '../fixtures/story.ts'

type Plain = Exclude<Command, { kind: 'read-messages' }>

function refusal(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
  return undefined
}

describe('opening', () => {
  const command = {
    ticketId: 'SANJOSE-4KQ9T2M7',
    organisationId: 'SANJOSE',
    requesterId: 'ana',
    subject: 'BANCOS, factura mal cargada',
    description: 'La factura 2045 quedó cargada dos veces.',
    topic: 'errors',
    priority: 'medium',
    plan: 'standard',
    channel: 'portal',
  } as const
  const open = (changes: object) => () =>
    decideOpening(POLICY, { ...command, ...changes }, { actor: ANA, now: local('2026-12-21T09:00') })

  test.for([
    ['a topic the desk does not have', { topic: 'poetry' }, 'topic/unknown'],
    ['a channel that is not for this topic', { topic: 'billing', channel: 'chat' }, 'topic/channel'],
    ['a priority the plan does not promise', { priority: 'high', plan: 'none' }, 'priority/not-allowed'],
  ] as const)('%s', ([, changes, code]) => {
    expect(refusal(open(changes))).toMatchObject({ code })
  })

  test('S4-33: billing is for all, with any plan or none', () => {
    expect(open({ topic: 'billing', plan: undefined })().ticket).toMatchObject({
      team: 'billing',
      state: 'open',
      turn: 'agent',
    })
  })

  test('pins the policy version in force', () => {
    expect(open({})().ticket.policyVersion).toBe(POLICY.version)
  })
})

describe('states and turns', () => {
  test.for([
    [
      'a question hands the turn to the customer',
      (story: Story) => story.agent('2026-12-21T10:00', { asks: true }),
      'pending',
      'customer',
    ],
    ['an answer that asks nothing keeps it', (story: Story) => story.agent('2026-12-21T10:00'), 'open', 'agent'],
    [
      'an offered resolution waits for the customer',
      (story: Story) => story.resolve('2026-12-21T10:00'),
      'resolved',
      'customer',
    ],
    [
      'S2-40: solved closes at once',
      (story: Story) =>
        story.resolve('2026-12-21T10:00').do('2026-12-21T10:05', ANA, { kind: 'answer', answer: 'solved' }),
      'closed',
      'nobody',
    ],
    [
      'not solved brings it back to the desk',
      (story: Story) =>
        story.resolve('2026-12-21T10:00').do('2026-12-21T10:05', ANA, { kind: 'answer', answer: 'not-solved' }),
      'open',
      'agent',
    ],
    [
      'a question after a resolution is a question',
      (story: Story) => story.resolve('2026-12-21T10:00').agent('2026-12-21T10:01', { asks: true }),
      'pending',
      'customer',
    ],
    [
      'a withdrawn one is closed',
      (story: Story) => story.do('2026-12-21T10:00', ANA, { kind: 'withdraw' }),
      'closed',
      'nobody',
    ],
  ] as const)('%s', ([, tell, state, turn]) => {
    expect(tell(new Story('2026-12-21T09:00')).ticket).toMatchObject({ state, turn })
  })

  test('assigning twice to the same agent happens once', () => {
    const story = new Story('2026-12-21T09:00').do('2026-12-21T09:01', LUIS, { kind: 'assign', agentId: 'luis' })
    expect(story.do('2026-12-21T09:02', LUIS, { kind: 'assign', agentId: 'luis' }).events).toHaveLength(2)
    expect(story.do('2026-12-21T09:03', LUIS, { kind: 'assign' }).ticket.assigneeId).toBeUndefined()
  })
})

describe('refusals', () => {
  const now = '2026-12-21T10:00'
  const until = local('2026-12-21T09:59')
  test.for([
    ['closing as solved what nobody answered', LUIS, { kind: 'close', reason: 'solved' }, 'ticket/unanswered'],
    [
      'answering a resolution that was never offered',
      ANA,
      { kind: 'answer', answer: 'not-solved' },
      'ticket/no-resolution',
    ],
    ['being away until the past', ANA, { kind: 'declare-away', until }, 'until/not-ahead'],
    ['being away for a year', ANA, { kind: 'declare-away', until: local('2027-12-21T10:00') }, 'until/too-far'],
  ] as const)('%s', ([, actor, command, code]) => {
    expect(refusal(() => new Story('2026-12-21T09:00').do(now, actor, command))).toMatchObject({ code })
  })

  test.for([
    { kind: 'add-message', visibility: 'public', asks: false, automatic: false, text: 'Hola' },
    { kind: 'offer-resolution', text: 'Listo' },
    { kind: 'answer', answer: 'not-solved' },
    { kind: 'withdraw' },
    { kind: 'assign', agentId: 'luis' },
    { kind: 'set-priority', priority: 'high' },
    { kind: 'declare-away', until: local('2026-12-22T10:00') },
    { kind: 'close', reason: 'spam' },
  ] as const satisfies Plain[])('S2-49: closed is final, also for $kind', (command) => {
    const story = new Story('2026-12-21T09:00').do(now, ANA, { kind: 'withdraw' })
    expect(refusal(() => story.do('2026-12-21T11:00', LUIS, command))).toMatchObject({
      code: 'ticket/closed',
      facts: { closedAt: local(now) },
    })
  })

  test('a ladder that ran out has closed the ticket, whether its bell came or not', () => {
    const story = new Story('2026-12-21T09:00', { channel: 'chat' }).agent('2026-12-21T09:10', { asks: true })
    expect(refusal(() => story.customer('2026-12-21T09:40'))).toMatchObject({
      facts: { closedAt: local('2026-12-21T09:40') },
    })
  })
})

describe('reading', () => {
  const read = (story: Story, actor: Actor, messages: readonly number[]) =>
    decideReading(POLICY, story, { actor, now: local('2026-12-21T12:00'), messages })

  test('S2-15: each message is read once by each person', () => {
    const story = new Story('2026-12-21T09:00').agent('2026-12-21T10:00').agent('2026-12-21T10:05')
    const first = read(story, ANA, [2, 3, 3])
    expect(first.events).toMatchObject([{ kind: 'messages-read', messages: [2, 3], actor: ANA }])
    story.events = [...story.events, ...first.events]
    expect(read(story, ANA, [2]).events).toEqual([])
    expect(read(story, { role: 'customer', id: 'eva' }, [2]).events).toMatchObject([{ messages: [2] }])
  })

  test('an offered resolution is read as a message is', () => {
    const story = new Story('2026-12-21T09:00').resolve('2026-12-21T10:00')
    expect(read(story, ANA, [2]).events).toMatchObject([{ kind: 'messages-read', messages: [2] }])
    expect(refusal(() => read(story, ANA, [1]))).toMatchObject({ code: 'message/unknown', facts: { messageId: 1 } })
  })

  test('nobody reads his own message, and customers not even know of internal notes', () => {
    const story = new Story('2026-12-21T09:00').agent('2026-12-21T10:00', { internal: true })
    expect(read(story, LUIS, [2]).events).toEqual([])
    expect(refusal(() => read(story, ANA, [2]))).toMatchObject({ code: 'message/unknown', facts: { messageId: 2 } })
    expect(refusal(() => read(story, ANA, [99]))).toMatchObject({ code: 'message/unknown' })
  })
})

test('a ticket number is the organisation and eight characters that can be dictated', () => {
  expect(parseTicketId('SANJOSE-4KQ9T2M7')).toEqual({ organisationId: 'SANJOSE', code: '4KQ9T2M7' })
  expect(
    ['SANJOSE-4KQ9T2MO', 'sanjose-4KQ9T2M7', 'S-4KQ9T2M7', 'SANJOSE-4KQ9T2M', '../SANJOSE-4KQ9T2M7'].map(parseTicketId),
  ).toEqual(Array(5).fill(undefined))
  expect(ticketCode(Uint8Array.from([0, 1, 10, 31, 32, 33, 255, 128]))).toBe('01AZ01Z0')
})

test.for([
  [' sanjose-4kq9t2m7 ', 'SANJOSE-4KQ9T2M7'],
  ['SanJose 4kq9 t2m7', 'SANJOSE-4KQ9T2M7'],
  ['SANJOSE – 4KQ9T2M7', 'SANJOSE-4KQ9T2M7'],
  ['SOL-4KQ9T2MO', 'SOL-4KQ9T2M0'],
  ['SOL-IlQ9T2M7', 'SOL-11Q9T2M7'],
  ['SANJOSE', 'SANJOSE'],
  ['', ''],
])('S0-37: %j is typed for %s', ([typed = '', meant]) => {
  expect(typedTicketId(typed)).toBe(meant)
})
