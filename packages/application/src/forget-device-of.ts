import { Refusal } from '@plazo/domain/refusal'
import type { Caller } from './caller.ts'
import type { Devices } from './devices.ts'
import { storeFor, type ReachingDesk } from './store-for.ts'

/**
 * Revokes the browser from which a ticket was opened (S0-12), as whoever works at the desk does with one that is not the
 * person's it says. Nothing happens where somebody signed in opened it.
 *
 * @throws Refusal `ticket/unknown`
 */
export async function forgetDeviceOf(
  desk: ReachingDesk & { devices: Devices },
  caller: Caller,
  ticketId: string,
): Promise<void> {
  const ticket = await (await storeFor(desk, caller)).find(ticketId)
  if (!ticket) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  if (ticket.device !== undefined) await desk.devices.forget(ticket.device)
}
