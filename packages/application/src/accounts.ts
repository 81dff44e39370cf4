/**
 * Organisations as the rules of opening see them: whole, fresh, in one call.
 * @module
 */
import type { Usage } from '@plazo/domain/ledger'
import type { Contact, Organisation } from '@plazo/domain/organisation'

/** `version` is the profile's: what is used changes without it. */
export type Account = { organisation: Organisation; version: number; usage: Usage }

export interface Accounts {
  /**
   * One read of profile and usage; undefined for an organisation nobody knows. Not consistent, it may be older by a
   * moment, at half the price: who is refused by it must be asked about again.
   */
  account(organisationId: string, read: { consistent: boolean }): Promise<Account | undefined>
  /** As it is now, and not as a directory remembers it. */
  contact(organisationId: string, contactId: string): Promise<Contact | undefined>
}
