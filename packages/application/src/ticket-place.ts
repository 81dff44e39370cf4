/**
 * The number of a ticket is made of the request that opens it: there it is looked for when the request comes again.
 * @module
 */
import { scopeOf, type Caller } from './caller.ts'
import { answered, type Outcome, type RequestIdentity } from './repeatable.ts'
import type { TicketStores } from './ticket-store.ts'

export type Numbering = {
  stores: TicketStores
  /**
   * Eight Crockford characters made of a request's id, so that the same request always means the same ticket, and as
   * good as random otherwise; `turn` gives others when these are taken.
   */
  newTicketCode: (requestId: string, turn: number) => string
}

type Place = { organisationId: string; request: RequestIdentity }

/**
 * Where a request's ticket is, with what the request did, or where it would be: codes that other requests have taken are
 * passed over.
 *
 * @throws Refusal `request/key-reused`
 */
export async function placeOf(
  desk: Numbering,
  { caller, organisationId, request }: Place & { caller: Caller },
): Promise<{ ticketId: string; outcome?: Outcome }> {
  // Its own ticket may lie with a team that is out of the caller's reach.
  const store = desk.stores(scopeOf(caller))
  for (let turn = 0; ; turn++) {
    const ticketId = numberOf(desk, { organisationId, request, turn })
    const found = await store.find(ticketId)
    if (!found) return { ticketId }
    const outcome = answered(found, request)
    if (outcome) return { ticketId, outcome }
  }
}

export function numberOf(
  { newTicketCode }: Numbering,
  { organisationId, request, turn }: Place & { turn: number },
): string {
  return `${organisationId}-${newTicketCode(request.id, turn)}`
}
