import { Refusal } from '@plazo/domain/refusal'
import type { Caller } from './caller.ts'
import type { Links } from './link-tickets.ts'
import type { TicketStore } from './ticket-store.ts'

export type Requester = { organisationId: string; contactId: string }

/** For whom a ticket is opened: as staff say, or the requester of the ticket it follows or comes from. */
export async function wanted(
  store: TicketStore,
  caller: Caller,
  { requester, follows, splitFrom }: Links & { requester?: Requester | undefined },
): Promise<Requester | undefined> {
  if (caller.role === 'customer') return { organisationId: caller.organisationId, contactId: caller.id }
  const named = follows ?? splitFrom
  if (requester || named === undefined) return requester
  const other = await store.find(named)
  if (!other) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId: named } })
  return { organisationId: other.organisationId, contactId: other.requesterId }
}
