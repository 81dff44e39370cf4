/**
 * What the failed conditions of a commit mean.
 * @module
 */
import { DuplicateRequest } from '@plazo/application/accounts'
import { StaleVersion, type TicketChange } from '@plazo/application/ticket-store'

export function staleVersion({ ticket, seen }: TicketChange): StaleVersion {
  return new StaleVersion(
    `ticket ${ticket.id} ${seen ? `is not at version ${seen.version} any more` : 'exists already'}`,
  )
}

/** Somebody else took the slot, the last ticket or the month's first before: the account is read again. */
export function staleAccount(organisationId: string): StaleVersion {
  return new StaleVersion(`the account of ${organisationId} is not as it was read`)
}

export function duplicateRequest(): DuplicateRequest {
  return new DuplicateRequest('this key was used before')
}
