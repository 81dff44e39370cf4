/**
 * Requests that create something, made safe to send twice: the second one is answered with what the first one did.
 *
 * A ticket remembers the requests that made it what it is. So they cost no item of their own and no read: whoever
 * answers a request has the ticket at hand, and of two at once one finds that the ticket has changed.
 * @module
 */
import { plus, type Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'

/** `id` names the sender and his own `key`; `fingerprint` tells one body from another. Both are digests. */
export type RequestIdentity = { id: string; key: string; fingerprint: string }

/** `replayed`: an earlier request with this key did it; the ticket is as it is now. */
export type Outcome = { ticket: Ticket; sequence: number; replayed: boolean }

const REMEMBERED_MILLISECONDS = 24 * 60 * 60 * 1000

/**
 * What a request did to this ticket when it was first sent; undefined when it never came.
 *
 * @throws Refusal `request/key-reused` when the key belongs to another body.
 */
export function answered(ticket: Ticket, request: RequestIdentity): Outcome | undefined {
  const earlier = ticket.requests?.find(({ id }) => id === request.id)
  if (!earlier) return undefined
  if (earlier.fingerprint !== request.fingerprint) {
    throw new Refusal({ code: 'request/key-reused', facts: { key: request.key } })
  }
  return { ticket, sequence: earlier.sequence, replayed: true }
}

/** The ticket as the request leaves it, which caused the first of these events that somebody and not time did. */
export function remembering(
  ticket: Ticket,
  { id, fingerprint }: RequestIdentity,
  { events, now }: { events: readonly RecordedEvent[]; now: Instant },
): Ticket {
  const { sequence } = events.find(({ actor }) => actor.role !== 'system') ?? { sequence: ticket.version }
  const since = plus(now, -REMEMBERED_MILLISECONDS)
  const kept = (ticket.requests ?? []).filter((request) => request.sequence === 1 || request.at > since)
  return { ...ticket, requests: [...kept, { id, fingerprint, sequence, at: now }] }
}
