import { Refusal } from '@plazo/domain/refusal'
import type { Caller } from './caller.ts'
import { changeAccount, type AccountOutcome, type AccountsDesk } from './change-account.ts'

/**
 * Writes down which terms a customer accepts, and when (S2-04).
 *
 * @throws Refusal `terms/none`; `terms/not-current` for others than those in force.
 */
export async function acceptTerms(
  desk: AccountsDesk,
  caller: Extract<Caller, { role: 'customer' }>,
  version: string,
): Promise<AccountOutcome> {
  const current = desk.desk.entry?.terms.version
  if (current === undefined) throw new Refusal({ code: 'terms/none', facts: {} })
  if (version !== current) throw new Refusal({ code: 'terms/not-current', facts: { current } })
  const { organisationId, id: contactId } = caller
  return changeAccount(desk, caller, { organisationId, command: { kind: 'accept-terms', contactId, version } })
}
