/**
 * Every route, asked by every kind of caller about every id in its path, its query and its body: of his own
 * organisation, of another, and of nobody. Routes and ids are found in the contract; what is expected stands in small
 * tables (who-may.ts) and not in what happens to be answered.
 */
import { COMMAND_ROLES } from '@plazo/application/permissions'
import { changeTicket } from '@plazo/application/change-ticket'
import { ROLES } from '@plazo/application/caller'
import { CHAT, type Route } from '@plazo/contracts/route'
import { ROUTES } from '@plazo/contracts/routes'
import type { Command } from '@plazo/domain/commands'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reply } from '../fixtures/api-event.ts'
import { idPlaces, type IdPlace } from '../fixtures/contract-shape.ts'
import { conversationOf, ticketsOf, use, valuesOf } from '../fixtures/matrix-requests.ts'
import type { Who } from '../fixtures/people.ts'
import { HOUSE, ORGANISATIONS, twoOrganisations, type World } from '../fixtures/two-organisations.ts'
import {
  CALLERS,
  expected,
  homeOf,
  isConfined,
  isCustomer,
  isInsider,
  kindOf,
  otherThan,
  type Verdict,
} from '../fixtures/who-may.ts'

/** A route has hundreds of cells. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

/** Problems that say that something named is not there. Words of the desk are known to anybody. */
const UNKNOWN = /^(?!topic|product|plan|pack|message|team)[\w-]+\/unknown$/

function verdictOf({ status, body }: Reply): Verdict | number {
  if (status >= 500) return status
  if (body.code === 'caller/unknown' || body.code === 'access/second-factor') return 'no caller'
  if (body.code === 'caller/scope') return 'no scope'
  if (body.code === 'role/forbidden') return 'forbidden'
  return UNKNOWN.test(body.code ?? '') ? 'unknown' : 'answered'
}

/** What is written down of whoever asks, and told to nobody: his question, his browser, what he filled in. */
const ASKED = /^\{"S":"(?:DESK#LOOK-UP|ENTRY#DEVICE|ENTRY#CHALLENGE|ENTRY#REQUEST)#/

/** Everything that is wrong about one answer. */
function wrongs(
  world: World,
  { who, route }: { who: Who | undefined; route: Route },
  reply: Reply,
  value: string,
): readonly string[] {
  const written = world.api.table.takeStream().map(({ dynamodb }) => JSON.stringify(dynamodb.Keys['pk']))
  const home = homeOf(who)
  const told = saidOf(reply, value)
  const outside = [...ORGANISATIONS[otherThan(home)].marks, HOUSE]
  // Whoever follows a link is who it was mailed to, whatever token he sends: it writes and tells of that one.
  const insider = isInsider(who) || route.family === 'entry'
  return [
    ...(reply.status >= 400 && written.length > 0 ? [`refused and written: ${written.join()}`] : []),
    ...(insider
      ? []
      : written
          .filter((pk) => !pk.startsWith(`{"S":"ORG#${home}`) && !ASKED.test(pk))
          .map((pk) => `written outside: ${pk}`)),
    ...(insider ? [] : outside.filter((mark) => told.includes(mark)).map((mark) => `told ${mark}`)),
  ]
}

/** An answer but for its trace and the id it was asked about. */
function saidOf({ status, headers, text }: Reply, value: string): string {
  return `${status} ${JSON.stringify(headers)} ${text}`.replaceAll(value, '·')
}

/** Asks one route about one id by one caller; what is wrong about the answers, and whether something was done. */
async function cell(world: World, route: Route, who: Who | undefined, at: IdPlace) {
  const kind = kindOf(at.name, route)
  const values = valuesOf(world, kind, who)
  const mayNotTell = isCustomer(who) || (isConfined(who) && kind === 'ticket')
  const wrong: string[] = []
  const nobodys = new Set<string>()
  let done = false
  for (const of of ['nobody', 'foreign', 'own'] as const) {
    const expectation = expected(who, route, at, of)
    for (const value of values[of]) {
      for (const { id: ticketId, version } of askedOn(world, route, who, { at, value })) {
        const reply = await use(world, route, who, { at, value, ticketId, version })
        const verdict = verdictOf(reply)
        const found = [
          ...(verdict === expectation ? [] : [`${verdict} ${reply.text}`]),
          ...wrongs(world, { who, route }, reply, value),
        ]
        const said = saidOf(reply, value)
        if (of === 'nobody') nobodys.add(said)
        if (of === 'foreign' && mayNotTell && expectation !== 'answered' && !nobodys.has(said))
          found.push(`tells it from nobody's: ${said}`)
        wrong.push(...found.map((each) => `${who} ${at.path.join('/')} ${of} ${value}, ${expectation}: ${each}`))
        if (reply.status < 300) {
          done = true
          world.restore()
        }
      }
    }
  }
  return { wrong, done }
}

/** About an id of the body, on each ticket of the caller's own where the route is on one; nothing repeats itself. */
function askedOn(
  world: World,
  route: Route,
  who: Who | undefined,
  { at, value }: { at: IdPlace; value: string },
): readonly { id: string; version: number }[] {
  if (route.path.startsWith(CHAT) && at.name !== 'chatId') return [conversationOf(world, who)]
  if (at.place === 'path' || !route.path.includes('{ticketId}')) return versioned(world, value)
  return ticketsOf(world, who).filter(({ id }) => id !== value)
}

function versioned({ tickets, browsers }: World, value: string): readonly { id: string; version: number }[] {
  const staged = [...Object.values(tickets), ...Object.values(browsers).map(({ chats }) => chats)].flat()
  const found = staged.find(({ id }) => id === value)
  return [found ?? { id: value, version: 1 }]
}

/** Of a route that names nothing: who asks is all there is to it. */
const NOTHING: IdPlace = { place: 'path', path: ['topic'], name: 'topic' }

test.for(ROUTES.map((route) => [route.id, route] as const))(
  '%s',
  { timeout: 60_000 },
  async ([, route]: readonly [string, Route]) => {
    const world = await twoOrganisations()
    world.restore()
    const found = idPlaces(route)
    const wrong: string[] = []
    let done = false
    for (const who of Object.values(CALLERS)) {
      for (const at of found.length > 0 ? found : [NOTHING]) {
        const outcome = await cell(world, route, who, at)
        wrong.push(...outcome.wrong)
        done ||= outcome.done
      }
    }
    expect(wrong).toEqual([])
    // Nothing is proved by a route that refuses everybody; only a desk with such reasons announces windows.
    expect(done).toBe(route.id !== 'announceWindow')
  },
)

test.for(Object.entries(COMMAND_ROLES).flatMap(([kind, roles]) => ROLES.map((role) => [kind, role, roles] as const)))(
  'the command %s is refused by the use case too, unless %s is one of those who may',
  async ([kind, role, roles]) => {
    const { api } = await twoOrganisations()
    const caller = { role, id: 'ana', organisationId: 'SANJOSE' }
    const change = { ticketId: 'SANJOSE-ZZZZZZZZ', command: { kind } as Command }
    const may = (roles as readonly string[]).includes(role)
    await expect(changeTicket(api.ports, caller, change)).rejects.toThrow(may ? 'ticket/unknown' : 'role/forbidden')
  },
)
