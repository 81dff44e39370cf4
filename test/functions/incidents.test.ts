/**
 * What went wrong at other help desks, tried on every route of this one: each test is named after its kind of incident.
 */
import type { Route } from '@plazo/contracts/route'
import { ROUTES } from '@plazo/contracts/routes'
import { plus } from '@plazo/domain/instant'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { paramsOf, plain, shapeOf, type Shape } from '../fixtures/contract-shape.ts'
import { CLAIMS, type Who } from '../fixtures/people.ts'
import { twoOrganisations, type World } from '../fixtures/two-organisations.ts'

const TEN_MINUTES = 600_000

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let world: World
beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  world = await twoOrganisations()
})

const ROUTES_ALL: readonly Route[] = ROUTES
const SIGNED_IN = ROUTES_ALL.filter(({ access }) => access !== 'public')
const WITH_BODY = ROUTES_ALL.flatMap((route) => {
  const shapes = route.body ? objectsIn(shapeOf(route.body)) : []
  return shapes.length > 0 ? [[route.id, route, shapes] as const] : []
})
/** What a server decides, and what JavaScript keeps for itself. */
const PRIVILEGED =
  'id role organisationId requesterId assigneeId state plan version team closed policyVersion actor at isAdmin __proto__ constructor prototype'

function objectsIn(shape: Shape): readonly Shape[] {
  const options = shape.anyOf ?? shape.oneOf ?? [shape]
  return options.filter(({ type }) => type === 'object')
}

function someoneFor({ access }: Route): Who | undefined {
  const found = (['ana', 'luis', 'rosa', 'marco'] as const).find(
    (who) => access !== 'public' && access.some((role) => role === CLAIMS[who].plazo_role),
  )
  return found
}

function ask(
  route: Route,
  { as, body, headers = {} }: { as?: Who | undefined; body?: string; headers?: Record<string, string> },
) {
  const ids: Readonly<Record<string, string>> = {
    ticketId: 'SANJOSE-00000001',
    organisationId: 'SANJOSE',
    contactId: 'ana',
  }
  const path = paramsOf(route).reduce((left, name) => left.replace(`{${name}}`, ids[name] ?? 'x'), route.path)
  return world.api.ask(`${route.method} ${path}`, {
    ...(as && { as }),
    headers: { ...world.api.fresh(), 'If-Match': '"3"', ...headers },
    ...(route.body && { text: body ?? JSON.stringify(plain(shapeOf(route.body), {})) }),
  })
}

describe('mass assignment: a field that is not for the caller to set is a mistake, never taken', () => {
  test.for(WITH_BODY)('%s', async ([, route, shapes]) => {
    const as = someoneFor(route)
    for (const shape of shapes) {
      for (const key of PRIVILEGED.split(' ').filter((name) => !Object.hasOwn(shape.properties ?? {}, name))) {
        world.restore()
        // Who asks so often is else told to wait.
        world.api.now = plus(world.api.now, TEN_MINUTES)
        const own = JSON.stringify(plain(shape, {}))
        const body = `${own.slice(0, -1)}${own === '{}' ? '' : ','}"${key}":"x"}`
        const reply = await ask(route, { as, body })
        expect([key, reply.status]).toEqual([key, 422])
        expect(reply.body.errors).toContainEqual(expect.objectContaining({ pointer: `/${key}`, code: 'field/unknown' }))
        expect(world.api.table.takeStream()).toEqual([])
      }
    }
  })
})

describe('trusted identity headers: who asks is told by the verified token alone', () => {
  const claimed = { plazo_person: 'marco', plazo_role: 'admin' }
  const FORGED: Readonly<Record<string, string>> = {
    Authorization: `Bearer ${Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')}.${Buffer.from(JSON.stringify(claimed)).toString('base64url')}.`,
    'X-Remote-User': 'marco',
    'X-Forwarded-User': 'marco',
    'X-Forwarded-Email': 'marco@desk.example',
    'X-Amzn-Oidc-Identity': 'marco',
    'X-Plazo-Role': 'admin',
    plazo_role: 'admin',
    Cookie: 'role=admin; person=marco',
  }

  test.for(SIGNED_IN.map((route) => [route.id, route] as const))('%s', async ([, route]) => {
    world.restore()
    const plainly = await ask(route, {})
    const forged = await ask(route, { headers: FORGED })
    expect([forged.status, forged.body.code]).toEqual([403, 'caller/unknown'])
    expect(forged.text).toBe(plainly.text)
  })
})

test('poisoned host headers: no answer repeats them', async () => {
  const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' }
  for (const route of ROUTES_ALL) {
    world.restore()
    for (const as of [someoneFor(route), undefined]) {
      const reply = await ask(route, { as, headers: { ...headers, Origin: 'https://evil.example' } })
      expect(`${route.id} ${JSON.stringify(reply.headers)} ${reply.text}`).not.toContain('evil.example')
    }
  }
})

describe('runaway patterns: no text keeps a schema of the contract busy', () => {
  const LENGTH = 100_000
  const TEXTS = ['a', ' ', '-', '.', '0', 'aA0-', '1.', '\u200d', '\ud83d\ude00\u200d', 'PT1H', '\r\n', 'á'].map(
    (part) => part.repeat(LENGTH / part.length),
  )

  test.for(WITH_BODY)('%s', ([, route, shapes]) => {
    for (const shape of shapes) {
      for (const text of TEXTS) {
        const body = Object.fromEntries(Object.keys(shape.properties ?? {}).map((name) => [name, `${text}!`]))
        const before = process.cpuUsage()
        route.body?.safeParse(body)
        const { user, system } = process.cpuUsage(before)
        expect((user + system) / 1000).toBeLessThan(250)
      }
    }
  })
})
