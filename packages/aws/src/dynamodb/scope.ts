/**
 * What a store's scope reaches, known before any read.
 * @module
 */
import type { Commit, Listing, Scope } from '@plazo/application/ticket-store'
import { organisationOfUpload, type UploadClaim } from '@plazo/application/uploads'
import type { Ticket } from '@plazo/domain/ticket'
import { parseTicketId } from '@plazo/domain/ticket-id'
import { isId } from './keys.ts'

/** False for a ticket of another organisation than the scope's, and for text that is no ticket id. */
export function holdsTicket(scope: Scope, ticketId: string): boolean {
  const parts = parseTicketId(ticketId)
  return parts !== undefined && reaches(scope, parts.organisationId)
}

/**
 * False for another organisation's list, within an organisation for the lists of the desk, and for a list of somebody
 * whose id is none.
 */
export function holdsList(scope: Scope, { by }: Listing): boolean {
  const inside = scope.reach === 'desk' || ('organisationId' in by && reaches(scope, by.organisationId))
  return inside && Object.values(by).every(isId)
}

/** @throws RangeError for a write outside the scope: no use case may ever get that far. */
export function requireScope(scope: Scope, { change, linked, account, uploads = [] }: Commit): void {
  const { ticket } = change
  const tickets = linked ? [ticket, linked.ticket] : [ticket]
  // A slot goes on under the number of the ticket that took it first.
  const holder = ticket.heldAs ?? ticket.id
  const inside =
    tickets.every(({ id, organisationId }) => holdsTicket(scope, id) && id.startsWith(`${organisationId}-`)) &&
    uploads.every((claim) => isOfTicket(claim, ticket)) &&
    (account === undefined || (account.organisationId === ticket.organisationId && account.ticketId === holder))
  if (!inside) throw new RangeError(`a write outside its scope: ${tickets.map(({ id }) => id).join(', ')}`)
}

function isOfTicket({ uploadId, ticketId }: UploadClaim, { id, organisationId }: Ticket): boolean {
  return ticketId === id && organisationOfUpload(uploadId) === organisationId
}

function reaches(scope: Scope, organisationId: string): boolean {
  return scope.reach === 'desk' || scope.organisationId === organisationId
}
