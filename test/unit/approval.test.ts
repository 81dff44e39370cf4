/**
 * Work that waits for the word of the registered approver: the rules alone.
 */
import type { Command } from '@plazo/domain/commands'
import { Refusal } from '@plazo/domain/refusal'
import type { Actor } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'
import { ANA, DORA, LUIS, Story } from '../fixtures/story.ts'

type Plain = Exclude<Command, { kind: 'read-messages' }>

const at = '2026-12-21T09:00'
const awaiting = (approverIds: readonly string[] = ['dora']) => new Story(at, { topic: 'records', approverIds })
const decide = (story: Story, when: string, { approved = true, by = DORA, registered = ['dora'] } = {}) =>
  story.do(when, by, { kind: 'decide-approval', approved, registered })

function refused(run: () => unknown): string | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.reason.code
    throw error
  }
  return undefined
}

describe('S0-33: work of this topic waits for the registered approver', () => {
  test('the ticket opens on the approver’s turn, out of the team’s hands, and its resolution waits', () => {
    const story = awaiting()
    expect(story.ticket).toMatchObject({ state: 'pending', turn: 'approver', approval: { state: 'awaited' } })
    expect(story.clock('resolution')).toBe('paused')
    expect(new Story(at, { approverIds: ['dora'] }).ticket.approval).toBeUndefined()
  })

  test.for<[string, Actor, Plain]>([
    ['a resolution', LUIS, { kind: 'offer-resolution', text: 'Listo.' }],
    ['an answer that might be one', LUIS, say({})],
    ['a closing as solved', LUIS, { kind: 'close', reason: 'solved' }],
  ])('%s is refused until then', ([, by, command]) => {
    const story = awaiting()
    expect(refused(() => story.do('2026-12-21T10:00', by, command))).toBe('approval/awaited')
    decide(story, '2026-12-21T10:00')
    story.do('2026-12-21T10:01', LUIS, say({}))
    expect(refused(() => story.do('2026-12-21T10:02', by, command))).toBeUndefined()
  })

  test.for<[string, Actor, Plain]>([
    ['the desk asks', LUIS, say({ asks: true })],
    ['the desk notes', LUIS, say({ visibility: 'internal' })],
    ['the desk asks for a datum', LUIS, { kind: 'request-data', datum: 'name' }],
    ['the desk finds that it is nothing for it', LUIS, { kind: 'close', reason: 'not-entitled' }],
    ['the customer withdraws', ANA, { kind: 'withdraw' }],
    ['the customer writes', ANA, say({})],
  ])('meanwhile %s', ([, by, command]) => {
    expect(refused(() => awaiting().do('2026-12-21T10:00', by, command))).toBeUndefined()
  })

  test('a question of the desk and its answer lead back to the approver', () => {
    const story = awaiting().agent('2026-12-21T10:00', { asks: true })
    expect(story.ticket.turn).toBe('customer')
    expect(story.customer('2026-12-21T11:00').ticket).toMatchObject({ state: 'pending', turn: 'approver' })
    expect(story.clock('resolution')).toBe('paused')
    decide(story, '2026-12-21T14:00')
    expect(story.ticket).toMatchObject({ state: 'open', turn: 'agent' })
    // 16 h of attendance since nine, less the three in which it waited for the approver.
    expect(story.clock('resolution')).toBe('running 2026-12-23T12:00')
  })

  test('approved while the customer owes an answer, it stays his turn', () => {
    const story = awaiting().agent('2026-12-21T10:00', { asks: true })
    expect(decide(story, '2026-12-21T11:00').ticket).toMatchObject({ turn: 'customer', approval: { state: 'given' } })
  })

  test('refused, it is as if it had been withdrawn', () => {
    const story = decide(awaiting(), '2026-12-21T10:00', { approved: false })
    expect(story.ticket).toMatchObject({ state: 'closed', closed: { reason: 'withdrawn' } })
    expect(story.events.map(({ kind }) => kind)).toEqual(['opened', 'approval-refused', 'closed'])
  })
})

describe('who decides', () => {
  test.for([
    ['the requester, though registered (I15)', ANA, ['ana', 'dora']],
    ['a colleague who is not registered', { role: 'customer', id: 'beto' }, ['dora']],
    ['one who was, and is no longer', DORA, ['eva']],
    ['an agent with the same name', { role: 'agent', id: 'dora' }, ['dora']],
  ] as const)('not %s', ([, by, registered]) => {
    expect(refused(() => decide(awaiting(), '2026-12-21T10:00', { by, registered: [...registered] }))).toBe(
      'approval/not-approver',
    )
  })

  test('nobody who wants the work is asked; with nobody else registered it cannot be opened', () => {
    expect(awaiting(['ana', 'dora']).ticket.approval?.approverIds).toEqual(['dora'])
    expect(refused(() => awaiting(['ana']))).toBe('approval/no-approver')
    expect(refused(() => new Story(at, { topic: 'records' }))).toBe('approval/no-approver')
  })

  test('an override starts work too, for a reason that stays on the timeline', () => {
    const story = awaiting().do('2026-12-21T10:00', LUIS, { kind: 'override-approval', reason: 'Está de viaje.' })
    expect(story.ticket).toMatchObject({ turn: 'agent', approval: { state: 'overridden' } })
    expect(story.events.at(-1)).toMatchObject({ kind: 'approval-overridden', reason: 'Está de viaje.', actor: LUIS })
  })

  test('once: what is decided, or never had to be, is not decided again', () => {
    const story = decide(awaiting(), '2026-12-21T10:00')
    const override = { kind: 'override-approval', reason: 'Por si acaso.' } as const
    expect(refused(() => decide(story, '2026-12-21T10:01'))).toBe('approval/not-awaited')
    expect(refused(() => story.do('2026-12-21T10:01', LUIS, override))).toBe('approval/not-awaited')
    expect(refused(() => decide(new Story(at), at))).toBe('approval/not-awaited')
    expect(story.ticket.changedAt).toBe(local('2026-12-21T10:00'))
  })
})

function say(more: { asks?: boolean; visibility?: 'internal' }): Plain {
  return { kind: 'add-message', visibility: 'public', asks: false, automatic: false, text: 'Lo vemos.', ...more }
}
