/**
 * Asking to be let in. The answer, and the work for it, are the same whether anybody knows the mail or not.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type { EntryBook, SpentChallenge } from './entry-book.ts'
import type { Budget, RateLimiter } from './rate-limiter.ts'

export type EntryDesk = { entryBook: EntryBook; rateLimiter: RateLimiter; desk: Desk; now: () => Instant }

export type Registration = { id: string; name: string; mail: string; acceptedTerms: string }

/** Nobody's inbox is filled by whoever types his address. */
const MAILS: Budget = { calls: 5, windowSeconds: 24 * 3600 }

/** @throws Refusal `registration/closed`, `terms/not-current`, `challenge/spent` */
export async function register(
  { entryBook, rateLimiter, desk, now }: EntryDesk,
  { id, name, mail, acceptedTerms }: Registration,
  spent: SpentChallenge,
): Promise<void> {
  const { registration, terms } = desk.entry ?? {}
  if (registration !== 'open') throw new Refusal({ code: 'registration/closed', facts: {} })
  if (terms && terms.version !== acceptedTerms) {
    throw new Refusal({ code: 'terms/not-current', facts: { current: terms.version } })
  }
  const at = now()
  const { allowed } = await rateLimiter.take(`registrations of ${mail}`, MAILS, at)
  if (!allowed) return
  await entryBook.ask({ id, at, who: { mail }, name, terms: { version: acceptedTerms, acceptedAt: at } }, spent)
}

/** @throws Refusal `activation/unknown` */
export async function resend(
  { entryBook, rateLimiter, now }: EntryDesk,
  { id, token }: { id: string; token: string },
): Promise<void> {
  const known = await entryBook.activation(token)
  if (!known) throw new Refusal({ code: 'activation/unknown', facts: {} })
  const { organisationId, contactId, name, terms } = known
  const at = now()
  const { allowed } = await rateLimiter.take(`links of ${organisationId} ${contactId}`, MAILS, at)
  if (allowed) await entryBook.ask({ id, at, who: { organisationId, contactId }, name, terms })
}
