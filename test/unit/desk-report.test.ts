/**
 * The report of a period: what each story of a ticket adds to it, and the laws of any story.
 */
import { deskReport, type DeskReport } from '@plazo/domain/desk-report'
import type { Policy } from '@plazo/domain/policy'
import { ticketFindings, type Findings } from '@plazo/domain/ticket-findings'
import { reportText } from '@plazo/local/report-text'
import { decide } from '@plazo/domain/decide'
import { decideHandOver } from '@plazo/domain/handover'
import { plus } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { ANA, LUIS, Story } from '../fixtures/story.ts'

const WEEK = { from: local('2026-12-21T00:00'), to: local('2026-12-28T00:00') }
const NOW = local('2027-01-31T00:00')

const opened = () => new Story('2026-12-21T09:00')
const found = (story: Story, period = WEEK) => ticketFindings(story.policy, story, period, NOW)
const report = (...stories: readonly Story[]) =>
  deskReport(
    WEEK,
    stories.map((story) => found(story)),
  )
const line = ({ promises }: DeskReport, clock: string) => promises.find((each) => each.clock === clock)

describe('a question stops the resolution of sixteen hours', () => {
  // Opened on Monday at nine: twelve hours of it are over on Tuesday at two in the afternoon plus one hour.
  test.for([
    ['a minute before the last quarter', '2026-12-22T14:59', []],
    ['as the last quarter begins', '2026-12-22T15:00', [240]],
    ['a minute before it is due', '2026-12-23T08:59', [1]],
    ['when it is broken already', '2026-12-23T09:00', []],
  ] as const)('first 17: %s', ([, at, left]) => {
    const { stops } = report(opened().agent('2026-12-21T10:00').agent(at, { asks: true }))
    expect(stops.map(({ agentId, stops: all }) => [agentId, all])).toEqual([['luis', 1]])
    expect(stops.flatMap(({ late }) => late.map(({ leftMinutes, ofMinutes }) => [leftMinutes, ofMinutes]))).toEqual(
      left.map((minutes) => [minutes, 960]),
    )
  })

  test('a second question while it waits stops nothing, and neither does what asks nothing', () => {
    const story = opened().agent('2026-12-22T15:00').agent('2026-12-22T15:10', { asks: true })
    expect(report(story.agent('2026-12-22T15:20', { asks: true })).stops).toMatchObject([{ stops: 1 }])
  })

  test('a solution counts as a stop only where the customer said it was none', () => {
    const offered = () => opened().resolve('2026-12-22T16:00')
    const refused = offered().do('2026-12-22T16:30', ANA, { kind: 'answer', answer: 'not-solved' })
    const solved = offered().do('2026-12-22T16:30', ANA, { kind: 'answer', answer: 'solved' })
    expect(report(refused).stops).toMatchObject([{ stops: 1, late: [{ cause: 'resolved', leftMinutes: 180 }] }])
    expect(report(refused).waits).toEqual([{ cause: 'resolved', began: 1, heldMinutes: 30 }])
    expect(report(solved).stops).toEqual([])
    expect(report(solved).waits).toEqual([{ cause: 'resolved', began: 1, heldMinutes: 0 }])
  })
})

