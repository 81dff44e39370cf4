import type { AccountEntry } from '@plazo/domain/account-entry'

/** What was done to an account beside its changes by people, which bring their lines along. */
export interface AccountHistory {
  /** Puts a line in, once: the same line again changes nothing. */
  enter(organisationId: string, entry: AccountEntry): Promise<void>
}
