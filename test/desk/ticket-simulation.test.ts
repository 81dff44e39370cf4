/**
 * A ticket on paper is the ticket: the same rules, and so the same story.
 */
import { ticketOutcome } from '@plazo/contracts/simulation-messages'
import { plus } from '@plazo/domain/instant'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as z from 'zod/mini'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'
import type { Reply } from '../fixtures/api-event.ts'
import type { DeskStory } from '../fixtures/desk-story.ts'
import { erpAt, erpCase, guatemala } from '../fixtures/erp-desk.ts'
import { local, wall } from '../fixtures/office.ts'
import { ACTS, type Act } from '../fixtures/paper-acts.ts'
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

type TicketOnPaper = z.output<typeof ticketOutcome>
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

type Told = { of?: Readonly<Record<string, unknown>>; scenes: readonly { act: Act; afterMinutes: number }[] }

/** The same story on paper and at the desk, as it stands after its last scene and when nobody has acted for sixty days. */
async function bothWays({ of = {}, scenes }: Told) {
  const desk = await RunningDesk.opened(OPENED)
  const { body } = await desk.ask('POST /tickets', {
    as: 'ana',
    headers: { 'Idempotency-Key': 'open' },
    body: { ...TICKET, ...of },
  })
  let path = `/tickets/${body.id}`
  const events: unknown[] = []
  const refused: number[] = []
  let now = OPENED
  for (const [index, { act, afterMinutes }] of scenes.entries()) {
    now = plus(now, afterMinutes * 60_000)
    await desk.until(now)
    const reply = await done(desk, path, act)
    if (reply !== undefined && reply.status >= 400) refused.push(index)
    // Handed over, it goes on there.
    if (reply?.status === 201 && reply.body.id !== undefined) path = `/tickets/${reply.body.id}`
    events.push({ ...act.event, ...act.times?.(now), at: now })
  }
  const paper = await simulate({ ...of, events, until: now })
  const { body: real } = await desk.ask(`GET ${path}`, { as: 'luis' })
  const { body: clocks } = await desk.ask(`GET ${path}/clocks`, { as: 'luis' })
  await desk.until(plus(now, 60 * 24 * 3_600_000))
  const { body: end } = await desk.ask(`GET ${path}`, { as: 'luis' })
  return { paper, real, clocks, end, refused }
}

/** Undefined for a reader who has nothing to read. */
async function done(desk: RunningDesk, path: string, { as, what, body, times }: Act): Promise<Reply | undefined> {
  const { headers, body: seen } = await desk.ask(`GET ${path}`, { as })
  const [method = '', where = ''] = what.split(' ')
  const messages = (seen.timeline ?? [])
    .filter(({ kind, actor }) => actor.id !== as && (kind === 'message-added' || kind === 'resolution-offered'))
    .map(({ sequence }) => sequence)
  if (where === 'reads' && messages.length === 0) return undefined
  return desk.ask(`${method} ${path}/${where}`, {
    as,
    headers: { ...desk.api.fresh(), 'If-Match': headers['etag'] ?? '' },
    body: { ...body, ...times?.(desk.api.now), ...(where === 'reads' && { messages }) },
  })
}

/** Whatever is told on paper of what happened is so; the numbers of tickets are those of the paper. */
function onPaper(event: TicketOnPaper['timeline'][number]) {
  const { ticketId: _, actor, ...facts } = event
  return { ...facts, actor: { role: actor.role } }
}

function expectTheSame({ paper, real, clocks, end, refused }: Awaited<ReturnType<typeof bothWays>>): void {
  // Of the opening paper tells its terms too.
  expect(real.timeline?.map(line)).toEqual(paper.timeline.map(line))
  expect(real.timeline?.slice(1)).toMatchObject(paper.timeline.slice(1).map(onPaper))
  expect(paper.refusals.map(({ event }) => event)).toEqual(refused)
  expect([paper.state, paper.turn, paper.priority]).toEqual([real.state, real.turn, real.priority])
  expect(paper.clocks).toEqual(clocks.clocks)
  expect([...paper.timeline, ...paper.ahead].map(line)).toEqual(end.timeline?.map(line))
}

describe('each kind of event is on paper what it is at the desk', () => {
  const acts = Object.values(ACTS)
    .flat()
    .map((act): [string, Act] => [Object.values(act.event).join(' '), act])

  test.for(acts)('first 4: %s', async ([, act]) => {
    const before = (act.after ?? []).flatMap((kind) => ACTS[kind].slice(0, 1))
    const scenes = [...before, act].map((each) => ({ act: each, afterMinutes: 30 }))
    const told = await bothWays({ ...(act.of && { of: act.of }), scenes })
    expectTheSame(told)
    expect(told.paper.refusals.map(({ code }) => code)).toEqual(act.event.kind === 'refund' ? ['quota/not-used'] : [])
  })
})

describe('what is given back', () => {
  const LOW = erpCase('low')
  const paper = async (story: DeskStory, events: readonly object[]) => {
    const { topic, channel, priority } = LOW
    const body = {
      openedAt: guatemala('2026-12-14T09:00'),
      topic,
      channel,
      priority,
      organisation: { plan: 'basic' },
      events,
    }
    return ticketOutcome.parse(JSON.parse((await story.desk.ask('POST /simulations/ticket', { body })).text))
  }
  const at = guatemala('2026-12-14T09:30')

  test.for([
    ['the ticket, by an admin', 10, 'marco', 'PUT refund', { note: 'Fue un error nuestro.' }, { kind: 'refund' }],
    ['it and its slot', 10, 'irma', 'POST closure', { reason: 'spam' }, { kind: 'closure', reason: 'spam' }],
    ['its slot only', 9, 'ana', 'POST answers', { answer: 'solved' }, { kind: 'solved' }],
  ] as const)('first 4, first 7: %s', async ([, left, who, what, body, event]) => {
    const story = await erpAt('2026-12-14T09:00')
    const id = await story.opened('ana', LOW)
    await story.until(at)
    expect((await story.act(who, id, { what, body })).status).toBe(200)
    const { body: account } = await story.account('marco', 'SANJOSE')
    const { quota, openTickets, timeline } = await paper(story, [{ ...event, at }])
    expect(account).toMatchObject({ balance: { left }, slots: { open: openTickets } })
    expect(quota?.left).toBe(left)
    expect((await story.seen('irma', id)).timeline?.map(({ kind }) => kind)).toEqual(timeline.map(({ kind }) => kind))
  })
})

const story = fc.record({
  of: fc.constantFrom({}, { channel: 'chat' }, { topic: 'records' }),
  scenes: fc.array(
    fc.record({
      act: fc.constantFrom(...Object.values(ACTS).flat()),
      afterMinutes: fc.integer({ min: 0, max: 900 }),
    }),
    { maxLength: 8 },
  ),
})

test('first 4: any story on paper is the story of the running desk', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(story, async (plot) => expectTheSame(await bothWays(plot))),
    { numRuns: 40 },
  )
})