describe('promises beside what it took', () => {
  test('S2-18: median and ninetieth of what was delivered, without the waits, beside what is published', () => {
    const answered = (...times: readonly string[]) => times.map((at) => opened().agent(`2026-12-21T${at}`))
    const first = line(report(...answered('09:30', '10:00', '11:00', '15:30')), 'firstResponse')
    expect(first).toEqual({
      clock: 'firstResponse',
      whose: { plan: 'standard', priority: 'medium' },
      published: { length: 'PT4H', unit: 'attendance' },
      promised: 4,
      kept: 3,
      broken: 1,
      delivered: 4,
      medianMinutes: 60,
      ninetiethMinutes: 270,
    })
    const waited = opened().agent('2026-12-21T10:00', { asks: true }).customer('2026-12-21T11:00')
    const done = waited.resolve('2026-12-21T11:30').do('2026-12-21T14:00', ANA, { kind: 'answer', answer: 'solved' })
    expect(line(report(done), 'resolution')).toMatchObject({ kept: 1, broken: 0, medianMinutes: 90 })
  })

  test('what is never answered is broken and took no time; what is withdrawn in time is neither', () => {
    const silent = opened().bell('2026-12-23T12:00')
    expect(line(report(silent), 'firstResponse')).toMatchObject({ kept: 0, broken: 1, delivered: 0 })
    const gone = opened().do('2026-12-21T09:30', ANA, { kind: 'withdraw' })
    expect(report(gone)).toMatchObject({ promises: [], closings: [{ reason: 'withdrawn', tickets: 1 }] })
  })

  test('a topic with promises of its own has a line of its own, in its own unit', () => {
    const stamps = new Story('2026-12-21T11:00', { topic: 'stamps' }).resolve('2026-12-21T13:30')
    expect(
      line(report(stamps.do('2026-12-21T13:40', ANA, { kind: 'answer', answer: 'solved' })), 'resolution'),
    ).toMatchObject({
      whose: { topic: 'stamps' },
      published: { length: 'PT3H', unit: 'clock' },
      medianMinutes: 150,
    })
  })

  test('what goes on in another ticket is told there, once', () => {
    const story = opened().bell('2026-12-21T15:00')
    const occasion = { actor: LUIS, now: local('2026-12-21T16:00') }
    const command = { kind: 'transfer', ticketId: 'SANJOSE-4KQ9T2M8', team: 'billing', topic: 'billing' } as const
    const { old, next } = decideHandOver(POLICY, story, command, occasion)
    const both = [{ ticket: old.ticket, events: [...story.events, ...old.events] }, next]
    const findings = both.map((history) => ticketFindings(POLICY, history, WEEK, local('2026-12-21T16:00')))
    expect(line(deskReport(WEEK, findings), 'firstResponse')).toMatchObject({ promised: 1, broken: 1, delivered: 0 })
  })
})

describe('taken up again', () => {
  const KEEN: Policy = { ...POLICY, work: { ...POLICY.work, followUps: { freeWithinDays: 7 } } }

  test.for([
    ['within the days', KEEN, '2026-12-28T09:59', 1],
    ['once they are over', KEEN, '2026-12-28T10:00', 0],
    ['at any time where the desk names no days', POLICY, '2027-01-28T10:00', 1],
  ] as const)('first 13: %s', ([, policy, at, takenUp]) => {
    const story = new Story('2026-12-21T09:00', {}, policy).do('2026-12-21T10:00', ANA, { kind: 'withdraw' })
    const event = { kind: 'follow-up-opened', ticketId: 'SANJOSE-4KQ9T2M8', at: local(at), actor: ANA } as const
    story.events = [...story.events, { ...event, sequence: story.events.length + 1 }]
    expect(report(story).repeats).toEqual([{ topic: 'errors', closed: 1, takenUp }])
  })
})

test('in the terminal, with nothing to tell and with all of it', () => {
  expect(reportText(report(), POLICY)).toBe(
    'From 2026-12-21T00:00 until before 2026-12-28T00:00 (America/Guatemala):\n0 tickets opened, 0 closed.',
  )
  const late = opened().agent('2026-12-22T15:00', { asks: true })
  const gone = opened().do('2026-12-21T09:30', ANA, { kind: 'withdraw' })
  const text = reportText(report(late, gone), POLICY)
  expect(text).toContain('2 tickets opened, 1 closed: 1 withdrawn.')
  expect(text).toContain('  errors  1       0         0 %')
  expect(text).toContain(
    '  luis   1    1     100 %\n  luis, SANJOSE-4KQ9T2M7, 2026-12-22T15:00: customer, with 240 of 960',
  )
  expect(text).toContain('firstResponse  standard, medium  0     1       720     720   less than 240 of attendance')
})

