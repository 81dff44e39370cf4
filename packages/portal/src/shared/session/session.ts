/**
 * Who is signed in. The access token is in memory only; the refresh token lives as long as the tab.
 * @module
 */
import { confirm, enter, leaveEverywhere, renewWith, revoke } from './cognito.ts'

/** `expired`: somebody was signed in, and what he typed still stands on the page. */
type State = { state: 'unknown' | 'out' | 'in' | 'expired'; token?: string }

const KEPT = 'plazo.refresh'
const listeners = new Set<() => void>()
let current: State = { state: 'unknown' }
let waiting: (() => void)[] = []
let renewing: Promise<void> | undefined

export const session = {
  get: (): State => current,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** @throws Problem with a code of its own for a wrong password or too many attempts. */
  async signIn(mail: string, password: string): Promise<void> {
    const { token, refresh } = await enter(mail, password)
    if (refresh !== undefined) sessionStorage.setItem(KEPT, refresh)
    become({ state: 'in', token })
  },
  /** A new password by a code of a mail. Every session there was ends: one of them may be a stranger's. */
  async reset(mail: string, code: string, password: string): Promise<void> {
    await confirm(mail, code, password)
    await leaveEverywhere((await enter(mail, password)).token)
    await session.signIn(mail, password)
  },
  /** On this machine and on every other. @throws Problem when Cognito cannot be told: one is in still. */
  async signOutEverywhere(): Promise<void> {
    if (current.token !== undefined) await leaveEverywhere(current.token)
    session.signOut()
  },
  signOut(): void {
    const refresh = sessionStorage.getItem(KEPT)
    // Whoever is offline is out as well; the token dies of old age then.
    if (refresh !== null) void revoke(refresh).catch(() => undefined)
    sessionStorage.removeItem(KEPT)
    become({ state: 'out' })
  },
  /** Fulfilled once there is a new token, if need be after the person has signed in again. */
  renew(): Promise<void> {
    renewing ??= renewed().finally(() => (renewing = undefined))
    return renewing
  },
  /** At the start of the page. */
  async restore(): Promise<void> {
    if (sessionStorage.getItem(KEPT) === null) return become({ state: 'out' })
    const token = await renewWith(sessionStorage.getItem(KEPT) ?? '').catch(() => undefined)
    if (token === undefined) return session.signOut()
    become({ state: 'in', token })
  },
}

/** Nobody is signed in here. */
export function isVisitor(): boolean {
  return current.state === 'out'
}

async function renewed(): Promise<void> {
  const token = await renewWith(sessionStorage.getItem(KEPT) ?? '').catch(() => undefined)
  if (token !== undefined) return become({ state: 'in', token })
  become({ state: 'expired' })
  await new Promise<void>((resume) => void waiting.push(resume))
}

function become(next: State): void {
  current = next
  for (const listener of listeners) listener()
  if (next.state !== 'in') return
  for (const resume of waiting) resume()
  waiting = []
}
