/**
 * Organisations with their accounts: whole, fresh, and changed by one transaction each time.
 * @module
 */
import type { AccountEntry } from '@plazo/domain/account-entry'
import type { Instant } from '@plazo/domain/instant'
import type { NewGrant, Usage } from '@plazo/domain/ledger'
import type { Contact, Organisation } from '@plazo/domain/organisation'
import type { RequestIdentity } from './repeatable.ts'

/** A request that creates something, made safe to repeat (24 h). */
export type CreatingRequest = RequestIdentity & { at: Instant }

export class DuplicateRequest extends Error {
  override readonly name = 'DuplicateRequest'
}

/** `version` counts the changes of the account; what tickets use changes without it. */
export type Account = { organisation: Organisation; version: number; usage: Usage }

export type AccountChange = {
  /** As it is from now on, less its people. */
  organisation: Organisation
  /** The version that was read and must still stand; absent for an organisation that must be new. */
  seen?: number | undefined
  contact?: Contact | undefined
  /** The address of `contact` was not his before, and must be nobody else's. */
  takesMail?: boolean | undefined
  grant?: NewGrant | undefined
  entries: readonly AccountEntry[]
  request?: CreatingRequest | undefined
  /** The token of the link that this change spends. */
  link?: string | undefined
}

/** By name, of those whose name begins as asked, whatever its capitals and accents; `after` was the last one before. */
export type OrganisationListing = {
  beginning?: string | undefined
  limit: number
  after?: Pick<Organisation, 'id' | 'name'> | undefined
}

export type OrganisationPage = { ids: readonly string[]; more: boolean }

export interface Accounts {
  /** A new organisation, or a new name, may be missing for a moment. */
  list(listing: OrganisationListing): Promise<OrganisationPage>
  /**
   * One read of profile and usage; undefined for an organisation nobody knows. Not consistent, it may be older by a
   * moment, at half the price: who is refused by it must be asked about again.
   */
  account(organisationId: string, read: { consistent: boolean }): Promise<Account | undefined>
  /** As it is now, and not as a directory remembers it. */
  contact(organisationId: string, contactId: string): Promise<Contact | undefined>
  contacts(organisationId: string): Promise<readonly Contact[]>
  /** Of an instant in `[from, before)`, oldest first. */
  entries(organisationId: string, range: { from: Instant; before: Instant }): Promise<readonly AccountEntry[]>
  /**
   * Writes all of it or nothing.
   *
   * @throws StaleVersion when the account changed since it was read, or a new organisation is known already.
   * @throws Refusal `person/mail-taken`.
   * @throws DuplicateRequest when the request's key was used before.
   * @throws Refusal `activation/used` when its link is spent.
   */
  change(change: AccountChange): Promise<void>
  /** What a creating request changed, if its key is known (24 h). */
  request(request: CreatingRequest): Promise<AccountRequest | undefined>
}

export type AccountRequest = { fingerprint: string; organisationId: string }
