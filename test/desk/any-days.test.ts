import { plus } from '@plazo/domain/instant'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TICKET } from '../fixtures/api-trial.ts'
import type { Who } from '../fixtures/people.ts'
import { local } from '../fixtures/office.ts'
import { RunningDesk, type Trouble } from '../fixtures/running-desk.ts'

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** `until` is filled in from the hour at which it is said. */
type Act = { as: Who; path: string; method?: 'PUT'; body: Record<string, unknown>; untilHours?: number }

const ACTS: readonly Act[] = [
  { as: 'luis', path: 'messages', body: { text: '¿Qué banco es?', asks: true } },
  { as: 'luis', path: 'messages', body: { text: 'Lo estamos viendo.' } },
  { as: 'luis', path: 'messages', body: { text: 'Pedir acceso.', visibility: 'internal' } },
  { as: 'luis', path: 'resolutions', body: { text: 'Pruebe de nuevo.' } },
  { as: 'luis', path: 'assignee', method: 'PUT', body: { agentId: 'luis' } },
  { as: 'rosa', path: 'priority', method: 'PUT', body: { priority: 'high' } },
  { as: 'rosa', path: 'priority', method: 'PUT', body: { priority: 'low' } },
  { as: 'rosa', path: 'closure', body: { reason: 'solved' } },
  { as: 'ana', path: 'messages', body: { text: 'Sigo esperando.' } },
  { as: 'beto', path: 'messages', body: { text: 'A mí también me pasa.' } },
  { as: 'ana', path: 'answers', body: { answer: 'not-solved' } },
  { as: 'ana', path: 'answers', body: { answer: 'solved' } },
  { as: 'ana', path: 'answers', body: { answer: 'keep-watching' }, untilHours: 20 },
  { as: 'ana', path: 'away', method: 'PUT', body: {}, untilHours: 5 },
  { as: 'ana', path: 'withdrawal', body: {} },
]

const scene = fc.record({ act: fc.constantFrom(...ACTS), afterMinutes: fc.integer({ min: 0, max: 900 }) })
const story = fc.record({
  channel: fc.constantFrom('portal', 'chat'),
  priority: fc.constantFrom('low', 'medium', 'high'),
  scenes: fc.array(scene, { maxLength: 8 }),
})
const trouble: fc.Arbitrary<Trouble> = fc.record({
  rings: fc.integer({ min: 1, max: 3 }),
  deliveries: fc.integer({ min: 1, max: 3 }),
  lateMilliseconds: fc.integer({ min: 0, max: 119_000 }),
})

/** Plays a story and lets two weeks pass; what was answered, what happened, and who was told. */
async function played(
  {
    channel,
    priority,
    scenes,
  }: { channel: string; priority: string; scenes: readonly { act: Act; afterMinutes: number }[] },
  troubled: Trouble,
) {
  const desk = await RunningDesk.opened(local('2026-12-21T09:00'), troubled)
  const key = (name: string | number) => ({ 'Idempotency-Key': `key-${name}` })
  const opened = await desk.ask('POST /tickets', {
    as: 'ana',
    headers: key('open'),
    body: { ...TICKET, channel, priority },
  })
  const path = `/tickets/${opened.body.id}`
  const statuses: number[] = []
  let now = local('2026-12-21T09:00')
  for (const [index, { act, afterMinutes }] of scenes.entries()) {
    now = plus(now, afterMinutes * 60_000)
    await desk.until(now)
    const { headers } = await desk.ask(`GET ${path}`, { as: act.as })
    const until = act.untilHours === undefined ? {} : { until: plus(now, act.untilHours * 3_600_000) }
    const reply = await desk.ask(`${act.method ?? 'POST'} ${path}/${act.path}`, {
      as: act.as,
      headers: { ...key(index), 'If-Match': headers['etag'] ?? '' },
      body: { ...act.body, ...until },
    })
    statuses.push(reply.status)
  }
  await desk.until(plus(now, 14 * 24 * 3_600_000))
  const { body } = await desk.ask(`GET ${path}`, { as: 'luis' })
  const { timeline = [], state, turn, closed, deadlines } = body
  return {
    statuses,
    timeline,
    end: { state, turn, closed, deadlines },
    notices: desk.notices(opened.body.id ?? ''),
    mails: desk.letters().length,
    bells: desk.bells,
  }
}

const isOfEvent = (notice: string) => !notice.includes('#bundle:')
/** Of which event, and who: a late bell may let a letter go with others that a punctual one sends alone. */
const told = (notice: string) => notice.slice(0, notice.indexOf(' '))

test(
  'first 2: any story, with bells late, doubled and records repeated, is the same story',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(story, trouble, async (plot, faults) => {
        const calm = await played(plot, {})
        const troubled = await played(plot, faults)
        expect(troubled.statuses).toEqual(calm.statuses)
        expect(troubled.timeline).toEqual(calm.timeline)
        expect(troubled.end).toEqual(calm.end)
        expect(troubled.notices.filter(isOfEvent).map(told)).toEqual(calm.notices.filter(isOfEvent).map(told))
        for (const { notices, mails } of [calm, troubled]) {
          expect(notices.filter((notice) => !/ (sent|bundled)$/.test(notice))).toEqual([])
          expect(mails).toBe(notices.filter((notice) => notice.endsWith(' sent')).length)
        }
        expect(calm.timeline.map(({ sequence }) => sequence)).toEqual(calm.timeline.map((_, index) => index + 1))
        // Nothing is left to ring for a ticket that is closed, nor for one on which time has no more to do.
        expect(calm.bells).toEqual([])
      }),
      { numRuns: 40 },
    )
  },
)
