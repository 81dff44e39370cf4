/**
 * Calls, data requests, escalation, approval, work out of hours and the rating of a closing: the rules alone.
 */
import type { Command } from '@plazo/domain/commands'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import type { Actor } from '@plazo/domain/ticket'
import { ratedUntil } from '@plazo/domain/work-commands'
import { describe, expect, test } from 'vitest'
import { local, POLICY, wall } from '../fixtures/office.ts'
import { ANA, DORA, LUIS, Story } from '../fixtures/story.ts'

type Plain = Exclude<Command, { kind: 'read-messages' }>

function refused(run: () => unknown): string | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.reason.code
    throw error
  }
  return undefined
}

const at = '2026-12-21T09:00'
const BARE: Policy = { ...POLICY, work: {} }
const call = { kind: 'log-call', direction: 'from-customer', person: 'Ana', summary: 'Llamó otra vez.' } as const

describe('a phone call', () => {
  test('S2-30: is written down with who, when and what, and moves no clock, turn or ladder', () => {
    const quiet = new Story(at).agent('2026-12-21T10:00', { asks: true })
    const before = { ...quiet.ticket }
    quiet.do('2026-12-21T11:00', LUIS, { ...call, calledAt: local('2026-12-21T10:50') })
    const { version, changedAt } = quiet.ticket
    expect(quiet.ticket).toEqual({ ...before, version, changedAt })
    expect(quiet.events.at(-1)).toMatchObject({ kind: 'call-logged', person: 'Ana', summary: 'Llamó otra vez.' })
  })

  test('cannot be written down before it takes place', () => {
    const story = new Story(at)
    const log = (calledAt: string) => () => story.do(at, LUIS, { ...call, calledAt: local(calledAt) })
    expect(refused(log('2026-12-21T09:01'))).toBe('call/not-yet')
    expect(refused(log(at))).toBeUndefined()
  })
})

describe('S0-31 S0-32: what an agent may ask for', () => {
  const ask = (datum: string, reason?: string, policy = POLICY) =>
    new Story(at, {}, policy).do('2026-12-21T10:00', LUIS, { kind: 'request-data', datum, reason })

  test.for([
    ['a listed datum, without more', 'mobile', undefined, undefined],
    ['any other, with the reason', 'Estado de cuenta', 'El pago no aparece en el banco.', undefined],
    ['any other, without a reason: refused', 'Estado de cuenta', undefined, 'data/reason-required'],
  ] as const)('%s', ([, datum, reason, code]) => {
    expect(refused(() => ask(datum, reason))).toBe(code)
  })

  test('a desk without the rule asks for what it needs', () => {
    expect(refused(() => ask('Estado de cuenta', undefined, BARE))).toBeUndefined()
  })

  test('S2-14: hands the turn over like a question, and answers the customer', () => {
    const story = ask('mobile')
    expect(story.ticket).toMatchObject({ state: 'pending', turn: 'customer', ladder: { done: 0 } })
    expect([story.clock('firstResponse'), story.clock('resolution')]).toEqual(['met 2026-12-21T15:00', 'paused'])
  })
})

describe('S2-09: escalation', () => {
  const raise = (story: Story, when: string, more: Partial<Extract<Plain, { kind: 'escalate' }>> = {}) =>
    story.do(when, LUIS, { kind: 'escalate', reason: 'Hace falta quien lo programó.', ...more })

  test('goes up level by level, to the team of each, with its reason on the timeline', () => {
    const story = new Story(at).do(at, LUIS, { kind: 'assign', agentId: 'luis' })
    raise(story, '2026-12-21T10:00')
    expect(story.ticket).toMatchObject({ team: 'support', assigneeId: 'luis', escalation: { level: 1 } })
    raise(story, '2026-12-21T11:00')
    expect(story.ticket).toMatchObject({ team: 'engineers', escalation: { level: 2, at: local('2026-12-21T11:00') } })
    expect(story.ticket.assigneeId).toBeUndefined()
    expect(story.events.filter(({ kind }) => kind === 'escalated')).toMatchObject([{ level: 1 }, { level: 2 }])
  })

  test('I14: keeps every clock as it was', () => {
    const story = new Story(at)
    const { clocks, pauses } = story.ticket
    raise(story, '2026-12-21T10:00', { level: 2, agentId: 'eva' })
    expect(story.ticket).toMatchObject({ clocks, pauses, assigneeId: 'eva' })
  })

  test.for([
    ['past the last level', POLICY, [2, 3]],
    ['down again', POLICY, [2, 1]],
    ['to the level it is at', POLICY, [1, 1]],
    ['at a desk without levels', BARE, [1]],
  ] as const)('never %s', ([, policy, levels]) => {
    const story = new Story(at, {}, policy)
    const [last, ...before] = levels.toReversed()
    for (const level of before) raise(story, at, { level })
    expect(refused(() => raise(story, at, { level: last }))).toBe('escalation/no-level')
  })
})

