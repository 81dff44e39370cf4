/**
 * Requests that create something, made safe to send twice: the second one is answered with what the first one did.
 * @module
 */
import { Refusal } from '@plazo/domain/refusal'
import type { Ticket } from '@plazo/domain/ticket'
import { DuplicateRequest, type CreatingRequest, type TicketStore } from './ticket-store.ts'

/** `key` is the caller's own; `fingerprint` tells one body from another. */
export type RequestIdentity = { key: string; fingerprint: string }

/** `replayed`: an earlier request with this key did it; the ticket is as it is now. */
export type Outcome = { ticket: Ticket; sequence: number; replayed: boolean }

/**
 * Costs nothing on the first sending: only when the work is refused, or its key turns out to be used, is the record
 * of requests read.
 *
 * @throws Refusal `request/key-reused` when the key belongs to another body.
 */
export async function repeatable(
  store: TicketStore,
  request: CreatingRequest | undefined,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (!request || !(error instanceof Refusal || error instanceof DuplicateRequest)) throw error
    const earlier = await store.request(request)
    if (!earlier) throw error
    if (earlier.fingerprint !== request.fingerprint) {
      throw new Refusal({ code: 'request/key-reused', facts: { key: request.key } })
    }
    const ticket = await store.find(earlier.ticketId)
    if (!ticket) throw error
    return { ticket, sequence: earlier.sequence, replayed: true }
  }
}
