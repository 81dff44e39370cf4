/**
 * Near-valid and senseless requests to every route: an answer below 500, always, and a problem whenever it is a "no".
 */
import { problem } from '@plazo/contracts/problem'
import { ROUTES } from '@plazo/contracts/routes'
import { plus } from '@plazo/domain/instant'
import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'
import type { Who } from '../fixtures/people.ts'

const RUNS = 100

let api: ApiTrial
beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
  await api.open()
})

/** Right somewhere, so that requests get past the first check. */
const WORDS =
  'open closed solved keep-watching duplicate queue organisation internal luis high 24:00 PT8H America/Guatemala ' +
  'SANJOSE-00000001 QUETZAL-00000001 2026-12-23T09:00:00-06:00 9999-99-99T99:99:99Z __proto__ \u202e \u0000 "1"'
const OTHERS = [true, null, 0, 1, -1, 1e21, 0.5, '', [], {}, [1], [[]], [{}], { $ne: 1 }]
const value = fc.oneof(
  fc.constantFrom<unknown>(...Object.values(TICKET), ...WORDS.split(' '), ...OTHERS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
)
const FIELDS = (
  'subject description topic priority channel requester text visibility asks messages answer until reason note ' +
  'ticketId agentId calendar target startsAt pauses x'
).split(' ')
const text = fc.oneof(
  value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))),
  fc.string({ unit: 'binary', maxLength: 300 }),
)
const DAY = [{ opens: '08:00', closes: '12:00' }]
const SIMULATION = {
  calendar: { timeZone: 'America/Guatemala', week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [], 7: [] } },
  target: { length: 'PT8H', unit: 'attendance' },
  startsAt: '2026-12-24T14:00:00-06:00',
}
/** One value put somewhere deep inside. */
const bent = fc.tuple(fc.nat(60), value).map(([place, put]) => {
  let left = place
  return JSON.stringify(SIMULATION, (_, each: unknown) => (left-- === 0 ? put : each))
})
const body = fc.oneof(
  bent,
  fc.dictionary(fc.constantFrom(...FIELDS), value).map((fields) => JSON.stringify(fields)),
  fc.dictionary(fc.constantFrom(...FIELDS), value).map((fields) => JSON.stringify({ ...TICKET, ...fields })),
  fc.json(),
  text,
)
const id = fc.oneof(fc.constantFrom('SANJOSE-00000001', 'QUETZAL-00000001', 'SANJOSE-ZZZZZZZZ'), text)
const query = fc.dictionary(
  fc.constantFrom(
    'list',
    'state',
    'topic',
    'openedFrom',
    'openedTo',
    'limit',
    'cursor',
    'after',
    'team',
    'organisationId',
  ),
  text,
)
const headers = fc.dictionary(
  fc.constantFrom('Idempotency-Key', 'If-Match', 'If-None-Match', 'Accept-Language', 'Content-Type'),
  fc.oneof(fc.constantFrom('"1"', '"2"', 'k', 'en;q=0.5', 'application/json', '*'), text),
)
const who = fc.constantFrom<Who>('ana', 'carla', 'luis', 'marco', 'someone')

test.for(ROUTES.map((route) => [route.id, route] as const))('%s fails for no input', async ([, route]) => {
  const noBody = route.method === 'GET'
  // Every call is another minute: no budget is spent.
  await fc.assert(
    fc.asyncProperty(who, id, query, headers, body, async (as, ticketId, asked, sent, written) => {
      api.now = plus(api.now, 60_000)
      const target = `${route.method} ${route.path.replace('{ticketId}', encodeURIComponent(ticketId.toWellFormed()))}`
      const reply = await api.ask(target, {
        as,
        headers: { ...(Object.keys(sent).length < 2 && api.fresh()), ...sent },
        ...('query' in route && { query: asked }),
        ...(!noBody && { text: written }),
      })
      expect(reply.status).toBeLessThan(500)
      if (reply.status >= 400) expect(problem.parse(reply.body).detail).not.toBe('')
    }),
    { numRuns: RUNS },
  )
})
