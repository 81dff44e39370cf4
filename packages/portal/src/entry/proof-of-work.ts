/**
 * ALTCHA's proof of work, done by the browser: the number below `maxnumber` whose digest behind the salt is the challenge.
 * @module
 */
import { type AnswerOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'

type Challenge = AnswerOf<'GET /registration/challenge'>

/** So many at once: one digest is over before the browser has noted that it was asked for. */
const TOGETHER = 500

type Solution = Awaited<ReturnType<typeof workOn>>

/** What was sent and not answered, as JSON, and the proof that it was sent with. */
let unanswered: { body: string; solution: Solution } | undefined

/**
 * Sends what costs a proof of work: one for each thing. When no answer came, the same again is sent with the same proof,
 * by which the desk knows it.
 */
export async function proved<Body extends object, Done>(
  body: Body,
  send: (body: Body & { solution: Solution }) => Promise<Done>,
): Promise<Done> {
  const text = JSON.stringify(body)
  const solution =
    unanswered?.body === text ? unanswered.solution : await workOn(await call('GET /registration/challenge'))
  unanswered = { body: text, solution }
  try {
    const done = await send({ ...body, solution })
    unanswered = undefined
    return done
  } catch (error) {
    if (isAnswer(error)) unanswered = undefined
    throw error
  }
}

/** Whether the desk has said what became of it. */
function isAnswer(error: unknown): boolean {
  return error instanceof Problem && error.told.status >= 400 && error.told.status < 500 && error.told.status !== 429
}

/** @throws Error for a challenge that cannot be met. */
async function workOn({ algorithm, challenge, maxnumber, salt, signature }: Challenge) {
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
