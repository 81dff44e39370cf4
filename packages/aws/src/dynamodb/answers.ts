/**
 * What the failed conditions of a commit mean.
 * @module
 */
import { DuplicateRequest } from '@plazo/application/accounts'
import { Refusal } from '@plazo/domain/refusal'
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

/** A proof of work counts once. */
export function spentChallenge(): Refusal {
  return new Refusal({ code: 'challenge/spent', facts: {} })
}

/** Of two who follow one link at once, one gets in. */
export function usedLink(): Refusal {
  return new Refusal({ code: 'activation/used', facts: {} })
}

export function mailTaken({ mail }: { mail: string }): Refusal {
  return new Refusal({ code: 'person/mail-taken', facts: { mail } })
}

/** This very request was written down before. */
export class AlreadyAsked extends Error {
  override readonly name = 'AlreadyAsked'
}

export function alreadyAsked(): AlreadyAsked {
  return new AlreadyAsked('asked before')
}

/** Somebody else mails what was asked for, or has; `found` says which. */
export class ClaimedBefore extends Error {
  override readonly name = 'ClaimedBefore'
  readonly found: unknown
  constructor(found: unknown) {
    super('claimed before')
    this.found = found
  }
}
