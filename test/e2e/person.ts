/**
 * The desk as one of the sample people meets it: over HTTP and in the inbox, nothing else.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { signIn } from '@plazo/local/sign-in'
import { inject } from 'vitest'

export const ANA = 'ana@sanjose.example.com'
export const ELENA = 'elena@jade.example.com'
export const IRMA = 'irma@plazo.example.com'
export const MARCO = 'marco@plazo.example.com'
export const LUCIA = 'lucia@plazo.example.com'

type Event = { sequence: number; kind: string; at: string; actor: { role: string }; [fact: string]: unknown }

/** What these tests read of an answer; a problem has `code` and no ticket. */
type Body = {
  id: string
  version: number
  state: string
  turn: string
  follows?: string
  followedBy: string[]
  timeline: Event[]
  tickets: { id: string }[]
  [field: string]: unknown
}

type Answer = { status: number; type: string; body: Body }

export type Person = {
  get(path: string): Promise<Answer>
  /** With an idempotency key, and `If-Match` when the version is given of what it changes. */
  post(path: string, body: object, version?: number): Promise<Answer>
  put(path: string, body: object, version: number): Promise<Answer>
}

/** @throws Plight when nobody signs in by that mail. */
export async function person(mail: string): Promise<Person> {
  return bearer(await signIn(inject('signInPlace'), mail))
}

/** Whoever holds this token; nobody when there is none. */
export function bearer(token?: string): Person {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const json = { ...authorization, 'content-type': 'application/json' }
  return {
    get: (path) => ask(path, { headers: authorization }),
    post: (path, body, version) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          ...json,
          'idempotency-key': randomUUID(),
          ...(version !== undefined && { 'if-match': `"${version}"` }),
        },
      }),
    put: (path, body, version) =>
      ask(path, { method: 'PUT', body: JSON.stringify(body), headers: { ...json, 'if-match': `"${version}"` } }),
  }
}

async function ask(path: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(`${inject('address')}/api/v1${path}`, init)
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: (await answer.json()) as Body }
}

export const QUESTION = {
  subject: 'BANCOS, factura mal cargada',
  description: 'La factura 2045 quedó cargada dos veces y no puedo anularla.',
  topic: 'question',
  priority: 'high',
  channel: 'api',
}

type Mail = { to: string[]; subject: string; text: string; html?: string }

/** What one person was sent about a ticket, oldest first. */
export async function mailsTo(address: string, ticketId: string): Promise<readonly Mail[]> {
  const answer = await fetch(`${inject('address')}/mail.json`)
  const mails = (await answer.json()) as Mail[]
  return mails.filter(({ to, text }) => to.includes(address) && text.includes(ticketId)).toReversed()
}
