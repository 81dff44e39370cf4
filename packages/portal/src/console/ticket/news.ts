/**
 * What others did since somebody began to write: nobody answers what he has not read.
 * @module
 */
import { Problem } from '../../shared/api/problem.ts'
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

/** Others of the desk may write between two looks; more often than this is not by chance. */
const TRIES = 3

/** `read` is the version that was read, of the ticket as the page knows it. */
type Upon = { ticket: Ticket; read: number; me: string; reread: () => Promise<Ticket> }

/**
 * Does it to the ticket as it is, unless somebody else did something since it was read.
 *
 * @returns false when there is something to read first: nothing was done.
 */
export async function unlessNews(
  { ticket, read, me, reread }: Upon,
  act: (ticket: Ticket) => Promise<unknown>,
): Promise<boolean> {
  let current = ticket
  for (let time = 1; newsSince(current, read, me).length === 0; time++) {
    try {
      await act(current)
      return true
    } catch (error) {
      if (!(error instanceof Problem) || error.told.status !== 412 || time === TRIES) throw error
      current = await reread()
    }
  }
  return false
}
