/**
 * What a new version would do, as lines for the terminal.
 * @module
 */
import type { VersionPreview } from '@plazo/application/preview-version'
import { epoch, type Instant } from '@plazo/domain/instant'
import { CLOCK_KINDS, type ClockKind } from '@plazo/domain/policy'
import { minuteShown, zonedAt } from '@plazo/domain/temporal'
import type { Move } from '@plazo/domain/version-preview'

type MovedTicket = Move & { ticketId: string }

/** @param timeZone Of the version's calendar. */
export function previewText({ version, at, open, moved }: VersionPreview, timeZone: string): string {
  const time = (instant: Instant) => minuteShown(zonedAt(epoch(instant), timeZone))
  const moves = moved.flatMap(({ ticketId, moves: own }) => own.map((move) => ({ ...move, ticketId })))
  const breaking = new Set(moves.filter(({ breaks }) => breaks).map(({ ticketId }) => ticketId))
  return [
    `If version ${version} held for every open ticket from ${time(at)} (${timeZone}) on:`,
    `${tickets(moved.length)} of ${open} would move, ${breaking.size} would breach.`,
    ...CLOCK_KINDS.flatMap((clock) => clockLines(clock, moves, time)),
    'Nothing was changed: tickets keep the version they were opened under.',
  ].join('\n')
}

function clockLines(
  clock: ClockKind,
  all: readonly MovedTicket[],
  time: (instant: Instant) => string,
): readonly string[] {
  const moves = all.filter((move) => move.clock === clock).toSorted(brokenAndSoonestFirst)
  if (moves.length === 0) return []
  return [
    '',
    `${clock}: ${tickets(moves.length)}`,
    ...moves.map(({ ticketId, from, to, breaks }) => {
      const [before, after] = [from, to].map((due) => (due === undefined ? 'no promise' : time(due)))
      return `  ${ticketId}  ${before} -> ${after}${breaks ? '  BREACH' : ''}`
    }),
    '',
  ]
}

function brokenAndSoonestFirst(one: MovedTicket, other: MovedTicket): number {
  if (one.breaks !== other.breaks) return one.breaks ? -1 : 1
  return (one.to ?? '9') < (other.to ?? '9') ? -1 : 1
}

function tickets(count: number): string {
  return count === 1 ? '1 open ticket' : `${count} open tickets`
}
