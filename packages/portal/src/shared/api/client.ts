/**
 * The API as the contract's route table types it: `call('GET /tickets/{ticketId}', …)`. The table itself stays at home:
 * a route's method and path are its name.
 * @module
 */
import type { ROUTES } from '@plazo/contracts/routes'
import type * as z from 'zod/mini'
import { isVisitor, session } from '../session/session.ts'
import { hearTime } from '../time/desk-time.ts'
import { hearZone } from '../time/own-zone.ts'
import { lacking, Problem, problemOf } from './problem.ts'

type Listed = (typeof ROUTES)[number]
type ByKey = { [Route in Listed as `${Route['method']} ${Route['path']}`]: Route }
export type RouteKey = keyof ByKey

export type AnswerOf<Key extends RouteKey> = z.output<ByKey[Key]['answer']['schema']>
export type BodyOf<Key extends RouteKey> = ByKey[Key] extends { body: infer Body extends z.ZodMiniType }
  ? z.input<Body>
  : undefined

type Asked<Key extends RouteKey> = {
  /** For the names in braces. */
  at?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string | undefined>>
  body?: BodyOf<Key>
  /** Of the ticket as it was read. */
  version?: number
  /** One for each thing to be made, kept over retries: made twice is made once. */
  once?: string
  /** It is sent even if the page is left at that moment. */
  keepalive?: boolean
  /** Asks nobody to sign in for it. */
  quietly?: true
}

/** What was sent ahead and nobody asked for by then is old. */
const FRESH_MILLISECONDS = 10_000
const sent = new Map<string, { token: string | undefined; answer: Promise<Response> }>()

/**
 * Asks for what will be wanted in a moment, while the code that wants it is on its way: its {@link call} has the answer.
 * A no that came before is given to nobody: asked again, it may be another.
 */
export function callAhead<Key extends RouteKey>(key: Key, asked: Asked<Key> = {}): void {
  const locale = document.documentElement.lang
  const name = `${locale} ${addressOf(key, asked)}`
  const answer = fetch(addressOf(key, asked), initOf(key, asked, locale))
  sent.set(name, { token: session.get().token, answer })
  setTimeout(() => sent.delete(name), FRESH_MILLISECONDS)
  const forget = () => void sent.delete(name)
  answer.then(({ ok }) => ok || forget(), forget)
}

/** Once, and of what a token was sent for by its owner only. */
function sentAhead(name: string): Promise<Response> | undefined {
  const found = sent.get(name)
  sent.delete(name)
  return found && [undefined, session.get().token].includes(found.token) ? found.answer : undefined
}

/** @throws Problem, also when there is no connection. */
export async function call<Key extends RouteKey>(
  key: Key,
  asked: Asked<Key> = {},
  locale = document.documentElement.lang,
): Promise<AnswerOf<Key>> {
  const send = async () => fetch(addressOf(key, asked), initOf(key, asked, locale))
  try {
    let answer = await (sentAhead(`${locale} ${addressOf(key, asked)}`) ?? send())
    if (answer.status === 401 && !asked.quietly && session.get().state !== 'out') {
      await session.renew()
      answer = await send()
    }
    hearTime(answer.headers.get('date'))
    if (!asked.quietly && (await lacking(answer)) !== undefined) {
      await session.again()
      answer = await send()
    }
    if (!answer.ok) throw await problemOf(answer)
    const told: AnswerOf<Key> = await answer.json()
    if (key === 'GET /me' || key === 'PATCH /me') hearZone(told)
    return told
  } catch (error) {
    throw error instanceof Problem ? error : new Problem({ status: 0, code: 'offline' })
  }
}

function addressOf<Key extends RouteKey>(key: Key, { at = {}, query = {} }: Asked<Key>): string {
  const template = key.slice(key.indexOf(' ') + 1)
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(at[name] ?? ''))
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const search = new URLSearchParams(given).toString()
  return `/api/v1${isVisitor() ? asVisitor(path) : path}${search === '' ? '' : `?${search}`}`
}

/** What somebody without a sign-in opened lies at an address of its own, with the same beneath it. */
function asVisitor(path: string): string {
  return path.replace(/^\/tickets\//, '/public/chats/')
}

function initOf<Key extends RouteKey>(key: Key, asked: Asked<Key>, locale: string): RequestInit {
  const { body, version, once, keepalive } = asked
  const token = session.get().token
  return {
    method: key.slice(0, key.indexOf(' ')),
    headers: {
      'accept-language': locale,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(once !== undefined && { 'idempotency-key': once }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(keepalive && { keepalive }),
  }
}
