/**
 * The form on the page, for who has not signed in (S0-34). What is wrong with it is said at once, field by field; whether
 * anybody knows who sends it is told to nobody: what there is to tell goes to that address by mail.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import { findingsBy, plainBy, type GivenIdentity } from '@plazo/domain/identity'
import { Refusal } from '@plazo/domain/refusal'
import type { EntryBook, SpentChallenge } from './entry-book.ts'
import { requireRequest, type VisitorOpening, type VisitorOpeningDesk } from './open-as-visitor.ts'
import { openTicket } from './open-ticket.ts'
import type { Budget, RateLimiter } from './rate-limiter.ts'

export type AskingDesk = VisitorOpeningDesk & {
  entryBook: Pick<EntryBook, 'contactByMail' | 'spend'>
  rateLimiter: RateLimiter
  /** Lets so much time pass. */
  rest: (milliseconds: number) => Promise<void>
}

type Form = { identity: GivenIdentity; command: Omit<VisitorOpening, 'channel'>; spent: SpentChallenge }

const CHANNEL = 'portal'
/** Nobody's inbox is filled by whoever types his address. */
const OF_ONE_MAIL: Budget = { calls: 10, windowSeconds: 24 * 3600 }
/** Longer than anything takes that follows, so that the answer's time tells no more than its words. */
const ANSWER_MILLISECONDS = 1500
/** Of a proof of work, which counts once: it names the request that it was done for. */
const KEY_LENGTH = 22

/**
 * @returns whether a ticket was opened, for the log alone.
 * @throws Refusal `visitor/not-here`, `topic/unknown`, `topic/channel`, `intake/refused` with every finding at once,
 * `challenge/spent`.
 */
export async function askAsVisitor(desk: AskingDesk, { identity, command, spent }: Form): Promise<boolean> {
  const rule = desk.desk.entry?.visitors?.form
  if (!rule) throw new Refusal({ code: 'visitor/not-here', facts: {} })
  const told = {
    ...command,
    channel: CHANNEL,
    form: { ...command.form, identity: plainBy(rule.asks, identity) },
  } as const
  requireTopic(desk.desk, command.topic)
  requireRequest(desk, told, findingsBy(rule.asks, identity))
  await desk.entryBook.spend(spent)
  const [isOpened] = await Promise.all([opened(desk, told, spent), desk.rest(ANSWER_MILLISECONDS)])
  return isOpened
}

/** Of the desk's topics those that the form is for. */
function requireTopic({ entry, topics }: Desk, topic: string): void {
  const known = entry?.visitors?.form?.topics ?? []
  if (Object.hasOwn(topics, topic) && known.includes(topic)) return
  throw new Refusal({ code: 'topic/unknown', facts: { topic, known } })
}

async function opened(desk: AskingDesk, command: VisitorOpening, { challenge }: SpentChallenge): Promise<boolean> {
  const mail = (command.form.identity?.mail ?? '').toLowerCase()
  const { allowed } = await desk.rateLimiter.take(`requests of ${mail}`, OF_ONE_MAIL, desk.now())
  const contact = allowed ? await desk.entryBook.contactByMail(mail) : undefined
  if (!contact) return false
  const key = challenge.slice(0, KEY_LENGTH)
  // Of no browser: nothing that is remembered reaches it, and everybody at the desk sees that nobody proved who asks.
  const caller = { role: 'customer', id: contact.id, organisationId: contact.organisationId, device: key } as const
  try {
    await openTicket(desk, caller, { ...command, request: { id: key, key, fingerprint: key } })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
