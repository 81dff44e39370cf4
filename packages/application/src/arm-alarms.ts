/**
 * Hangs up the bell that a ticket's last write asked for.
 * @module
 */
import type { Ticket } from '@plazo/domain/ticket'
import type { AlarmClock } from './alarm-clock.ts'

/** A ticket as it was and as it is; without `before` it is new. */
export type TicketWrite = { before?: Ticket | undefined; after: Ticket }

/**
 * Arms every ticket whose alarm has a new generation; all other writes need nothing.
 *
 * @returns one result for each write, in order: a failure must come again, and holds up no other.
 */
export async function armAlarms(
  { alarmClock }: { alarmClock: AlarmClock },
  writes: readonly TicketWrite[],
): Promise<readonly { ticketId: string; armed: boolean; failure?: unknown }[]> {
  return Promise.all(writes.map((write) => arm(alarmClock, write)))
}

async function arm(
  alarmClock: AlarmClock,
  { before, after }: TicketWrite,
): Promise<{ ticketId: string; armed: boolean; failure?: unknown }> {
  const { id: ticketId, alarm: { at, generation } = {} } = after
  if (at === undefined || generation === undefined || generation === before?.alarm?.generation) {
    return { ticketId, armed: false }
  }
  try {
    await alarmClock.arm({ ticketId, at, generation })
    return { ticketId, armed: true }
  } catch (failure) {
    return { ticketId, armed: false, failure }
  }
}
