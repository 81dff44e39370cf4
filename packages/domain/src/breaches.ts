/**
 * Promises that were broken: what a ticket's progress adds to the desk's list of them, and which of them it ends.
 * @module
 */
import type { Instant } from './instant.ts'
import { CLOCK_KINDS, type ClockKind } from './policy.ts'
import type { Progress } from './steps.ts'
import type { Ticket } from './ticket.ts'

/** `answered`: late. `closed`: never. `carried`: it is owed by the ticket that took over. */
export const BREACH_ENDS = ['answered', 'closed', 'carried'] as const

export type BreachEnd = { at: Instant; how: (typeof BREACH_ENDS)[number] }

/** A promise that was not kept: its clock and when that broke name it within its ticket. */
export type Breach = {
  clock: ClockKind
  breachedAt: Instant
  dueAt: Instant
  /** `change`: it lay in the past once the terms were others. */
  cause: 'time' | 'change'
  /** Absent while it is owed. */
  ended?: BreachEnd
}

/** `ended`: those that were broken before. */
export type BreachNews = {
  broken: readonly Breach[]
  ended: readonly (Pick<Breach, 'clock' | 'breachedAt'> & { ended: BreachEnd })[]
}

/** @param before The ticket without the progress; none for one that is opened. Nothing when there is no news. */
export function breachNews(before: Ticket | undefined, progress: Progress): BreachNews | undefined {
  const { ticket } = progress
  const broken = brokenIn(before, progress).map((breach) => ({ ...breach, ...endIn(ticket, breach) }))
  const ended = CLOCK_KINDS.flatMap((clock) => {
    const breachedAt = brokenAt(before, clock)
    const end = breachedAt === undefined ? undefined : endIn(ticket, { clock, breachedAt })
    return breachedAt !== undefined && end ? [{ clock, breachedAt, ...end }] : []
  })
  return broken.length + ended.length > 0 ? { broken, ended } : undefined
}

function brokenIn(before: Ticket | undefined, { ticket, events }: Progress): readonly Breach[] {
  const told = events.flatMap((event) =>
    event.kind === 'clock-breached'
      ? [{ clock: event.clock, breachedAt: event.at, dueAt: event.dueAt, cause: event.cause }]
      : [],
  )
  const untold = CLOCK_KINDS.filter((clock) => !told.some((each) => each.clock === clock))
  return [...told, ...untold.flatMap((clock) => taken(before, ticket, clock) ?? late(before, ticket, clock) ?? [])]
}

/** A ticket that takes over what another one owed. */
function taken(before: Ticket | undefined, ticket: Ticket, clock: ClockKind): Breach | undefined {
  const breachedAt = before ? undefined : brokenAt(ticket, clock)
  return breachedAt === undefined ? undefined : { clock, breachedAt, dueAt: breachedAt, cause: 'time' }
}

/** Delivered late while somebody else had the turn: no step of time broke it. */
function late(before: Ticket | undefined, { clocks }: Ticket, clock: ClockKind): Breach | undefined {
  const settled = clocks[clock]
  const wasRunning = before?.clocks[clock]?.state === 'running' && brokenAt(before, clock) === undefined
  if (!wasRunning || settled?.state !== 'settled' || settled.verdict !== 'breached') return undefined
  const { dueAt, breachedAt = dueAt } = settled
  return breachedAt && dueAt && { clock, breachedAt, dueAt, cause: 'time' }
}

function brokenAt(ticket: Ticket | undefined, kind: ClockKind): Instant | undefined {
  const clock = ticket?.clocks[kind]
  return clock?.state === 'running' ? clock.breachedAt : undefined
}

function endIn(
  { clocks, closed }: Ticket,
  { clock, breachedAt }: Pick<Breach, 'clock' | 'breachedAt'>,
): { ended: BreachEnd } | undefined {
  const settled = clocks[clock]
  if (settled?.state !== 'settled' || (settled.breachedAt ?? settled.dueAt) !== breachedAt) return undefined
  const at = settled.settledAt
  if (closed?.at !== at || closed.reason === 'solved') return { ended: { at, how: 'answered' } }
  return { ended: { at, how: closed.reason === 'handed-over' ? 'carried' : 'closed' } }
}
