/**
 * The tokens by which browsers are known: made up at random and signed, so that a forged one costs no read; the table
 * keeps no more of one than a digest.
 * @module
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Random } from '../../random.ts'
import type { ApiEvent } from '../http/call.ts'

export type DeviceTokens = {
  make(): string
  /** The id of the device whose token it is; undefined for a token that is none of ours. */
  idOf(token: string): string | undefined
}

/** Of this origin alone, kept from its scripts, and sent with no other site's requests. */
const COOKIE = '__Host-plazo-device'
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Strict'
const TOKEN_BYTES = 24
/** Of a digest: 132 bits. */
const ID_LENGTH = 22

export function deviceTokens(key: string, random: Random): DeviceTokens {
  // Under a name of its own: what is signed for one thing is good for no other.
  const signature = (said: string) => createHmac('sha256', key).update(`device ${said}`).digest()
  return {
    make() {
      const said = random(TOKEN_BYTES).toString('base64url')
      return `${said}.${signature(said).toString('base64url')}`
    },
    idOf(token) {
      const [said = '', signed = '', ...rest] = token.split('.')
      const wanted = signature(said)
      const given = Buffer.from(signed, 'base64url')
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
