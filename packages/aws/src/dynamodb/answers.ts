/**
 * What the failed conditions of a commit mean.
 * @module
 */
import { StaleVersion, type TicketChange } from '@plazo/application/ticket-store'
import type { AccountMove } from '@plazo/domain/ledger'

export function staleVersion({ ticket, seen }: TicketChange): StaleVersion {
  return new StaleVersion(
    `ticket ${ticket.id} ${seen ? `is not at version ${seen.version} any more` : 'exists already'}`,
  )
}

/** Somebody else took the slot, the last ticket or the month's first before: the account is read again. */
export function staleAccount({ organisationId }: AccountMove): StaleVersion {
  return new StaleVersion(`the account of ${organisationId} is not as it was read`)
}
