/**
 * The contract's own generator against every route of it, by every kind of caller: no fault, every answer in the shape
 * that the contract says, and what is refused has written nothing.
 *
 * A failure prints its seed and path. `FUZZ_SEED` takes another seed, `FUZZ_REQUESTS` another number of requests.
 */
import { isDeepStrictEqual } from 'node:util'
import { problem, PROBLEM_TYPE } from '@plazo/contracts/problem'
import type { Route } from '@plazo/contracts/route'
import { ROUTES } from '@plazo/contracts/routes'
import { plus } from '@plazo/domain/instant'
import { ticketKey } from '@plazo/aws/dynamodb/keys'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { STATUS } from '../../functions/api/http/status.ts'
import type { Reply } from '../fixtures/api-event.ts'
import type { ApiTrial } from '../fixtures/api-trial.ts'
import { POINT } from '@plazo/local/samples/pictures'
import { drafts, type Draft, type Pools } from '../fixtures/contract-arbitraries.ts'
import { linkTo } from '../fixtures/matrix-requests.ts'
import { LINK, twoOrganisations, type World } from '../fixtures/two-organisations.ts'
import { CALLERS, GONE, isFor } from '../fixtures/who-may.ts'

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 30_000)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261221)
const MINUTES = 50

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let world: World
let began: ApiTrial['now']
beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
  world = await twoOrganisations()
  began = world.api.now
})
afterAll(() => void vi.restoreAllMocks())

const UNASKED = ['product', 'productVersion', 'priorityReason', 'identity', 'statements', 'fields', 'size']
const DAY = [{ opens: '08:00', closes: '12:00' }]
const POOLS: Pools = {
  ticketId: [
    'SANJOSE-00000001',
    'SANJOSE-00000002',
    'SANJOSE-00000003',
    'SANJOSE-00000004',
    'SANJOSE-00000005',
    'SANJOSE-00000006',
    'SANJOSE-00000007',
    'SANJOSE-00000008',
    'QUETZAL-00000009',
    'SANJOSE-ZZZZZZZZ',
  ],
  link: ['SANJOSE-00000004', 'SANJOSE-00000001', 'QUETZAL-00000012'].map(linkTo),
  organisationId: ['SANJOSE', 'QUETZAL', 'ZZZZ'],
  contactId: ['ana', 'carla', 'zzzz'],
  agentId: ['luis', 'paula', 'zzzz'],
  team: ['support', 'billing'],
  topic: ['errors', 'billing', 'records', 'stamps', 'zzzz'],
  subject: ['BANCOS, factura mal cargada'],
  datum: ['name', 'Folio'],
  messages: [[3], [2, 3], [9]],
  from: ['2026-12-21T19:00:00-06:00'],
  to: ['2026-12-21T21:00:00-06:00'],
  calendar: [{ timeZone: 'America/Guatemala', week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [], 7: [] } }],
  length: ['PT8H', 'PT0S', 'PT999H'],
  limit: [1, 100],
  reason: ['Hace falta quien lo programó.', 'spam', 'solved'],
  note: ['Es una duda de su pago.'],
  until: ['2026-12-22T15:00:00Z', '2026-12-21T15:00:00Z'],
  estimate: ['PT3H', 'PT0S'],
  plan: ['bare', 'standard', 'zzzz'],
  pack: ['ten', 'zzzz'],
  mail: ['nueva@customer.example', 'ana@customer.example'],
  token: [LINK, 'x'],
  password: ['Marea-alta-2026', 'x'],
  acceptedTerms: ['2026-01-01', '2020-01-01'],
  description: ['La factura 2045 quedó cargada dos veces y no puedo anularla.'],
  callback: [undefined, { phone: '+502 5555 1234' }],
  notDuplicateOf: [undefined, ['SANJOSE-00000001']],
  files: [undefined, undefined, ['SANJOSE-00112233445566778899aabbccddeeff']],
  size: [POINT.length],
  openedAt: ['2026-12-21T09:00:00-06:00'],
  openTickets: [0, 3],
  events: [undefined, [{ kind: 'agent-message', at: '2026-12-21T10:00:00-06:00' }]],
  // What the office asks of nobody.
  ...Object.fromEntries(UNASKED.map((name) => [name, [undefined]])),
}

const some = (...values: string[]) => fc.constantFrom(...values)
const HEADERS = {
  'Idempotency-Key': some('k', '', 'x'.repeat(65), 'ñ'),
  'If-Match': some('"1"', 'W/"3"', '*', '"x"', '"99999999999"', ''),
  'If-None-Match': some('"3"', 'W/"4", "3"', '*', ''),
  'Accept-Language': some('en', 'es-GT;q=0.1,en', 'zz', ';;q=9'),
  'Content-Type': some('text/plain', 'application/json; charset=latin1', ''),
}
const odd = fc.record(HEADERS, { requiredKeys: [] })
const strange = fc.oneof({ arbitrary: fc.constant({}), weight: 4 }, { arbitrary: odd, weight: 1 })

type Sent = Draft & { who: keyof typeof CALLERS; minute: number; headers: object; binary: boolean }

