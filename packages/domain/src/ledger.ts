/**
 * What an organisation uses of its account: slots for open tickets, and tickets granted by the month, by pack or once.
 *
 * A grant, a use and a refund are facts and are never changed; what is left, and what expired, follows from them.
 * @module
 */
import { monthAt } from './civil-day.ts'
import type { Instant } from './instant.ts'
import { withCase, type CaseMove, type OpenCases } from './open-cases.ts'
import type { Plan } from './policy.ts'

export const GRANT_KINDS = ['monthly', 'pack', 'once'] as const

/** Tickets that may be opened in `[from, until)`; without `until` they last. */
export type Grant = {
  kind: (typeof GRANT_KINDS)[number]
  amount: number
  used: number
  from: Instant
  until?: Instant
}

export type Usage = {
  openTickets: number
  /** Tickets that hold a slot of a plan with a limit. */
  holders: readonly string[]
  grants: Readonly<Record<string, Grant>>
  /** At a desk that takes no case twice. */
  cases?: OpenCases
}

export const NOTHING_USED: Usage = { openTickets: 0, holders: [], grants: {} }

/**
 * The grant a ticket uses; `made` when it comes into being with this use, in the place of those that are `over`. With
 * `seen` it is used only while that many of it are used.
 */
export type GrantUse = { grantId: string; made?: Grant; over?: readonly string[]; seen?: number }

/** What a use leaves of the tickets that expire with its grant, of how many; `later` of those that expire after them. */
export type QuotaLeft = { left: number; of: number; until: Instant; later?: number }

/** A grant that is new, in the place of those that are `over`. */
export type NewGrant = { grantId: string; made: Grant; over: readonly string[] }

/** What one ticket does to its organisation's account, in the same write. */
export type AccountMove = {
  organisationId: string
  ticketId: string
  /** `limit`: as long as fewer are open. */
  slot?: { by: 1; limit?: number | undefined } | { by: -1 }
  use?: GrantUse
  refund?: { grantId: string }
  case?: CaseMove
}

/** The account after a move; undefined when it cannot be made any more: no slot left, or the grant is not as it was. */
export function moved(usage: Usage, move: AccountMove): Usage | undefined {
  const slots = withSlot(usage, move)
  const grants = withGrant(usage.grants, move)
  const cases = move.case ? withCase(usage.cases, move.ticketId, move.case) : usage.cases
  return slots && grants && { ...slots, grants, ...(cases && { cases }) }
}

/**
 * What the month still owes an organisation on this plan, made by the first ticket that uses it. A better plan in
 * mid-month owes the difference; a lesser one takes nothing back.
 */
export function monthlyGrant(
  { monthlyTickets = 0 }: Plan,
  { grants }: Usage,
  { now, timeZone }: { now: Instant; timeZone: string },
): { id: string; grant: Grant } | undefined {
  const { name, from, until } = monthAt(now, timeZone)
  const had = Object.entries(grants)
    .filter(([id]) => id.startsWith(`month-${name}`))
    .reduce((sum, [, { amount }]) => sum + amount, 0)
  if (had >= monthlyTickets) return undefined
  const id = had === 0 ? `month-${name}` : `month-${name}-beyond-${had}`
  return { id, grant: { kind: 'monthly', amount: monthlyTickets - had, used: 0, from, until } }
}

/** Grants with tickets left at `now`, the one that expires first before the others. */
export function usable(grants: Usage['grants'], now: Instant): readonly (readonly [string, Grant])[] {
  return Object.entries(grants)
    .filter(([, { kind, amount, used, from, until }]) => {
      return kind !== 'once' && used < amount && from <= now && (until === undefined || now < until)
    })
    .toSorted(([one, a], [other, b]) => (expiry(a) + one < expiry(b) + other ? -1 : 1))
}

/** Undefined where what is used does not expire. @param grants As they are before the use. */
export function leftAfter(grants: Usage['grants'], grantId: string, now: Instant): QuotaLeft | undefined {
  const until = grants[grantId]?.until
  if (until === undefined) return undefined
  const current = Object.values(grants).filter(({ kind, from }) => kind !== 'once' && from <= now)
  const along = current.filter((grant) => grant.until === until)
  const later = unused(current.filter((grant) => until < expiry(grant)))
  const of = along.reduce((sum, { amount }) => sum + amount, 0)
  return { left: unused(along) - 1, of, until, ...(later > 0 && { later }) }
}

function unused(grants: readonly Grant[]): number {
  return grants.reduce((sum, { amount, used }) => sum + amount - used, 0)
}

/** What was granted, whatever was used of it. */
export function grantOf({ kind, amount, from, until }: Omit<Grant, 'used'>): Omit<Grant, 'used'> {
  return { kind, amount, from, ...(until !== undefined && { until }) }
}

/** Grants that nobody can use any more. */
export function expired(grants: Usage['grants'], now: Instant): readonly string[] {
  return Object.entries(grants).flatMap(([id, { until }]) => (until !== undefined && until <= now ? [id] : []))
}

/** The account with one grant more; undefined when it was made before. */
export function granted(usage: Usage, { grantId, made, over }: NewGrant): Usage | undefined {
  return usage.grants[grantId] ? undefined : { ...usage, grants: { ...without(usage.grants, over), [grantId]: made } }
}

function withSlot(
  { openTickets, holders }: Usage,
  { slot, ticketId }: AccountMove,
): Pick<Usage, 'openTickets' | 'holders'> | undefined {
  if (!slot) return { openTickets, holders }
  if (slot.by === -1) return { openTickets: openTickets - 1, holders: holders.filter((each) => each !== ticketId) }
  const { limit } = slot
  if (limit === undefined) return { openTickets: openTickets + 1, holders }
  return openTickets < limit ? { openTickets: openTickets + 1, holders: [...holders, ticketId].toSorted() } : undefined
}

function withGrant(grants: Usage['grants'], { use, refund }: AccountMove): Usage['grants'] | undefined {
  const id = use?.grantId ?? refund?.grantId
  if (id === undefined) return grants
  const { [id]: stored, ...others } = grants
  if (use?.made) return stored ? undefined : { ...without(others, use.over), [id]: { ...use.made, used: 1 } }
  if (!stored || (use?.seen !== undefined && use.seen !== stored.used)) return undefined
  const used = stored.used + (use ? 1 : -1)
  return used < 0 || used > stored.amount ? undefined : { ...others, [id]: { ...stored, used } }
}

function without(grants: Usage['grants'], over: readonly string[] = []): Usage['grants'] {
  return Object.fromEntries(Object.entries(grants).filter(([id]) => !over.includes(id)))
}

/** Behind every instant: what lasts is used last. */
function expiry({ until }: Grant): string {
  return until ?? '9999'
}
