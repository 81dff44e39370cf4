/**
 * A proof of work in ALTCHA's first format (https://altcha.org): cheap to check, dear to a machine that asks often.
 * It carries its own end and is signed, so that nothing of it is kept until it is spent.
 * @module
 */
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { SpentChallenge } from '@plazo/application/entry-book'
import type { challengeResponse, solution } from '@plazo/contracts/entry-messages'
import { epoch, fromEpoch, type Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type * as z from 'zod/mini'

/** About a second for a phone; the whole of it is tried by bad luck alone. */
const LARGEST_NUMBER = 50_000
const GOOD_SECONDS = 20 * 60

export type Challenge = z.input<typeof challengeResponse>
export type Solution = z.output<typeof solution>

export function newChallenge(key: string, now: Instant): Challenge {
  const salt = `${randomBytes(12).toString('hex')}?expires=${Math.floor(epoch(now) / 1000) + GOOD_SECONDS}`
  const challenge = digest(salt, randomInt(LARGEST_NUMBER))
  return { algorithm: 'SHA-256', challenge, maxnumber: LARGEST_NUMBER, salt, signature: sign(key, challenge) }
}

/** @throws Refusal `challenge/wrong` for what is not ours, not solved, or too old. */
export function solved(key: string, { challenge, number, salt, signature }: Solution, now: Instant): SpentChallenge {
  const [, expires] = /^[0-9a-f]{24}\?expires=(\d{1,10})$/.exec(salt) ?? []
  const until = fromEpoch(Number(expires ?? 0) * 1000)
  const isOurs = timingSafeEqual(Buffer.from(sign(key, challenge)), Buffer.from(signature))
  if (!isOurs || digest(salt, number) !== challenge || until <= now) {
    throw new Refusal({ code: 'challenge/wrong', facts: {} })
  }
  return { challenge, until }
}

function digest(salt: string, number: number): string {
  return createHash('sha256').update(`${salt}${number}`).digest('hex')
}

function sign(key: string, challenge: string): string {
  return createHmac('sha256', key).update(challenge).digest('hex')
}