async function send(route: Route, { who, params, query, text, headers, binary }: Sent): Promise<Reply> {
  const path = Object.entries(params).reduce(
    (left, [name, value]) => left.replace(`{${name}}`, encodeURIComponent(value.toWellFormed())),
    route.path,
  )
  const as = CALLERS[who]
  const version = await versionOf(params)
  return world.api.ask(`${route.method} ${path}`, {
    ...(as && { as }),
    headers: { ...world.api.fresh(), 'If-Match': `"${version}"`, Cookie: world.browsers.SANJOSE.cookie, ...headers },
    ...(query && { query }),
    ...(text !== undefined && { text, binary }),
  })
}

const chatsOf = ({ browsers }: World) => Object.values(browsers).flatMap(({ chats }) => chats)

/** Of what the path names. */
async function versionOf({ ticketId, chatId, organisationId = '' }: Draft['params']): Promise<number> {
  const ticket = [...Object.values(world.tickets).flat(), ...chatsOf(world)].find(({ id }) =>
    [ticketId, chatId].includes(id),
  )
  if (ticket) return ticket.version
  return (await world.api.table.accounts.account(organisationId, { consistent: true }))?.version ?? 1
}

/** Everything about an answer that the contract does not allow. */
function misfits(route: Route, { status, headers, text, body }: Reply): readonly string[] {
  if (status === 304) return text === '' && ['getTicket', 'getChat'].includes(route.id) ? [] : ['not to be unchanged']
  if (status < 300) {
    const parsed = route.answer.schema.safeParse(body)
    const exact = parsed.success && isDeepStrictEqual(parsed.data, body)
    return status === route.answer.status && exact ? [] : [`no answer of ${route.id}: ${parsed.error?.message}`]
  }
  const parsed = problem.safeParse(body)
  if (!parsed.success) return [`no problem: ${parsed.error.message}`]
  const { code, detail, title, errors } = parsed.data
  return [
    ...(status >= 500 ? ['a fault'] : []),
    ...(headers['content-type'] === PROBLEM_TYPE && parsed.data.status === status ? [] : ['said to be another thing']),
    ...((STATUS as Record<string, number>)[code] === status ? [] : [`${code} is no ${status}`]),
    ...(detail === '' || title === '' ? ['without words'] : []),
    ...(code === 'request/invalid' && !errors?.length ? ['a mistake that is nowhere'] : []),
    ...(errors ?? []).filter(({ message }) => message === '').map(({ pointer }) => `no remedy for ${pointer}`),
  ]
}

/** Tickets and timelines that do not go together, of all that was written. */
async function halves(pks: readonly string[]): Promise<readonly string[]> {
  const ids = [...new Set(pks.flatMap((pk) => /^ORG#(\w+)#TICKET#(\w+)$/.exec(pk)?.slice(1).join('-') ?? []))]
  const histories = await Promise.all(ids.map((id) => world.api.table.stores({ reach: 'desk' }).history(id)))
  return ids.filter((id, index) => {
    const { ticket, events = [] } = histories[index] ?? {}
    const gapless = events.every(({ sequence }, place) => sequence === place + 1)
    return world.api.table.items.get(ticketKey(id)) === undefined || !gapless || events.length !== ticket?.version
  })
}

const names = Object.keys(CALLERS)
const done = new Set<string>()

test.for(ROUTES.map((route) => [route.id, route] as const))(
  '%s fails for no input',
  async ([, route]: readonly [string, Route]) => {
    const sent = fc.tuple(
      drafts(route, {
        ...POOLS,
        solution: [world.solution],
        chatId: chatsOf(world).map(({ id }) => id),
        uploadId: [...Object.values(world.uploads), ...chatsOf(world).map(({ upload }) => upload)],
        fileId: [...Object.values(world.files), ...chatsOf(world).map(({ file }) => file)],
      }),
      fc.record({
        who: fc.oneof(
          { arbitrary: fc.constantFrom(...names), weight: 1 },
          { arbitrary: fc.constantFrom(...names.filter((name) => !GONE.has(CALLERS[name]))), weight: 1 },
          { arbitrary: fc.constantFrom(...names.filter((name) => isFor(route, CALLERS[name]))), weight: 2 },
        ),
        minute: fc.nat(MINUTES),
        headers: strange,
        binary: fc.oneof({ arbitrary: fc.constant(false), weight: 15 }, { arbitrary: fc.constant(true), weight: 1 }),
      }),
    )
    const property = fc.asyncProperty(sent, async ([draft, rest]) => {
      world.restore()
      world.api.now = plus(began, rest.minute * 60_000)
      const reply = await send(route, { ...draft, ...rest })
      const written = world.api.table
        .takeStream()
        .map(({ dynamodb }) => Object.values(dynamodb.Keys['pk'] ?? {}).join())
      expect(misfits(route, reply)).toEqual([])
      if (reply.status >= 300 || route.method === 'GET') expect(written).toEqual([])
      expect(await halves(written)).toEqual([])
      if (reply.status < 300) done.add(route.id)
    })
    await fc.assert(property, { numRuns: Math.ceil(REQUESTS / ROUTES.length), seed: SEED })
  },
)

test('nearly every route was got through by something', () => {
  // What nobody gets past the checks of would prove little.
  const never = ROUTES.filter(({ id }) => !done.has(id))
  expect(never.length / ROUTES.length).toBeLessThan(0.1)
})
