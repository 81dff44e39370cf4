/**
 * Who of the desk's people looks at a ticket now. Nothing hangs on it: a look that is lost is made again.
 * @module
 */
import { type Instant, plus } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type { Caller } from './caller.ts'
import { STAFF_ROLES } from './directory.ts'
import { requireRole } from './permissions.ts'
import { storeFor, type ReachingDesk } from './store-for.ts'

export type Look = { agentId: string; at: Instant }

export interface Presence {
  looksAt(ticketId: string): Promise<readonly Look[]>
  note(ticketId: string, look: Look): Promise<void>
}

/** Longer than between two looks of one person. */
const PRESENT_MILLISECONDS = 30_000
/** Whoever asks more often is written down no more often. */
const NOTED_MILLISECONDS = 20_000

/**
 * One read, and a write where the last one is 20 s old.
 *
 * @returns Who else looks, by id.
 * @throws Refusal `role/forbidden`, or `ticket/unknown` for what the caller may not know of.
 */
export async function lookAtTicket(
  desk: ReachingDesk & { presence: Presence; now: () => Instant },
  caller: Caller,
  ticketId: string,
): Promise<readonly string[]> {
  requireRole(caller, STAFF_ROLES)
  const store = await storeFor(desk, caller)
  if (!(await store.find(ticketId))) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  const now = desk.now()
  const looks = await desk.presence.looksAt(ticketId)
  const isNoted = looks.some(({ agentId, at }) => agentId === caller.id && at > plus(now, -NOTED_MILLISECONDS))
  if (!isNoted) await desk.presence.note(ticketId, { agentId: caller.id, at: now })
  return looks
    .filter(({ agentId, at }) => agentId !== caller.id && at > plus(now, -PRESENT_MILLISECONDS))
    .map(({ agentId }) => agentId)
}
