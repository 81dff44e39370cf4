/**
 * What a version of the rules would do to a ticket that keeps another: a dry run, nothing is moved.
 * @module
 */
import { dueAt } from './clocks.ts'
import type { Instant } from './instant.ts'
import { CLOCK_KINDS, type ClockKind, type Policy } from './policy.ts'
import { catchUp } from './steps.ts'
import type { Ticket } from './ticket.ts'

/** One promise that would be another. Without `from` it is new, without `to` it would not be promised any more. */
export type Move = {
  clock: ClockKind
  from?: Instant
  to?: Instant
  /** It would be broken at once by the change alone. */
  breaks: boolean
}

/**
 * How the promises that run at `at` would move; undefined for a ticket that is closed by then.
 *
 * A promise that waits for somebody has no due time under either version, and one that is broken cannot break again.
 */
export function movesUnder(
  { own, other }: { own: Policy; other: Policy },
  ticket: Ticket,
  at: Instant,
): readonly Move[] | undefined {
  const current = catchUp(own, { ticket, events: [] }, at).ticket
  if (current.state === 'closed') return undefined
  return CLOCK_KINDS.flatMap((clock) => move({ own, other }, current, { clock, at }) ?? [])
}

function move(
  { own, other }: { own: Policy; other: Policy },
  ticket: Ticket,
  { clock, at }: { clock: ClockKind; at: Instant },
): Move | undefined {
  const from = dueAt(own, ticket, clock)
  const to = dueAt(other, ticket, clock)
  if (from === to) return undefined
  const running = ticket.clocks[clock]
  const isBroken = running?.state === 'running' && running.breachedAt !== undefined
  return {
    clock,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    breaks: to !== undefined && to <= at && !isBroken,
  }
}
