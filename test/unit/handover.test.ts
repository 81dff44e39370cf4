/**
 * A ticket that goes on in another one: the rules alone.
 */
import { replay } from '@plazo/domain/apply'
import { deadlines } from '@plazo/domain/clocks'
import { explain } from '@plazo/domain/explain'
import { decideHandOver, type HandOver } from '@plazo/domain/handover'
import { plus } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import type { Progress } from '@plazo/domain/steps'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { local, POLICY, wall } from '../fixtures/office.ts'
import { DORA, LUIS, Story } from '../fixtures/story.ts'

const NEXT = 'SANJOSE-00000002'
const TRANSFER: HandOver = {
  kind: 'transfer',
  ticketId: NEXT,
  team: 'engineers',
  topic: 'errors',
  note: 'Es un error.',
}
const CHAT: HandOver = { kind: 'from-chat', ticketId: NEXT, estimate: 'PT3H' }
const at = '2026-12-21T09:00'

function handOver(story: Story, when: string, command: HandOver = TRANSFER) {
  return decideHandOver(story.policy, story, command, { actor: LUIS, now: local(when) })
}

function refused(run: () => unknown): string | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.reason.code
    throw error
  }
  return undefined
}

const due = ({ ticket }: Progress, policy: Policy = POLICY) =>
  deadlines(policy, ticket).map(({ kind, state, dueAt }) => `${kind} ${state} ${wall(dueAt) ?? ''}`.trim())

describe('S0-21: to another department, with the ticket that follows', () => {
  test('the old one closes as handed over and names the new one, which says the same of the same customer', () => {
    const { old, next } = handOver(new Story(at), '2026-12-21T10:00')
    expect(old.ticket).toMatchObject({ state: 'closed', closed: { reason: 'handed-over', ticketId: NEXT } })
    expect(next.ticket).toMatchObject({
      id: NEXT,
      follows: old.ticket.id,
      team: 'engineers',
      requesterId: 'ana',
      subject: 'BANCOS, factura mal cargada',
      state: 'open',
      turn: 'agent',
    })
    expect(next.events).toMatchObject([{ kind: 'opened', description: 'La factura 2045 quedó cargada dos veces.' }])
  })

  test('why it is handed over is said where it closes, if anybody said it', () => {
    const { note: _, ...silent } = TRANSFER
    const closing = (command: HandOver) => handOver(new Story(at), '2026-12-21T10:00', command).old.events.at(-1)
    expect(closing(TRANSFER)).toHaveProperty('note', 'Es un error.')
    expect(closing(silent)).not.toHaveProperty('note')
  })

  test('no promise begins anew: what was due is due at the same minute, and explained from the first one', () => {
    const story = new Story(at)
    const promised = due(story)
    const { old, next } = handOver(story, '2026-12-21T11:00')
    expect(due(next)).toEqual(promised)
    expect(due(old)).toEqual(['firstResponse cancelled 2026-12-21T15:00', 'resolution cancelled 2026-12-23T09:00'])
    const [first] = explain(POLICY, next.events, local('2026-12-21T11:00')).clocks
    expect(wall(first?.segments[0]?.from)).toBe(at)
  })

  test('what was kept stays kept, what broke stays broken and does not break again', () => {
    const late = new Story(at).bell('2026-12-21T15:00')
    const { next } = handOver(late, '2026-12-21T15:30')
    expect(due(next)).toEqual(['firstResponse breached 2026-12-21T15:00', 'resolution running 2026-12-23T09:00'])
    expect(next.events).toHaveLength(1)
    const answered = handOver(new Story(at).agent('2026-12-21T10:00'), '2026-12-21T11:00')
    expect(due(answered.next)).toEqual(['firstResponse met 2026-12-21T15:00', 'resolution running 2026-12-23T09:00'])
  })

  test('the time in which the customer was waited for stays out of it', () => {
    const asked = new Story(at).agent('2026-12-21T10:00', { asks: true })
    const { next } = handOver(asked, '2026-12-21T11:00')
    expect(next.ticket).toMatchObject({ state: 'open', turn: 'agent' })
    expect(due(next)[1]).toBe('resolution running 2026-12-23T10:00')
  })

  test('a topic with shorter promises breaks at once what it would have broken, as a change of terms does', () => {
    const { next } = handOver(new Story(at), '2026-12-21T15:00', { ...TRANSFER, topic: 'stamps' })
    expect(next.events.map(({ kind }) => kind)).toEqual(['opened', 'clock-breached'])
    expect(next.events[1]).toMatchObject({ cause: 'change', clock: 'resolution', at: local('2026-12-21T15:00') })
  })

  test('its slot and its place in the quota go along, and are held once', () => {
    const story = new Story(at)
    story.ticket = { ...story.ticket, slot: true, grantId: 'month-2026-12' }
    const first = handOver(story, '2026-12-21T10:00')
    expect(first.old.ticket).toMatchObject({ grantId: 'month-2026-12', grantCarried: 'over' })
    expect(first.old.ticket.slot).toBeUndefined()
    const held = { slot: true, grantId: 'month-2026-12', grantCarried: 'on', heldAs: story.ticket.id }
    expect(first.next.ticket).toMatchObject(held)
    const again = decideHandOver(
      POLICY,
      first.next,
      { ...TRANSFER, ticketId: 'SANJOSE-00000003', team: 'billing' },
      { actor: LUIS, now: local('2026-12-21T11:00') },
    )
    expect(again.next.ticket).toMatchObject({ slot: true, heldAs: story.ticket.id })
  })

  test('what was given back of the quota stays given back, and is not used by the next', () => {
    const story = new Story(at, { grantId: 'month-2026-12' }).do(at, LUIS, { kind: 'refund', note: 'Nuestro error.' })
    const { old, next } = handOver(story, '2026-12-21T10:00')
    expect(old.ticket).toMatchObject({ grantId: 'month-2026-12', refundedAt: local(at) })
    expect(next.ticket).not.toHaveProperty('grantId')
  })

  test('why it is urgent goes along, who had it does not, and a chat goes on in writing', () => {
    const priorityGrounds = { by: 'reason', reason: 'stopped' } as const
    const story = new Story(at, { channel: 'chat', priorityGrounds, assigneeId: 'luis' })
    const { next } = handOver(story, '2026-12-21T09:10', { ...TRANSFER, assigneeId: 'eva' })
    expect(next.ticket).toMatchObject({ priorityGrounds, channel: 'portal', assigneeId: 'eva' })
    expect(handOver(story, '2026-12-21T09:10').next.ticket.assigneeId).toBeUndefined()
  })

  test.for([
    ['of a closed ticket', new Story(at).do(at, LUIS, { kind: 'close', reason: 'spam' }), TRANSFER, 'ticket/closed'],
    ['to a topic nobody has', new Story(at), { ...TRANSFER, topic: 'poetry' }, 'topic/unknown'],
    ['to where it is', new Story(at), { ...TRANSFER, team: 'support' }, 'handover/same-place'],
    ['to work that nobody may approve', new Story(at), { ...TRANSFER, topic: 'records' }, 'approval/no-approver'],
  ] as const)('none %s', ([, story, command, code]) => {
    expect(refused(() => handOver(story, '2026-12-21T10:00', command))).toBe(code)
  })
})

