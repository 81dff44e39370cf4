/**
 * Requests that cost a proof of work. It is spent on one request alone: when that comes again, its answer having been
 * lost, it is known by its proof, and neither counted nor done a second time.
 * @module
 */
import type { EntryBook, SpentChallenge } from '@plazo/application/entry-book'
import type { Instant } from '@plazo/domain/instant'
import type { Challenges, Solution } from '../entry/challenge.ts'
import type { Call } from './api.ts'
import { fingerprintOf } from './call.ts'

type Headers = Readonly<Record<string, string>>

export type ProvingDesk = {
  challenges: Challenges
  entryBook: Pick<EntryBook, 'isRepeated'>
  now: () => Instant
}

export type Proved<Body> = {
  body: Body
  spent: SpentChallenge
  isRepeated: boolean
  /** What counting it told. */
  headers: Headers
}

/**
 * @param read Reads the body.
 * @param count Counts the call, whatever is wrong with it; throws when there were too many.
 * @throws BadRequest, Refusal `challenge/wrong`, `challenge/spent` for a proof that was spent on another request.
 */
export async function proved<Body extends { solution: Solution }>(
  { challenges, entryBook, now }: ProvingDesk,
  call: Pick<Call<undefined>, 'event' | 'route'>,
  { read, count }: { read: () => Body; count: () => Promise<Headers> },
): Promise<Proved<Body>> {
  const { body, spent, isRepeated } = await known().catch(async (error: unknown) => {
    await count()
    throw error
  })
  return { body, spent, isRepeated, headers: isRepeated ? {} : await count() }

  async function known() {
    const given = read()
    const solved = challenges.solved(given.solution, now())
    const proof = { ...solved, request: fingerprintOf(call).slice(0, FINGERPRINT_LENGTH) }
    return { body: given, spent: proof, isRepeated: await entryBook.isRepeated(proof) }
  }
}

/** Of a digest: 132 bits. */
const FINGERPRINT_LENGTH = 22
