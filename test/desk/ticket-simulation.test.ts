/**
 * A ticket on paper is the ticket: the same rules, and so the same story.
 */
import { ticketOutcome } from '@plazo/contracts/simulation-messages'
import { plus } from '@plazo/domain/instant'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'
import { local, wall } from '../fixtures/office.ts'
import type { Who } from '../fixtures/people.ts'
import { RunningDesk } from '../fixtures/running-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const OPENED = local('2026-12-21T09:00')
const ASKED = {
  openedAt: '2026-12-21T09:00:00-06:00',
  topic: 'errors',
  priority: 'medium',
  channel: 'portal',
  organisation: { plan: 'standard' },
}

async function simulate(change: object = {}, headers: Record<string, string> = {}) {
  const api = await ApiTrial.ready()
  const { status, text } = await api.ask('POST /simulations/ticket', { headers, body: { ...ASKED, ...change } })
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
  return ticketOutcome.parse(JSON.parse(text))
}

type Line = { kind: string; at: string; clock?: string | undefined; step?: string | undefined }
const line = ({ kind, at, clock, step }: Line) =>
  [kind, clock, step, wall(at as typeof OPENED)].filter((part) => part !== undefined).join(' ')

describe('a ticket on paper', () => {
  test('that nobody answers: its promises, what warns of them and when they break', async () => {
    const { timeline, clocks, ahead, state, turn, policyVersion } = await simulate()
    expect(timeline.map(line)).toEqual(['opened 2026-12-21T09:00'])
    expect(clocks.map(({ kind, dueAt }) => `${kind} ${wall(dueAt as typeof OPENED)}`)).toEqual([
      'firstResponse 2026-12-21T15:00',
      'resolution 2026-12-23T09:00',
    ])
    expect(ahead.map(line)).toEqual([
      'clock-warned firstResponse 2026-12-21T14:00',
      'clock-warned firstResponse 2026-12-21T14:30',
      'clock-breached firstResponse 2026-12-21T15:00',
      'clock-escalated firstResponse 2026-12-21T16:00',
      'clock-escalated firstResponse 2026-12-21T17:00',
      'clock-breached resolution 2026-12-23T09:00',
    ])
    expect([state, turn, policyVersion]).toEqual(['open', 'agent', '2026-01-01'])
  })

  test('that waits for the customer: the ladder to its end, and every stretch that did not count', async () => {
    const events = [{ kind: 'agent-message', at: '2026-12-21T10:00:00-06:00', asks: true }]
    const { clocks, ahead } = await simulate({ events })
    expect(clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['firstResponse met', 'resolution paused'])
    expect(ahead.map(line)).toEqual([
      'ladder-stepped ping 2026-12-22T10:00',
      'ladder-stepped lower-priority 2026-12-22T16:00',
      'terms-changed 2026-12-22T16:00',
      'ladder-stepped notice 2026-12-23T10:00',
      'ladder-stepped close 2026-12-24T10:00',
      'closed 2026-12-24T10:00',
    ])
  })

  test('goes on after a refusal, and says in the reader’s language what was refused', async () => {
    const events = [
      { kind: 'not-solved', at: '2026-12-21T10:00:00-06:00' },
      { kind: 'resolution', at: '2026-12-21T11:00:00-06:00' },
      { kind: 'solved', at: '2026-12-21T11:30:00-06:00' },
      { kind: 'customer-message', at: '2026-12-21T11:40:00-06:00' },
    ]
    const { refusals, state } = await simulate({ events }, { 'Accept-Language': 'en' })
    expect(refusals.map(({ event, code }) => [event, code])).toEqual([
      [0, 'ticket/no-resolution'],
      [3, 'ticket/closed'],
    ])
    expect(refusals[1]?.title).toMatch(/closed/i)
    expect(state).toBe('closed')
  })
})

type Act = { event: Record<string, unknown>; as: Who; path: string; method?: 'PUT'; untilHours?: number }

