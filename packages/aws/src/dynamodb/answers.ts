/**
 * What the failed conditions of a commit mean.
 * @module
 */
import {
  DuplicateRequest,
  StaleVersion,
  type CreatingRequest,
  type TicketChange,
} from '@plazo/application/ticket-store'
import { Refusal } from '@plazo/domain/refusal'

export function staleVersion({ ticket, seen }: TicketChange): StaleVersion {
  return new StaleVersion(
    `ticket ${ticket.id} ${seen ? `is not at version ${seen.version} any more` : 'exists already'}`,
  )
}

export function duplicateRequest({ callerId }: CreatingRequest): DuplicateRequest {
  return new DuplicateRequest(`a key of ${callerId} was used before`)
}

export function openLimit(limit: number, open: number): Refusal {
  return new Refusal({ code: 'ticket/open-limit', facts: { limit, open } })
}
