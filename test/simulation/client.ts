/**
 * People at their screens: a request goes out, and when no answer comes, or a fault, it is sent again with its key.
 * @module
 */
import { BASE_PATH, RESOURCE_SERVER } from '@plazo/contracts/route'
import { ROUTES, type RouteId } from '@plazo/contracts/routes'
import { fromEpoch } from '@plazo/domain/instant'
import type { World } from './world.ts'

export type Person =
  | { role: 'customer'; id: string; organisationId: string }
  | { role: 'agent' | 'lead' | 'admin'; id: string }
  | { role: 'machine'; id: string; scopes: readonly string[] }

export type Wish = {
  /** Nobody in particular, where anyone may ask. */
  as?: Person | undefined
  route: RouteId
  /** What stands in the path, by name. */
  path?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string>>
  body?: object
  ifVersion?: number
  /** Somebody looks at what is answered, whatever it is. */
  reads?: boolean
  /** What his browser keeps for the desk. */
  cookie?: string | undefined
  /** What it makes goes on meanwhile: sent again it may be answered with something else. */
  once?: true
  /** The address he asks from. */
  from?: string
  /** Only these answers are right. */
  only?: readonly number[]
}

/** `cookie`: what the browser is to keep. */
export type Answer = { status: number; body: Readonly<Record<string, unknown>>; cookie?: string }

const MINUTE = 60_000
const ATTEMPTS = 6
const REPEATED_WITHIN = 5 * MINUTE
/** By how much a clock may be ahead of another. */
const SKEW = 10 * MINUTE
const BY_ID = new Map(ROUTES.map((route) => [route.id, route] as const))
const UNANSWERED = { status: 0, body: {} }

export class Client {
  private readonly world: World
  private keys = 0
  readonly statuses = new Map<string, number>()

  constructor(world: World) {
    this.world = world
  }

  /** @param answered Told once, of the first answer that is no fault. */
  async ask(wish: Wish, answered: (answer: Answer) => void = () => undefined, turn?: () => Promise<void>) {
    await this.send(wish, { key: `key-${++this.keys}`, attempt: 1, answered, turn })
  }

  private async send(wish: Wish, sending: Sending): Promise<void> {
    const { world } = this
    const { key, attempt, answered, turn } = sending
    const { faults, chance } = world
    const again = (answer: Answer) => {
      if (attempt === ATTEMPTS) return answered(answer)
      const { turn: _, ...rest } = sending
      const at = world.now + chance.int(1, 10 * 60) * 1000
      world.agenda.add(at, () => this.send(wish, { ...rest, turn: undefined, attempt: attempt + 1 }))
    }
    // The gateway refuses it; the person signs in anew.
    if (faults.strikes('token-expired')) return again(UNANSWERED)
    const answer = await this.once(wish, key, turn)
    if (answer.status === 0 || answer.status >= 500 || faults.strikes('answer-lost')) return again(answer)
    const { only } = wish
    world.checker.expect(!only || only.includes(answer.status), 'I10', wish.route, () => `answered ${answer.status}`)
    const isDone = answer.status === 201 || (answer.status === 202 && proofOf(wish) !== undefined)
    if (isDone && isRepeatable(wish, world.now) && faults.strikes('request-doubled')) {
      world.agenda.add(world.now + chance.int(0, REPEATED_WITHIN / MINUTE) * MINUTE, () =>
        this.repeat(wish, key, answer),
      )
    }
    answered(answer)
  }

  /** The same request again does nothing and is answered with the same, however many its sender has sent by now. */
  private async repeat(wish: Wish, key: string, first: Answer): Promise<void> {
    const { checker } = this.world
    const { status, body, cookie } = await this.once(wish, key, undefined)
    if (status === 0 || status >= 500) return
    if (status === 403 && first.cookie !== undefined) return checker.devices.at(first.cookie)?.unknown()
    const same = body['id'] === first.body['id'] && body['event'] === first.body['event'] && cookie === first.cookie
    const isRight = status === first.status && same
    checker.expect(isRight, 'I4', wish.route, () => `done twice: ${status} ${JSON.stringify(body)}`)
  }

