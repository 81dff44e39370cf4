/**
 * The form on the page, for who has not signed in (S0-34). What is wrong with it is said at once, field by field; whether
 * anybody knows who sends it is not even looked at: it is written down, and what follows, follows by mail.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import { findingsBy, plainBy, type GivenIdentity } from '@plazo/domain/identity'
import type { Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type { AskedForm, EntryBook, SpentChallenge } from './entry-book.ts'
import { requireRequest } from './open-as-visitor.ts'
import type { Budget, RateLimiter } from './rate-limiter.ts'
import type { GivenForm } from './take-in.ts'

export type AskingDesk = {
  entryBook: Pick<EntryBook, 'ask'>
  rateLimiter: RateLimiter
  desk: Desk
  now: () => Instant
}

export type Asked = Omit<AskedForm, 'form'> & Pick<GivenForm, 'fields' | 'statements'> & { identity: GivenIdentity }

/** By which it comes to the desk. */
export const FORM_CHANNEL = 'portal'
/** Nobody's inbox is filled by whoever types his address. */
const OF_ONE_MAIL: Budget = { calls: 10, windowSeconds: 24 * 3600 }
/** Of a proof of work, which counts once: it names the request that it was done for. */
const KEY_LENGTH = 22

/**
 * @throws Refusal `visitor/not-here`, `topic/unknown`, `topic/channel`, `intake/refused` with every finding at once,
 * `challenge/spent`.
 */
export async function askAsVisitor(
  desk: AskingDesk,
  { identity, fields, statements, ...told }: Asked,
  spent: SpentChallenge,
): Promise<void> {
  const rule = desk.desk.entry?.visitors?.form
  if (!rule) throw new Refusal({ code: 'visitor/not-here', facts: {} })
  const identified = { identity: plainBy(rule.asks, identity) }
  const asks = { ...told, form: { ...identified, ...(fields && { fields }), ...(statements && { statements }) } }
  requireTopic(desk.desk, told.topic)
  requireRequest(desk, { ...asks, channel: FORM_CHANNEL }, findingsBy(rule.asks, identity))
  const at = desk.now()
  const mail = (identity.mail ?? '').toLowerCase()
  const { allowed } = await desk.rateLimiter.take(`requests of ${mail}`, OF_ONE_MAIL, at)
  if (!allowed) return
  await desk.entryBook.ask({ id: spent.challenge.slice(0, KEY_LENGTH), at, who: { mail }, asks }, spent)
}

/** Of the desk's topics those that the form is for. */
function requireTopic({ entry, topics }: Desk, topic: string): void {
  const known = entry?.visitors?.form?.topics ?? []
  if (Object.hasOwn(topics, topic) && known.includes(topic)) return
  throw new Refusal({ code: 'topic/unknown', facts: { topic, known } })
}
