/**
 * The tokens by which browsers are known: made of a secret and signed, so that a forged one costs no read; the table keeps
 * no more of one than a digest.
 * @module
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { ApiEvent } from '../http/call.ts'

export type DeviceTokens = {
  /** As good as random to whoever has no key, and the same for the same proof of work. @param challenge Of that proof. */
  of(challenge: string): string
  /** The id of the device whose token it is; undefined for a token that is none of ours. */
  idOf(token: string): string | undefined
}

/** Of this origin alone, kept from its scripts, and sent with no other site's requests. */
const COOKIE = '__Host-plazo-device'
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict'
const TOKEN_BYTES = 24
/** Of a digest: 132 bits. */
const ID_LENGTH = 22

export function deviceTokens(key: string): DeviceTokens {
  // Under names of their own: what is signed for one thing is good for no other.
  const signed = (name: string, said: string) => createHmac('sha256', key).update(`${name} ${said}`).digest()
  const signature = (said: string) => signed('device', said)
  return {
    of(challenge) {
      const said = signed('proof of a device', challenge).subarray(0, TOKEN_BYTES).toString('base64url')
      return `${said}.${signature(said).toString('base64url')}`
    },
    idOf(token) {
      const [said = '', proof = '', ...rest] = token.split('.')
      const wanted = signature(said)
      const given = Buffer.from(proof, 'base64url')
      if (rest.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
      return createHash('sha256').update(said).digest('base64url').slice(0, ID_LENGTH)
    },
  }
}

/** What the browser sent; nothing where another site made it ask. */
export function deviceToken({ cookies = [], headers }: ApiEvent): string | undefined {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return undefined
  const all = [...cookies, ...(headers['cookie']?.split(';') ?? [])]
  const found = all.map((each) => each.trim().split('=')).find(([name]) => name === COOKIE)
  return found?.slice(1).join('=')
}

export function rememberingCookie(token: string, seconds: number): Record<string, string> {
  return { 'Set-Cookie': `${COOKIE}=${token}; Max-Age=${seconds}; ${ATTRIBUTES}` }
}

export function forgettingCookie(): Record<string, string> {
  return { 'Set-Cookie': `${COOKIE}=; Max-Age=0; ${ATTRIBUTES}` }
}