describe('laws of any story', () => {
  const act = fc.record({
    minutes: fc.integer({ min: 1, max: 900 }),
    deed: fc.constantFrom(
      { who: LUIS, command: { kind: 'offer-resolution', text: 'a' } } as const,
      {
        who: LUIS,
        command: { kind: 'add-message', visibility: 'public', asks: true, automatic: false, text: 'b' },
      } as const,
      {
        who: LUIS,
        command: { kind: 'add-message', visibility: 'public', asks: false, automatic: false, text: 'c' },
      } as const,
      { who: LUIS, command: { kind: 'set-priority', priority: 'high' } } as const,
      {
        who: ANA,
        command: { kind: 'add-message', visibility: 'public', asks: false, automatic: false, text: 'd' },
      } as const,
      { who: ANA, command: { kind: 'answer', answer: 'not-solved' } } as const,
      { who: ANA, command: { kind: 'answer', answer: 'solved' } } as const,
    ),
  })

  const lived = (
    acts: readonly { minutes: number; deed: { who: typeof ANA; command: Parameters<typeof decide>[2] } }[],
  ) => {
    let history = { ticket: opened().ticket, events: opened().events }
    let at = local('2026-12-21T09:00')
    for (const { minutes, deed } of acts) {
      at = plus(at, minutes * 60_000)
      try {
        const { ticket, events } = decide(POLICY, history.ticket, deed.command, { actor: deed.who, now: at })
        history = { ticket, events: [...history.events, ...events] }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }
    return history
  }

  test('kept and broken are all that was promised, and what is late is among what stopped', () => {
    fc.assert(
      fc.property(fc.array(fc.array(act, { maxLength: 8 }), { maxLength: 4 }), (stories) => {
        const { promises, stops, closed, closings, repeats } = deskReport(
          WEEK,
          stories.map((acts) => ticketFindings(POLICY, lived(acts), WEEK, NOW)),
        )
        for (const { promised, kept, broken, medianMinutes = 0, ninetiethMinutes = 0 } of promises) {
          expect(kept + broken).toBe(promised)
          expect(medianMinutes).toBeLessThanOrEqual(ninetiethMinutes)
        }
        for (const { stops: all, late } of stops) expect(late.length).toBeLessThanOrEqual(all)
        const sums = [closings.map(({ tickets }) => tickets), repeats.map((each) => each.closed)]
        for (const parts of sums) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(closed)
      }),
      { numRuns: 60 },
    )
  })

  test('two periods side by side find what the whole of them finds', () => {
    const sums = ({ opened: began, closed, waits, held, stops, outcomes }: Findings) =>
      new Map([
        ['opened', Number(began)],
        ['closed', Number(closed !== undefined)],
        ['waits', waits.length],
        ['held', held.reduce((sum, { milliseconds }) => sum + milliseconds, 0)],
        ['stops', stops.length],
        ['late', stops.filter(({ late }) => late).length],
        ['kept', outcomes.filter(({ kept }) => kept === true).length],
        ['broken', outcomes.filter(({ kept }) => kept === false).length],
        ['took', outcomes.reduce((sum, { took = 0 }) => sum + took, 0)],
      ])
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), fc.integer({ min: 1, max: 10_000 }), (acts, minutes) => {
        const history = lived(acts)
        const cut = plus(WEEK.from, minutes * 60_000)
        const within = (from: typeof cut, to: typeof cut) => sums(ticketFindings(POLICY, history, { from, to }, NOW))
        const [whole, one, other] = [within(WEEK.from, NOW), within(WEEK.from, cut), within(cut, NOW)]
        expect(new Map([...one].map(([name, sum]) => [name, sum + (other.get(name) ?? 0)]))).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })
})