describe('S2-28: attention out of hours', () => {
  const quote = (story: Story, from: string, to: string, when = '2026-12-21T10:00') =>
    story.do(when, LUIS, { kind: 'quote-off-hours', amount: '150.00', from: local(from), to: local(to) })
  const answer = (story: Story, when: string, accepted: boolean, by: Actor = ANA) =>
    story.do(when, by, { kind: 'answer-quote', accepted })

  test('is quoted, accepted and marked as billable, and no clock changes', () => {
    const story = quote(new Story(at), '2026-12-21T19:00', '2026-12-21T21:00')
    const due = story.clock('firstResponse')
    answer(story, '2026-12-21T11:00', true)
    expect(story.ticket.offHours).toMatchObject({ state: 'accepted', amount: '150.00', currency: 'USD' })
    expect(story.clock('firstResponse')).toBe(due)
    expect(refused(() => answer(story, '2026-12-21T11:01', false))).toBe('off-hours/no-quote')
  })

  test('may be declined, and quoted anew', () => {
    const story = quote(new Story(at), '2026-12-21T19:00', '2026-12-21T21:00')
    expect(answer(story, '2026-12-21T11:00', false).ticket.offHours?.state).toBe('declined')
    expect(quote(story, '2026-12-26T09:00', '2026-12-26T11:00').ticket.offHours?.state).toBe('quoted')
  })

  test.for([
    ['inside the hours', '2026-12-21T15:00', '2026-12-21T17:00', 'off-hours/in-hours'],
    ['with one minute inside', '2026-12-21T18:00', '2026-12-22T08:01', 'off-hours/in-hours'],
    ['up to the minute of opening', '2026-12-21T18:00', '2026-12-22T08:00', undefined],
    ['no time at all', '2026-12-21T19:00', '2026-12-21T19:00', 'off-hours/in-hours'],
    ['backwards', '2026-12-21T21:00', '2026-12-21T19:00', 'off-hours/in-hours'],
    ['begun already', '2026-12-21T07:00', '2026-12-21T07:30', 'off-hours/passed'],
    ['of three weeks', '2026-12-21T19:00', '2027-01-11T19:00', 'off-hours/in-hours'],
  ] as const)('a time %s', ([, from, to, code]) => {
    expect(refused(() => quote(new Story(at), from, to))).toBe(code)
  })

  test('is accepted by whoever asked, before it begins, at a desk that offers it', () => {
    const story = quote(new Story(at), '2026-12-21T19:00', '2026-12-21T21:00')
    expect(refused(() => answer(story, '2026-12-21T11:00', true, DORA))).toBe('ticket/not-requester')
    expect(refused(() => answer(story, '2026-12-21T19:00', true))).toBe('off-hours/passed')
    expect(refused(() => answer(story, '2026-12-21T18:59', true))).toBeUndefined()
    expect(refused(() => quote(new Story(at, {}, BARE), '2026-12-21T19:00', '2026-12-21T21:00'))).toBe(
      'off-hours/not-offered',
    )
  })
})

