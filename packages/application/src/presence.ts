/**
 * Who of the desk's people looks at which ticket now. Nothing hangs on it: a look that is lost is made again.
 *
 * Looks are kept by team, the last one of each window of a person, so that a whole queue is told of by one read.
 * @module
 */
import { type Instant, plus } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type { Caller } from './caller.ts'
import { STAFF_ROLES } from './directory.ts'
import { requireRole } from './permissions.ts'
import { storeFor, type ReachingDesk } from './store-for.ts'
import { teamFor } from './team-for.ts'

export type Look = {
  agentId: string
  /** Which of his windows; without it he has one. */
  window?: string
  ticketId: string
  at: Instant
  /** Whether he writes to its customer. */
  writes: boolean
}

export interface Presence {
  /** The last look of each window of each person at a ticket of the team, however old. */
  looksIn(team: string): Promise<readonly Look[]>
  note(team: string, look: Look): Promise<void>
}

type LookingDesk = ReachingDesk & { presence: Presence; now: () => Instant }

/** Longer than between two looks of one person. */
const PRESENT_MILLISECONDS = 30_000
/** Whoever asks more often is written down no more often. */
const NOTED_MILLISECONDS = 20_000

/**
 * One read beside the ticket's, and a write where the last one is 20 s old or told something else.
 *
 * @returns Who else looks.
 * @throws Refusal `role/forbidden`, or `ticket/unknown` for what the caller may not know of.
 */
export async function lookAtTicket(
  desk: LookingDesk,
  caller: Caller,
  { ticketId, writes, window }: Pick<Look, 'ticketId' | 'writes'> & { window?: string | undefined },
): Promise<readonly Look[]> {
  requireRole(caller, STAFF_ROLES)
  const store = await storeFor(desk, caller)
  const ticket = await store.find(ticketId)
  if (!ticket) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  const now = desk.now()
  const looks = await desk.presence.looksIn(ticket.team)
  const own = looks.find((look) => look.agentId === caller.id && look.window === window)
  const isNoted = own?.ticketId === ticketId && own.writes === writes && own.at > plus(now, -NOTED_MILLISECONDS)
  if (!isNoted)
    await desk.presence.note(ticket.team, {
      agentId: caller.id,
      ...(window !== undefined && { window }),
      ticketId,
      at: now,
      writes,
    })
  return othersNow(looks, caller, now).filter((look) => look.ticketId === ticketId)
}

/**
 * One read, whatever the team has to do.
 *
 * @returns Who else looks at tickets of a team: of the first of his own where none is named.
 * @throws Refusal `role/forbidden`, also for a team that is not an agent's own.
 */
export async function looksInTeam(
  desk: LookingDesk,
  caller: Caller,
  wanted: string | undefined,
): Promise<readonly Look[]> {
  requireRole(caller, STAFF_ROLES)
  const team = await teamFor(desk.directory, caller, wanted)
  return team === undefined ? [] : othersNow(await desk.presence.looksIn(team), caller, desk.now())
}

function othersNow(looks: readonly Look[], { id }: Caller, now: Instant): readonly Look[] {
  const present = looks.filter(({ agentId, at }) => agentId !== id && at > plus(now, -PRESENT_MILLISECONDS))
  // Two windows at one ticket are one person there; what he writes in the one he writes.
  const sorted = present.toSorted((a, b) => Number(a.writes) - Number(b.writes))
  return [...new Map(sorted.map((look) => [`${look.agentId} ${look.ticketId}`, look])).values()]
}
