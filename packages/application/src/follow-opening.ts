/**
 * What an opening brings about elsewhere, once it stands: the ticket it takes up or comes from tells of it too, the one it
 * goes on for closes, and the account's history has the line of a grant that came into being with it. Twice, late or in any order: same end state.
 * @module
 */
import { grantEntry } from '@plazo/domain/account-entry'
import { policyOf, type Desk } from '@plazo/domain/desk'
import { latest, type Instant } from '@plazo/domain/instant'
import { catchUp, record } from '@plazo/domain/steps'
import type { Happening, RecordedEvent, Ticket } from '@plazo/domain/ticket'
import type { AccountHistory } from './account-history.ts'
import { commitOf } from './commit-of.ts'
import { ringAlarm } from './ring-alarm.ts'
import { retryingStale } from './retrying-stale.ts'
import type { NewEvent } from './send-notices.ts'
import type { TicketStores } from './ticket-store.ts'

export type FollowingDesk = { stores: TicketStores; history: AccountHistory; desk: Desk; now: () => Instant }

type Opened = Extract<RecordedEvent, { kind: 'opened' }>
type Link = Extract<Happening, { kind: 'follow-up-opened' | 'split-off' }>

/** Nothing for any other event. @throws StaleVersion when others kept writing first. */
export async function followOpening(desk: FollowingDesk, { ticketId, event }: NewEvent): Promise<void> {
  if (event.kind !== 'opened') return
  const { follows, splitFrom, carried, grantId, grant, organisationId } = event
  if (splitFrom !== undefined) await link(desk, splitFrom, event, { kind: 'split-off', ticketId })
  // What was handed over closes, and tells so by that.
  if (follows !== undefined && carried) await ringAlarm(desk, follows)
  if (follows !== undefined && !carried) await link(desk, follows, event, { kind: 'follow-up-opened', ticketId })
  if (grantId !== undefined && grant)
    await desk.history.enter(organisationId, grantEntry(grantId, grant, { actor: { role: 'system' } }))
}

/** One line on the other's timeline, of the instant of the opening and behind what fell due before. */
async function link(
  { stores, desk, now }: FollowingDesk,
  otherId: string,
  { at: openedAt, actor }: Opened,
  happening: Link,
): Promise<void> {
  const store = stores({ reach: 'desk' })
  await retryingStale(async () => {
    const other = await store.find(otherId)
    if (!other || linked(other).includes(happening.ticketId)) return
    const policy = policyOf(desk, other.policyVersion)
    const at = latest(openedAt, other.changedAt)
    const current = catchUp(policy, { ticket: other, events: [] }, at)
    const progress = record(policy, current, [{ ...happening, at, actor }])
    await store.commit(commitOf(policy, { before: other, progress, now: latest(now(), at) }))
  })
}

function linked({ followedBy, splitInto = [] }: Ticket): readonly string[] {
  return [...followedBy, ...splitInto]
}