describe('approval goes along (I15)', () => {
  const records = () => new Story(at, { topic: 'records', approverIds: ['dora'] })

  test('what waits for the approver waits on, whatever the new topic', () => {
    const { next } = handOver(records(), '2026-12-21T10:00')
    expect(next.ticket).toMatchObject({ turn: 'approver', approval: { state: 'awaited', approverIds: ['dora'] } })
    expect(due(next)[1]).toBe('resolution paused')
  })

  test('what is approved stays approved, and what never needed it does now where the new topic wants it', () => {
    const given = records().do('2026-12-21T09:30', DORA, {
      kind: 'decide-approval',
      approved: true,
      registered: ['dora'],
    })
    expect(handOver(given, '2026-12-21T10:00').next.ticket).toMatchObject({
      turn: 'agent',
      approval: { state: 'given' },
    })
    const wanted = { ...TRANSFER, topic: 'records', approverIds: ['ana', 'dora'] }
    expect(handOver(new Story(at), '2026-12-21T10:00', wanted).next.ticket).toMatchObject({
      turn: 'approver',
      approval: { state: 'awaited', approverIds: ['dora'] },
    })
  })
})

describe('S0-38: a chat whose solution takes long goes on in writing', () => {
  const TWO_HOURS: Policy = { ...POLICY, work: { chatToTicket: { over: 'PT2H' } } }

  test('with its clocks, the agent’s estimate, and no ladder of minutes any more', () => {
    const story = new Story(at, { channel: 'chat' }).agent('2026-12-21T09:05', { asks: true })
    const { next } = handOver(story, '2026-12-21T09:10', CHAT)
    expect(next.ticket).toMatchObject({
      channel: 'portal',
      team: 'support',
      estimate: 'PT3H',
      follows: story.ticket.id,
    })
    expect(next.ticket.ladder).toBeUndefined()
    expect(due(next)[1]).toBe('resolution running 2026-12-23T09:05')
  })

  test.for([
    ['PT2H', 'handover/short'],
    ['PT2H1M', undefined],
  ] as const)('an estimate of %s against two hours: %s', ([estimate, code]) => {
    const story = new Story(at, { channel: 'chat' }, TWO_HOURS)
    expect(refused(() => handOver(story, '2026-12-21T09:10', { ...CHAT, estimate }))).toBe(code)
  })

  test('only a chat does', () => {
    expect(refused(() => handOver(new Story(at), '2026-12-21T09:10', CHAT))).toBe('handover/no-chat')
  })
})

test('whenever it is handed over, the promises are those of a ticket that was not, and both timelines replay', () => {
  const act = fc.constantFrom('ask', 'answer', 'write', 'resolve', 'note')
  const plot = fc.array(fc.record({ act, after: fc.integer({ min: 1, max: 6 * 60 }) }), { maxLength: 6 })
  fc.assert(
    fc.property(plot, fc.integer({ min: 0, max: 600 }), (acts, wait) => {
      const story = new Story(at)
      let now = local(at)
      for (const { act: what, after } of acts) {
        now = plus(now, after * 60_000)
        if (what === 'ask') story.agent(wall(now)!, { asks: true })
        if (what === 'answer') story.agent(wall(now)!)
        if (what === 'write') story.customer(wall(now)!)
        if (what === 'resolve') story.resolve(wall(now)!)
        if (what === 'note') story.agent(wall(now)!, { internal: true })
      }
      now = plus(now, wait * 60_000)
      story.bell(wall(now)!)
      const { old, next } = handOver(story, wall(now)!)
      const kept = story.ticket.pauses.map((pause) => ({ ...pause, to: pause.to ?? now }))
      expect(due(next)).toEqual(due({ ticket: { ...story.ticket, pauses: kept }, events: [] }))
      expect(replay(POLICY, [...story.events, ...old.events])).toEqual(old.ticket)
      expect(replay(POLICY, next.events)).toEqual(next.ticket)
    }),
    { numRuns: 200 },
  )
})
