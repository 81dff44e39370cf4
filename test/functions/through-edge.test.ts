import { DESK_ROUTES } from '@plazo/contracts/desk-routes'
import { ORIGIN_HEADER, VIEWER_HEADER } from '@plazo/contracts/edge-headers'
import type { RateLimiter } from '@plazo/application/rate-limiter'
import { instant } from '@plazo/domain/instant'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deskRoutes } from '../../functions/api/desk/routes.ts'
import { anyone, api } from '../../functions/api/http/api.ts'
import { originSecrets } from '../../functions/env.ts'
import { minutes } from '../fixtures/desk-minutes.ts'
import { eventOf, replyOf, type Reply } from '../fixtures/api-event.ts'

const OLD = 'o'.repeat(32)
const NEW = 'n'.repeat(32)
const SIMULATION = {
  calendar: { timeZone: 'UTC', week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } },
  target: { length: 'PT1H', unit: 'clock' },
  startsAt: '2026-12-21T16:00:00Z',
}

let counted: string[]

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  counted = []
})

afterEach(() => vi.unstubAllEnvs())

async function ask(target: string, headers: Record<string, string>, body?: object): Promise<Reply> {
  const rateLimiter: RateLimiter = {
    take: async (key) => {
      counted.push(key)
      return { allowed: true, remaining: 1, resetSeconds: 1 }
    },
  }
  const routes = deskRoutes({
    desk: minutes,
    now: () => instant('2026-12-21T16:00:00.000Z'),
    rateLimiter,
    openApi: '{}',
  })
  const handle = api(DESK_ROUTES, routes, { identify: anyone, desk: minutes })
  const event = eventOf(target, { headers, ...(body && { body }) })
  return replyOf((await handle(event, {} as never)) ?? {})
}

describe('behind the edge', () => {
  beforeEach(() => vi.stubEnv('ORIGIN_SECRETS', `${NEW},${OLD}`))

  test.for<[string, Record<string, string>]>([
    ['nothing', {}],
    ['nothing at all, in the header', { [ORIGIN_HEADER]: '' }],
    ['a guess', { [ORIGIN_HEADER]: 'x'.repeat(32) }],
    ['both secrets as they are kept', { [ORIGIN_HEADER]: `${NEW},${OLD}` }],
    ['a part of one', { [ORIGIN_HEADER]: NEW.slice(1) }],
  ])('who goes around it with %s is told the way in, and nothing is done', async ([, headers]) => {
    const { status, body } = await ask('POST /simulations/clock', headers, SIMULATION)
    expect([status, body.code]).toEqual([403, 'route/direct'])
    expect((await ask('GET /nowhere', headers)).body.code).toBe('route/direct')
    expect(counted).toEqual([])
  })

  test.for([NEW, OLD])('while the secret changes both are good: %s', async (secret) => {
    expect((await ask('GET /desk', { [ORIGIN_HEADER]: secret })).status).toBe(200)
    for (const viewer of ['198.51.100.4', '198.51.100.5', '198.51.100.4']) {
      const headers = { [ORIGIN_HEADER]: secret, [VIEWER_HEADER]: viewer }
      expect((await ask('POST /simulations/clock', headers, SIMULATION)).status).toBe(200)
    }
    // Each caller's own calls are counted, not those of the edge.
    const [first, second, third] = counted
    expect([first === second, first === third]).toEqual([false, true])
  })
})

test('where there is no edge nobody is asked, and nobody may say that he is somebody else', async () => {
  for (const headers of [{}, { [VIEWER_HEADER]: '198.51.100.4' }]) {
    expect((await ask('POST /simulations/clock', headers, SIMULATION)).status).toBe(200)
  }
  expect(counted[0]).toBe(counted[1])
})

test('a secret that could be guessed, or none where one is meant, stops the function at its start', () => {
  expect(() => originSecrets({ ORIGIN_SECRETS: 'short' })).toThrow('ORIGIN_SECRETS')
  expect(() => originSecrets({ ORIGIN_SECRETS: '' })).toThrow('ORIGIN_SECRETS')
  expect(() => originSecrets({ ORIGIN_SECRETS: `${NEW},` })).toThrow('ORIGIN_SECRETS')
})
