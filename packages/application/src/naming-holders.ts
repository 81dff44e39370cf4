/**
 * Who holds the slots, in words: a colleague may free one at once (S2-26).
 * @module
 */
import type { SlotHolder } from '@plazo/domain/account-refusals'
import { Refusal } from '@plazo/domain/refusal'
import type { Directory } from './directory.ts'
import { lastOf } from './last-of.ts'
import type { TicketStore } from './ticket-store.ts'

/** Adds to a refusal for want of slots what its holders are about; read only then, and only what the caller may read. */
export async function namingHolders<Result>(
  { directory }: { directory: Directory },
  store: TicketStore,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason.code !== 'ticket/open-limit') throw error
    const { facts } = error.reason
    const holders = await inWords(directory, store, facts.holders)
    throw new Refusal({ code: 'ticket/open-limit', facts: { ...facts, holders } })
  }
}

/** What they are about, as far as the caller may read them. */
export async function inWords(
  directory: Directory,
  store: TicketStore,
  holders: readonly SlotHolder[],
): Promise<readonly SlotHolder[]> {
  return Promise.all(holders.map((holder) => named(directory, store, holder)))
}

async function named(directory: Directory, store: TicketStore, holder: SlotHolder): Promise<SlotHolder> {
  const ticket = await lastOf(store, holder.ticketId)
  if (!ticket) return holder
  const { id: ticketId } = ticket
  const contact = await directory.contact(ticket.organisationId, ticket.requesterId)
  return { ticketId, subject: ticket.subject, requester: contact?.name ?? ticket.requesterId }
}