/** One thing that happens, as it is told on paper and as it is done. */
const ACTS: readonly (Act & { body: Record<string, unknown> })[] = [
  { event: { kind: 'customer-message' }, as: 'ana', path: 'messages', body: { text: 'Sigo esperando.' } },
  { event: { kind: 'agent-message' }, as: 'luis', path: 'messages', body: { text: 'Lo vemos.' } },
  { event: { kind: 'agent-message', asks: true }, as: 'luis', path: 'messages', body: { text: '¿Cuál?', asks: true } },
  { event: { kind: 'resolution' }, as: 'luis', path: 'resolutions', body: { text: 'Pruebe de nuevo.' } },
  { event: { kind: 'solved' }, as: 'ana', path: 'answers', body: { answer: 'solved' } },
  { event: { kind: 'not-solved' }, as: 'ana', path: 'answers', body: { answer: 'not-solved' } },
  {
    event: { kind: 'keep-watching' },
    as: 'ana',
    path: 'answers',
    body: { answer: 'keep-watching' },
    untilHours: 20,
  },
  { event: { kind: 'away' }, as: 'ana', path: 'away', method: 'PUT', body: {}, untilHours: 30 },
  {
    event: { kind: 'priority', priority: 'high' },
    as: 'rosa',
    path: 'priority',
    method: 'PUT',
    body: { priority: 'high' },
  },
  { event: { kind: 'closure', reason: 'solved' }, as: 'rosa', path: 'closure', body: { reason: 'solved' } },
  { event: { kind: 'withdrawal' }, as: 'ana', path: 'withdrawal', body: {} },
  {
    event: { kind: 'transfer', team: 'billing' },
    as: 'luis',
    path: 'transfers',
    body: { team: 'billing', note: 'Lo atiende el otro equipo.' },
  },
  { event: { kind: 'conversion', estimate: 'PT3H' }, as: 'luis', path: 'conversions', body: { estimate: 'PT3H' } },
]

const story = fc.record({
  channel: fc.constantFrom('portal', 'chat'),
  scenes: fc.array(fc.record({ act: fc.constantFrom(...ACTS), afterMinutes: fc.integer({ min: 0, max: 900 }) }), {
    maxLength: 8,
  }),
})

test('first 4: any story on paper is the story of the running desk', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ channel, scenes }) => {
      const desk = await RunningDesk.opened(OPENED)
      const { body } = await desk.ask('POST /tickets', {
        as: 'ana',
        headers: { 'Idempotency-Key': 'open' },
        body: { ...TICKET, channel },
      })
      let path = `/tickets/${body.id}`
      const events: unknown[] = []
      const refused: number[] = []
      let now = OPENED
      for (const [index, { act, afterMinutes }] of scenes.entries()) {
        now = plus(now, afterMinutes * 60_000)
        await desk.until(now)
        const until = act.untilHours === undefined ? {} : { until: plus(now, act.untilHours * 3_600_000) }
        const { headers } = await desk.ask(`GET ${path}`, { as: act.as })
        const reply = await desk.ask(`${act.method ?? 'POST'} ${path}/${act.path}`, {
          as: act.as,
          headers: { 'Idempotency-Key': `key-${index}`, 'If-Match': headers['etag'] ?? '' },
          body: { ...act.body, ...until },
        })
        if (reply.status >= 400) refused.push(index)
        // Handed over, it goes on there.
        if (reply.status === 201 && reply.body.id !== undefined) path = `/tickets/${reply.body.id}`
        events.push({ ...act.event, at: now, ...until })
      }
      const told = await simulate({ channel, events, until: now })
      const { body: real } = await desk.ask(`GET ${path}`, { as: 'luis' })
      expect(told.timeline.map(line)).toEqual(real.timeline?.map(line))
      expect(told.refusals.map(({ event }) => event)).toEqual(refused)
      expect([told.state, told.turn, told.priority]).toEqual([real.state, real.turn, real.priority])
      await desk.until(plus(now, 60 * 24 * 3_600_000))
      const { body: end } = await desk.ask(`GET ${path}`, { as: 'luis' })
      expect([...told.timeline, ...told.ahead].map(line)).toEqual(end.timeline?.map(line))
    }),
    { numRuns: 40 },
  )
})
