/**
 * ALTCHA's proof of work, done by the browser: the number below `maxnumber` whose digest behind the salt is the challenge.
 * @module
 */
import type { AnswerOf } from '../shared/api/client.ts'

type Challenge = AnswerOf<'GET /registration/challenge'>

/** So many at once: one digest is over before the browser has noted that it was asked for. */
const TOGETHER = 500

/** @throws Error for a challenge that cannot be met. */
export async function workOn({ algorithm, challenge, maxnumber, salt, signature }: Challenge) {
  for (let from = 0; from < maxnumber; from += TOGETHER) {
    const found = await Promise.all(Array.from({ length: TOGETHER }, (_, index) => digest(`${salt}${from + index}`)))
    const index = found.indexOf(challenge)
    if (index !== -1) return { algorithm, challenge, number: from + index, salt, signature }
  }
  throw new Error('the challenge cannot be met')
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