describe('S0-22 S0-23 S1-11: the rating of a closing', () => {
  const closed = (reason: 'solved' | 'spam' = 'solved', policy = POLICY) =>
    reason === 'spam'
      ? new Story(at, {}, policy).do('2026-12-21T10:00', LUIS, { kind: 'close', reason })
      : new Story(at, {}, policy).do('2026-12-21T10:00', ANA, { kind: 'answer', answer: 'solved' })
  const rate = (story: Story, when: string, by: Actor = ANA) =>
    story.do(when, by, { kind: 'rate', stars: 4, comment: 'Rápido.' })

  test('is given once, with a comment, and the ticket stays closed', () => {
    const story = rate(closed(), '2026-12-21T11:00')
    expect(story.ticket).toMatchObject({ state: 'closed', satisfaction: { stars: 4, at: local('2026-12-21T11:00') } })
    expect(story.events.at(-1)).toMatchObject({ kind: 'satisfaction-given', comment: 'Rápido.' })
    expect(refused(() => rate(story, '2026-12-21T11:01'))).toBe('satisfaction/given')
  })

  test('is asked of whoever opened it, for so many days of the desk’s own calendar', () => {
    expect(wall(ratedUntil(POLICY, closed().ticket))).toBe('2026-12-28T10:00')
    expect(refused(() => rate(closed(), '2026-12-28T10:00'))).toBe('satisfaction/too-late')
    expect(refused(() => rate(closed(), '2026-12-28T09:59'))).toBeUndefined()
    expect(refused(() => rate(closed(), '2026-12-21T11:00', DORA))).toBe('ticket/not-requester')
  })

  test('is not asked of an open ticket, of spam, or at a desk that does not ask', () => {
    expect(refused(() => rate(new Story(at), '2026-12-21T11:00'))).toBe('satisfaction/not-closed')
    expect(refused(() => rate(closed('spam'), '2026-12-21T11:00'))).toBe('satisfaction/not-asked')
    expect(refused(() => rate(closed('solved', BARE), '2026-12-21T11:00'))).toBe('satisfaction/not-asked')
  })
})

describe('what is said with an act stands on the timeline, and nothing where nothing was said', () => {
  const text = 'Se lo explico.'
  const approval = { kind: 'decide-approval', registered: ['dora'] } as const
  const [from, to] = [local('2026-12-21T19:00'), local('2026-12-21T21:00')]
  type Spoken = Extract<Plain, { kind: 'request-data' | 'decide-approval' | 'quote-off-hours' }>
  test.for<[string, Actor, Spoken, string]>([
    ['data requested', LUIS, { kind: 'request-data', datum: 'mobile', text }, 'data-requested'],
    ['work approved', DORA, { ...approval, approved: true, text }, 'approval-given'],
    ['work refused', DORA, { ...approval, approved: false, text }, 'approval-refused'],
    ['hours quoted', LUIS, { kind: 'quote-off-hours', amount: '150.00', from, to, text }, 'off-hours-quoted'],
  ])('%s', ([, actor, command, kind]) => {
    const told = (asked: Spoken) =>
      new Story(at, { topic: 'records', approverIds: ['dora'] })
        .do('2026-12-21T10:00', actor, asked)
        .events.find((event) => event.kind === kind)
    expect(told(command)).toHaveProperty('text', text)
    expect(told({ ...command, text: undefined })).toBeDefined()
    expect(told({ ...command, text: undefined })).not.toHaveProperty('text')
  })

  test('a closing names the ticket that it repeats', () => {
    const close = { kind: 'close', reason: 'duplicate' } as const
    const closed = (more: object) => new Story(at).do('2026-12-21T10:00', LUIS, { ...close, ...more })
    expect(closed({ ticketId: 'SANJOSE-00000002' }).events.at(-1)).toMatchObject({ ticketId: 'SANJOSE-00000002' })
    expect(closed({ ticketId: 'SANJOSE-00000002' }).ticket.closed).toMatchObject({ ticketId: 'SANJOSE-00000002' })
    expect(closed({}).events.at(-1)).not.toHaveProperty('ticketId')
  })
})