  private async once(wish: Wish, key: string, turn: (() => Promise<void>) | undefined): Promise<Answer> {
    const { world } = this
    const route = BY_ID.get(wish.route)
    if (!route) throw new RangeError(`no route ${wish.route}`)
    const ended = await world.api.invoke({ family: route.family, event: eventOf(route, wish, key) }, turn)
    if (ended.end === 'killed') return UNANSWERED
    if (ended.end === 'failed') {
      world.checker.expect(false, 'fault', wish.route, String(ended.error))
      return UNANSWERED
    }
    const { statusCode = 0, body = '', headers } = ended.result
    // Several at once may lose five times to each other; code that does not know a policy cannot read its tickets.
    const excused = ended.met.length > 0 || turn !== undefined
    world.checker.expect(
      statusCode < 500 || excused,
      'fault',
      wish.route,
      () => `${statusCode} ${body} to ${JSON.stringify(wish)}`,
    )
    this.statuses.set(`${wish.route} ${statusCode}`, (this.statuses.get(`${wish.route} ${statusCode}`) ?? 0) + 1)
    const isRead = body !== '' && (statusCode === 201 || wish.reads === true)
    const [cookie = ''] = String(headers?.['Set-Cookie'] ?? '').split(';')
    return { status: statusCode, body: isRead ? JSON.parse(body) : {}, ...(cookie !== '' && { cookie }) }
  }
}

/** Whether its key or its proof of work makes it safe to be sent again soon. */
function isRepeatable(wish: Wish, now: number): boolean {
  const proof = proofOf(wish)
  if (proof) return now + REPEATED_WITHIN + SKEW < proof.goodUntil
  const route = BY_ID.get(wish.route)
  return wish.once !== true && route !== undefined && 'creates' in route
}

/** The proof of work that it brings along, and until when that is good, in milliseconds of the epoch. */
function proofOf({ body = {} }: Wish): { goodUntil: number } | undefined {
  if (!('solution' in body)) return undefined
  const [, expires] = /\?expires=(\d+)/.exec(JSON.stringify(body.solution)) ?? []
  return { goodUntil: Number(expires) * 1000 }
}

type Sending = {
  key: string
  attempt: number
  answered: (answer: Answer) => void
  turn: (() => Promise<void>) | undefined
}

/** As the gateway passes it. */
function eventOf(route: (typeof ROUTES)[number], wish: Wish, key: string) {
  const { as, path = {}, query, body, ifVersion, cookie, from = '192.0.2.7' } = wish
  const rawPath = `${BASE_PATH}${route.path}`
  const headers = {
    ...(body && { 'Content-Type': 'application/json' }),
    'Idempotency-Key': key,
    ...(ifVersion !== undefined && { 'If-Match': `"${ifVersion}"` }),
  }
  return {
    version: '2.0',
    routeKey: `${route.method} ${rawPath}`,
    rawPath,
    rawQueryString: '',
    headers,
    ...(cookie !== undefined && { cookies: [cookie] }),
    pathParameters: path,
    ...(query && { queryStringParameters: query }),
    ...(body && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      requestId: key,
      http: {
        method: route.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: from,
        userAgent: 'simulation',
      },
      ...(as && { authorizer: { jwt: { claims: claimsOf(as), scopes: [] } } }),
    },
  } as never
}

function claimsOf(person: Person): Record<string, string> {
  if (person.role === 'machine') {
    return { client_id: person.id, scope: person.scopes.map((scope) => `${RESOURCE_SERVER}/${scope}`).join(' ') }
  }
  const { role, id } = person
  const organisation = person.role === 'customer' && { plazo_organisation: person.organisationId }
  return { plazo_person: id, plazo_role: role, ...organisation }
}

export function inHours(now: number, hours: number): string {
  return fromEpoch(now + hours * 3_600_000)
}
