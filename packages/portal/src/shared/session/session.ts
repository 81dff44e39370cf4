/**
 * Who is signed in. The access token is in memory only; the refresh token lives as long as the tab.
 * @module
 */
import { lacking, Problem } from '../api/problem.ts'
import { hearZone, restoreZone } from '../time/own-zone.ts'
import {
  type Challenge,
  choose,
  confirm,
  enter,
  leaveEverywhere,
  renewWith,
  respond,
  revoke,
  type Tokens,
} from './cognito.ts'
import { type App, thisApp } from './this-app.ts'

/**
 * `expired`: somebody was signed in, and what he typed still stands on the page. `unreached`: somebody is signed in, as
 * far as this page knows, which was opened without a connection.
 */
type State = {
  state: 'unknown' | 'unreached' | 'out' | 'in' | 'expired'
  token?: string
  /** Who is in, or was when his session expired; another one each. */
  person?: string
}

/** What is still asked of whoever gave the right password. */
export type Next =
  | { next: 'nothing' }
  /** An administrator gave the password that was typed: it is good for choosing another. */
  | { next: 'password'; choose: (password: string) => Promise<Next> }
  /** `again`: one was given already, and what went before has ended. */
  | { next: 'code'; again: boolean; answer: (code: string) => Promise<Next> }
  /** One of the desk's people without a device; `ready` begins anew, by a code of it. */
  | { next: 'device'; token: string; ready: () => Promise<Next> }
  /** It was the right password, and he signs in by the other app. */
  | { next: 'app'; app: App }

/** Of the portal and of the console, which a tab may show in turn. */
const KEPT = { portal: 'plazo.refresh', console: 'plazo.console' } as const
const listeners = new Set<() => void>()
let current: State = { state: 'unknown' }
let waiting: { resume: () => void; drop: (reason: Problem) => void }[] = []
let renewing: Promise<void> | undefined

export const session = {
  get: (): State => current,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** @throws Problem with a code of its own for a wrong password or too many attempts. */
  signIn: (mail: string, password: string): Promise<Next> => pass({ mail, password }),
  /** A new password by a code of a mail. Every session there was ends: one of them may be a stranger's. */
  async reset(mail: string, code: string, password: string): Promise<Next> {
    await confirm(mail, code, password)
    return pass({ mail, password }, async ({ token }) => {
      await leaveEverywhere(token)
      return pass({ mail, password, again: true })
    })
  },
  /** On this machine and on every other. @throws Problem when Cognito cannot be told: one is in still. */
  async signOutEverywhere(): Promise<void> {
    if (current.token !== undefined) await leaveEverywhere(current.token)
    session.signOut()
  },
  /** Nothing that was typed stays for whoever comes next. */
  signOut(): void {
    const refresh = kept()
    // Whoever is offline is out as well; the token dies of old age then.
    if (refresh !== null) void revoke(refresh).catch(() => undefined)
    sessionStorage.clear()
    become({ state: 'out' })
  },
  /**
   * Fulfilled once there is a new token, if need be after the person has signed in again.
   *
   * @throws Problem when the pool cannot be asked: the session stands, and the next call tries again.
   */
  renew(): Promise<void> {
    renewing ??= renewed().finally(() => (renewing = undefined))
    return renewing
  },
  /** Fulfilled once the person has signed in again: what he signed in with is not enough any more. */
  again: expire,
  /** At the start of the page, and again where there was no connection then. */
  async restore(): Promise<void> {
    const refresh = kept()
    if (refresh === null) return become({ state: 'out' })
    restoreZone()
    try {
      enterBy(await renewWith(refresh))
    } catch (error) {
      if (!isOver(error)) return become({ state: 'unreached' })
      // What he typed is there for him, when he signs in again.
      sessionStorage.removeItem(KEPT[thisApp()])
      become({ state: 'out' })
    }
  },
}

/** Nobody is signed in here. */
export function isVisitor(): boolean {
  return current.state === 'out'
}

/** Whose it is what is typed here now; of whoever has not signed in, nobody's. */
export function writer(): string {
  return current.person ?? ''
}

type Credentials = { mail: string; password: string; again?: boolean }

/** By the password, and by a code where one is asked for; `then` has the tokens. */
async function pass(credentials: Credentials, then = settle): Promise<Next> {
  return follow(await enter(credentials.mail, credentials.password), credentials, then)
}

function follow(
  met: Tokens | Challenge,
  { mail, password, again = false }: Credentials,
  then: typeof settle,
): Promise<Next> | Next {
  const ready = () => pass({ mail, password, again: true })
  if ('token' in met) return then(met, ready)
  if (met.asks === 'code') return { next: 'code', again, answer: async (code) => then(await respond(met, code), ready) }
  const chosen = async (own: string) => follow(await choose(met, own), { mail, password: own }, then)
  return { next: 'password', choose: chosen }
}

async function settle({ token, refresh }: Tokens, ready: () => Promise<Next>): Promise<Next> {
  const lacks = await lackingOf(token)
  if (lacks === 'second-factor') return { next: 'device', token, ready }
  if (lacks !== undefined) {
    // A session that is good for nothing.
    if (refresh !== undefined) void revoke(refresh).catch(() => undefined)
    return { next: 'app', app: lacks }
  }
  if (refresh !== undefined) sessionStorage.setItem(KEPT[thisApp()], refresh)
  if (current.state === 'expired' && personOf(token) !== current.person) {
    // The page is of somebody else, and so is what waits to be sent: without it, it begins anew.
    current = { state: 'out' }
    location.reload()
  } else enterBy(token)
  return { next: 'nothing' }
}

/**
 * For want of what the desk takes this token for nobody; somebody's zone is known before anything is shown to him.
 * Whatever else goes wrong is told by the page that meets it.
 */
async function lackingOf(token: string): ReturnType<typeof lacking> {
  try {
    const answer = await fetch('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })
    const lacks = await lacking(answer)
    // What is not read stays open.
    if (answer.ok) hearZone(await answer.json())
    else await answer.body?.cancel()
    return lacks
  } catch {
    return undefined
  }
}

async function renewed(): Promise<void> {
  // A token without what is lacking would be renewed for ever, and take the dialog away each time.
  if (current.state === 'expired') return expire()
  try {
    enterBy(await renewWith(kept() ?? ''))
  } catch (error) {
    if (!isOver(error)) throw error
    await expire()
  }
}

function expire(): Promise<void> {
  become({ state: 'expired', person: writer() })
  return new Promise<void>((resume, drop) => void waiting.push({ resume, drop }))
}

function enterBy(token: string): void {
  become({ state: 'in', token, person: personOf(token) })
}

/** The subject of an access token. */
function personOf(token: string): string {
  const [, claims = ''] = token.split('.')
  const { sub }: { sub: string } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')))
  return sub
}

function kept(): string | null {
  return sessionStorage.getItem(KEPT[thisApp()])
}

/** Cognito's own no; without a connection, or by a fault, nothing has ended. */
function isOver(error: unknown): boolean {
  return error instanceof Problem && error.told.code === 'sign-in/wrong'
}

function become(next: State): void {
  current = next
  if (next.state === 'out') hearZone(undefined)
  for (const listener of listeners) listener()
  if (next.state !== 'in' && next.state !== 'out') return
  const ended = new Problem({ status: 401, code: 'sign-in/ended' })
  for (const { resume, drop } of waiting) {
    if (next.state === 'in') resume()
    else drop(ended)
  }
  waiting = []
}
