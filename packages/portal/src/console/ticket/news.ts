/**
 * What others did since somebody began to write: nobody answers what he has not read.
 * @module
 */
import type { Ticket, TimelineEvent } from './use-ticket.ts'

/** @param seen The version that was read. @param me Who writes. */
export function newsSince({ timeline }: Ticket, seen: number, me: string): readonly TimelineEvent[] {
  return timeline.filter(
    ({ sequence, kind, actor }) =>
      sequence > seen &&
      kind !== 'messages-read' &&
      actor.role !== 'system' &&
      !(actor.role === 'agent' && actor.id === me),
  )
}
