/**
 * The tickets that one request went through: what each follows, and what follows it.
 * @module
 */
import { settled } from '@plazo/domain/steps'
import { policyOf } from '@plazo/domain/desk'
import { Refusal } from '@plazo/domain/refusal'
import type { Ticket } from '@plazo/domain/ticket'
import type { Caller } from './caller.ts'
import { storeFor, type ReachingDesk } from './store-for.ts'
import type { TicketStore } from './ticket-store.ts'

/** A longer chain is told in part: enough for a page, and a bound on what one request reads. */
const LONGEST = 25

/** The whole chain that the ticket belongs to, oldest first. @throws Refusal `ticket/unknown`. */
export async function ticketChain(desk: ReachingDesk, caller: Caller, ticketId: string): Promise<readonly Ticket[]> {
  const store = await storeFor(desk, caller)
  const chain = new Map<string, Ticket>()
  const find = async (id: string) => {
    const ticket = await store.find(id)
    return ticket && settled(policyOf(desk.desk, ticket.policyVersion), ticket)
  }
  await gather(find, [ticketId], chain)
  if (!chain.has(ticketId)) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  return [...chain.values()].toSorted((a, b) => (a.openedAt + a.id < b.openedAt + b.id ? -1 : 1))
}

/** Neighbours after neighbours, nearest first. */
async function gather(find: TicketStore['find'], ids: readonly string[], chain: Map<string, Ticket>): Promise<void> {
  const wanted = [...new Set(ids)].filter((id) => !chain.has(id)).slice(0, LONGEST - chain.size)
  const found = (await Promise.all(wanted.map(find))).filter((ticket) => ticket !== undefined)
  if (found.length === 0) return
  for (const ticket of found) chain.set(ticket.id, ticket)
  await gather(find, found.flatMap(neighbours), chain)
}

function neighbours({ follows, followedBy, closed }: Ticket): readonly string[] {
  const handedTo = closed?.reason === 'handed-over' ? closed.ticketId : undefined
  return [follows, handedTo, ...followedBy].filter((id) => id !== undefined)
}
