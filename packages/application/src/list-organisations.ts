/**
 * The desk's organisations by name, each as it stands.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type { Accounts } from './accounts.ts'
import { viewOf, type AccountView } from './view-account.ts'

type Wanted = { beginning?: string | undefined; limit: number; after?: string | undefined }

/**
 * One query for their keys, and one read each of what is shown of them: as they were a moment ago.
 *
 * @param after The code of the last one of the page before.
 * @throws Refusal `organisation/unknown` for an `after` that nobody has.
 */
export async function listOrganisations(
  { accounts, desk, now }: { accounts: Accounts; desk: Desk; now: () => Instant },
  { after, ...wanted }: Wanted,
): Promise<{ views: readonly AccountView[]; more: boolean }> {
  const last = after === undefined ? undefined : await accounts.account(after, { consistent: false })
  if (after !== undefined && !last)
    throw new Refusal({ code: 'organisation/unknown', facts: { organisationId: after } })
  const { ids, more } = await accounts.list({ ...wanted, after: last?.organisation })
  const found = await Promise.all(ids.map((id) => accounts.account(id, { consistent: false })))
  return { views: found.flatMap((account) => (account ? [viewOf(desk, account, now())] : [])), more }
}
