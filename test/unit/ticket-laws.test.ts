import { replay } from '@plazo/domain/apply'
import type { Command } from '@plazo/domain/commands'
import { decide } from '@plazo/domain/decide'
import { epoch, plus } from '@plazo/domain/instant'
import type { Policy, Span } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import { catchUp, schedule, upcoming } from '@plazo/domain/steps'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { ANA, DORA, LUIS, Story } from '../fixtures/story.ts'

type Plain = Exclude<Command, { kind: 'read-messages' }>

const span = (length: string): Span => ({ length, unit: 'attendance' })

/** The office that also keeps in touch with the responsible person. */
const KEEPING: Policy = {
  ...POLICY,
  work: {
    ...POLICY.work,
    checkIns: {
      medium: { every: span('PT6H'), patience: span('PT3H') },
      high: { every: span('PT2H'), patience: span('PT1H') },
    },
  },
}

describe.each([
  ['office', POLICY],
  ['desk that checks in', KEEPING],
])('laws of any story at the %s', (...[, policy]) => {
  const act = fc.oneof(
    fc.record({
      who: fc.constant(LUIS),
      command: fc.constantFrom<Plain>(
        { kind: 'add-message', visibility: 'public', asks: true, automatic: false, text: 'a' },
        { kind: 'add-message', visibility: 'public', asks: false, automatic: false, text: 'b' },
        { kind: 'add-message', visibility: 'internal', asks: false, automatic: false, text: 'c' },
        { kind: 'offer-resolution', text: 'd' },
        { kind: 'set-priority', priority: 'low' },
        { kind: 'set-priority', priority: 'high' },
        { kind: 'assign', agentId: 'luis' },
        { kind: 'close', reason: 'spam' },
        { kind: 'close', reason: 'not-entitled' },
        { kind: 'request-data', datum: 'mobile' },
        { kind: 'escalate', reason: 'g' },
        { kind: 'escalate', reason: 'h', agentId: 'eva' },
        { kind: 'override-approval', reason: 'i' },
      ),
    }),
    fc.record({
      who: fc.constant(ANA),
      command: fc.constantFrom<Plain>(
        { kind: 'add-message', visibility: 'public', asks: false, automatic: false, text: 'e' },
        { kind: 'add-message', visibility: 'public', asks: false, automatic: true, text: 'f' },
        { kind: 'answer', answer: 'not-solved' },
        { kind: 'answer', answer: 'solved' },
        { kind: 'withdraw' },
        { kind: 'rate', stars: 3 },
      ),
    }),
    fc.constantFrom<{ who: typeof DORA; command: Plain }>(
      { who: DORA, command: { kind: 'decide-approval', approved: true, registered: ['dora'] } },
      { who: DORA, command: { kind: 'decide-approval', approved: false, registered: ['dora'] } },
    ),
    fc.constant({ who: ANA, command: 'away' as const }),
    fc.constant({ who: ANA, command: 'watch' as const }),
  )
  const plot = fc.array(fc.record({ act, after: fc.integer({ min: 0, max: 30 * 3600 }), rings: fc.boolean() }), {
    maxLength: 12,
  })
  const opening = fc.record({
    channel: fc.constantFrom('portal' as const, 'chat' as const),
    priority: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
    topic: fc.constantFrom('errors', 'records'),
    approverIds: fc.constant(['dora']),
  })

  /** Plays a plot; with `bells` also every alarm, at its instant. */
  function play(
    first: typeof opening extends fc.Arbitrary<infer T> ? T : never,
    acts: readonly (typeof plot extends fc.Arbitrary<infer T> ? T : never)[number][],
    bells: boolean,
  ) {
    const story = new Story('2026-12-18T09:00', first, policy)
    let now = local('2026-12-18T09:00')
    const ring = (at: typeof now) => {
      const { ticket, events } = catchUp(policy, { ticket: story.ticket, events: [] }, at)
      story.ticket = ticket
      story.events = [...story.events, ...events]
    }
    for (const {
      act: { who, command },
      after,
      rings,
    } of acts) {
      const then = plus(now, after * 1000)
      if (bells)
        for (
          let step = upcoming(policy, story.ticket)[0];
          step && step.at <= then;
          step = upcoming(policy, story.ticket)[0]
        )
          ring(step.at)
      else if (rings) ring(then)
      now = then
      const until = plus(now, 7_200_000)
      const real: Plain =
        command === 'away'
          ? { kind: 'declare-away', until }
          : command === 'watch'
            ? { kind: 'answer', answer: 'keep-watching', until }
            : command
      try {
        const { ticket, events } = decide(policy, story.ticket, real, { actor: who, now })
        story.ticket = ticket
        story.events = [...story.events, ...events]
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }
    ring(plus(now, 40 * 24 * 3600 * 1000))
    return story
  }

  test('bells on time, late or never: the same timeline and the same end (law 2)', () => {
    fc.assert(
      fc.property(opening, plot, (first, acts) => {
        expect(play(first, acts, false).events).toEqual(play(first, acts, true).events)
      }),
      { numRuns: 300 },
    )
  })

  test('the ticket is nothing but its timeline, gapless and in order (I9)', () => {
    fc.assert(
      fc.property(opening, plot, (first, acts) => {
        const { ticket, events } = play(first, acts, false)
        expect(replay(policy, events)).toEqual(ticket)
        expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
        expect(events.map(({ at }) => epoch(at))).toEqual(events.map(({ at }) => epoch(at)).toSorted((a, b) => a - b))
      }),
      { numRuns: 300 },
    )
  })

  test('closed never reopens (I1), each promise breaks at most once, each ladder step once and in order (I7)', () => {
    fc.assert(
      fc.property(opening, plot, (first, acts) => {
        const { events } = play(first, acts, false)
        const closed = events.findIndex(({ kind }) => kind === 'closed')
        // Rating is all that still happens.
        const after = closed === -1 ? [] : events.slice(closed + 1)
        expect(after.every(({ kind }) => kind === 'satisfaction-given')).toBe(true)
        expect(after.length).toBeLessThanOrEqual(1)
        expect(
          events.filter((event) => event.kind === 'clock-breached' && event.clock === 'firstResponse').length,
        ).toBeLessThanOrEqual(1)
        expect(ladderRuns(events)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('an alarm never lies after the next step, and its generation never falls (I6)', () => {
    fc.assert(
      fc.property(opening, plot, fc.integer({ min: 0, max: 50 }), (first, acts, hours) => {
        const { ticket } = play(first, acts.slice(0, 6), false)
        const open: Ticket = new Story('2026-12-18T09:00', first, policy).ticket
        for (const [subject, now] of [
          [ticket, ticket.changedAt],
          [open, plus(open.openedAt, hours * 3_600_000)],
        ] as const) {
          const one = schedule(policy, subject, now)
          const two = schedule(policy, one.ticket, now)
          const step = upcoming(policy, subject)[0]?.at
          if (step !== undefined) expect(one.ticket.alarm!.at! <= step || one.ticket.alarm!.at! <= now).toBe(true)
          expect(two.ticket.alarm?.generation ?? 0).toBeGreaterThanOrEqual(one.ticket.alarm?.generation ?? 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('no work before the approver’s word, and escalation moves no clock (I14, I15)', () => {
    fc.assert(
      fc.property(opening, plot, (first, acts) => {
        const { events } = play(first, acts, false)
        const start = events.findIndex(({ kind }) => kind === 'approval-given' || kind === 'approval-overridden')
        const work = events.findIndex(
          (event) =>
            event.kind === 'resolution-offered' ||
            (event.kind === 'closed' && event.reason === 'solved' && event.actor.role === 'agent'),
        )
        if (first.topic === 'records' && work !== -1) expect(start !== -1 && start < work).toBe(true)
        for (const [index, event] of events.entries()) {
          if (event.kind !== 'escalated') continue
          const before = replay(policy, events.slice(0, index))
          const after = replay(policy, events.slice(0, index + 1))
          expect([after.clocks, after.pauses, after.ladder]).toEqual([before.clocks, before.pauses, before.ladder])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a silence lowers the priority by the ladder or by check-ins, never by both, and one level at a time', () => {
    fc.assert(
      fc.property(opening, plot, (first, acts) => {
        let causes = new Set<string>()
        let priority: string = first.priority
        for (const event of play(first, acts, false).events) {
          if (event.actor.role === 'customer' && !('automatic' in event && event.automatic)) causes = new Set()
          if (event.kind !== 'terms-changed') continue
          if (event.cause !== 'agent') {
            expect([priority, event.priority].join()).toBeOneOf(['high,medium', 'medium,low'])
            causes.add(event.cause)
          }
          priority = event.priority
          expect([...causes]).not.toEqual(expect.arrayContaining(['ladder', 'check-in']))
        }
      }),
      { numRuns: 300 },
    )
  })

  function ladderRuns(events: readonly RecordedEvent[]): boolean {
    let last = 0
    return events.every((event) => {
      const spoken = event.kind === 'message-added' && event.visibility === 'public' && !event.automatic
      if (
        spoken ||
        event.kind === 'resolution-offered' ||
        event.kind === 'resolution-answered' ||
        event.kind === 'data-requested'
      )
        last = 0
      return event.kind !== 'ladder-stepped' || event.number === ++last
    })
  }
})
