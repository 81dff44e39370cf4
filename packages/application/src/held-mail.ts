/**
 * Letters that wait: for the desk to open, or because their reader got three in the last five minutes. What waits for one
 * reader goes in one mail.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'
import type { Template } from '@plazo/domain/notices'
import type { NoticeKey } from './mailer.ts'

/** Notices for one reader that leave together, oldest first; at least one. */
export type Bundle = { recipient: string; notices: readonly Omit<NoticeKey, 'recipient'>[] }

/** What was put aside of a notice. */
export type HeldNotice = Bundle['notices'][number] & { template: Template; headline: string }

export interface HeldMail {
  /** What need not wait any longer at `now`, each reader's in a bundle: some of it, if there is much. */
  due(now: Instant): Promise<readonly Bundle[]>
  /**
   * Ties a bundle up, for good: what follows it out of the table sends it.
   *
   * @returns false when one of its notices belongs to another bundle already.
   */
  tie(bundle: Bundle, now: Instant): Promise<boolean>
  /** All of a bundle, in its order. */
  read(bundle: Bundle): Promise<readonly HeldNotice[]>
}

/**
 * For every minute. What cannot be tied up now is found again by the next one.
 *
 * @returns how many bundles were tied, and the errors of those that could not be.
 */
export async function tieHeldMail({
  heldMail,
  now,
}: {
  heldMail: HeldMail
  now: () => Instant
}): Promise<{ tied: number; failures: readonly unknown[] }> {
  const bundles = await heldMail.due(now())
  const results = await Promise.allSettled(bundles.map((bundle) => heldMail.tie(bundle, now())))
  const tied = results.filter((result) => result.status === 'fulfilled' && result.value).length
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  return { tied, failures }
}
