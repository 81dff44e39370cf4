/**
 * A proof of work in ALTCHA's first format (https://altcha.org): cheap to check, dear to a machine that asks often.
 * It carries its own end and is signed, so that nothing of it is kept until it is spent.
 * @module
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { SpentChallenge } from '@plazo/application/entry-book'
import type { challengeResponse, solution } from '@plazo/contracts/entry-messages'
import { epoch, fromEpoch, type Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type * as z from 'zod/mini'
import type { Random } from '../../random.ts'

/** About a second for a phone; the whole of it is tried by bad luck alone. */
const LARGEST_NUMBER = 50_000
const GOOD_SECONDS = 20 * 60

export type Challenge = z.input<typeof challengeResponse>
export type Solution = z.output<typeof solution>

export type Challenges = {
  make(now: Instant): Challenge
  /** @throws Refusal `challenge/wrong` for what is not ours, not solved, or too old. */
  solved(solution: Solution, now: Instant): Omit<SpentChallenge, 'request'>
}

/** @param largestNumber How much work it is at most. */
export function challenges(key: string, random: Random, largestNumber = LARGEST_NUMBER): Challenges {
  return {
    make(now) {
      const salt = `${random(12).toString('hex')}?expires=${Math.floor(epoch(now) / 1000) + GOOD_SECONDS}`
      const challenge = digest(salt, random(6).readUIntBE(0, 6) % largestNumber)
      return { algorithm: 'SHA-256', challenge, maxnumber: largestNumber, salt, signature: sign(key, challenge) }
    },
    solved({ challenge, number, salt, signature }, now) {
      const [, expires] = /^[0-9a-f]{24}\?expires=(\d{1,10})$/.exec(salt) ?? []
      const until = fromEpoch(Number(expires ?? 0) * 1000)
      const isOurs = timingSafeEqual(Buffer.from(sign(key, challenge)), Buffer.from(signature))
      if (!isOurs || digest(salt, number) !== challenge || until <= now) {
        throw new Refusal({ code: 'challenge/wrong', facts: {} })
      }
      return { challenge, until }
    },
  }
}

function digest(salt: string, number: number): string {
  return createHash('sha256').update(`${salt}${number}`).digest('hex')
}

function sign(key: string, challenge: string): string {
  return createHmac('sha256', key).update(challenge).digest('hex')
}
