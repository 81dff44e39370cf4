/**
 * An account as it stands, and the statement of its ledger.
 * @module
 */
import { grantEntry, type AccountEntry } from '@plazo/domain/account-entry'
import { daysLater, monthAt, renewalAfter } from '@plazo/domain/civil-day'
import { policyAt, type Desk } from '@plazo/domain/desk'
import { planInForce, servedUntil } from '@plazo/domain/entitlement'
import type { Instant } from '@plazo/domain/instant'
import { monthlyGrant, usable, type Grant } from '@plazo/domain/ledger'
import { openLimit, type Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import { statement, type LedgerFact, type StatementLine } from '@plazo/domain/statement'
import type { Account, Accounts } from './accounts.ts'
import type { TicketRow, TicketStores } from './ticket-store.ts'

export type AccountView = Account & {
  /** Whether it may be used now, and when its term renews or ends. */
  plan?: { id: string; inForce: boolean; renewsAt?: Instant; endsAt?: Instant }
  /** Good unless somebody told otherwise; `servedUntil` is the end of the grace. */
  standing: { good: boolean; paidUntil?: string; servedUntil?: Instant }
  slots: { open: number; limit?: number; holders: readonly string[] }
  /** What may still be opened, with what the month owes and nobody has used; absent for a plan without quota. */
  balance?: { left: number; grants: readonly (Grant & { id: string })[] }
}

/** What may still be opened on an account. */
export type Allowance = Pick<AccountView, 'slots' | 'balance'>

export function allowanceOf(
  policy: Policy,
  { organisation, usage }: Pick<Account, 'organisation' | 'usage'>,
  now: Instant,
): Allowance {
  const { timeZone } = policy.calendar
  const held = planInForce({ policy, now }, organisation)
  const limit = held && openLimit(held.plan, organisation.size)
  const month = held && monthlyGrant(held.plan, usage, { now, timeZone })
  const left = usable(month ? { ...usage.grants, [month.id]: month.grant } : usage.grants, now)
  return {
    slots: { open: usage.openTickets, ...(limit !== undefined && { limit }), holders: usage.holders },
    ...((held?.plan.monthlyTickets !== undefined || left.length > 0) && { balance: balanceOf(left) }),
  }
}

export function viewOf(desk: Desk, account: Account, now: Instant): AccountView {
  const { organisation } = account
  const policy = policyAt(desk, now)
  const { timeZone } = policy.calendar
  const held = planInForce({ policy, now }, organisation)
  const until = servedUntil(policy, organisation)
  const { plan, term, paidUntil } = organisation
  const renewsAt = term && !term.endsAt && renewalAfter(term, now, timeZone)
  return {
    ...account,
    ...(plan !== undefined && {
      plan: {
        id: plan,
        inForce: held !== undefined,
        ...(renewsAt && { renewsAt }),
        ...(term?.endsAt && { endsAt: term.endsAt }),
      },
    }),
    standing: {
      good: until === undefined || now < until,
      ...(paidUntil !== undefined && { paidUntil }),
      ...(until && { servedUntil: until }),
    },
    ...allowanceOf(policy, account, now),
  }
}

function balanceOf(grants: readonly (readonly [string, Grant])[]): NonNullable<AccountView['balance']> {
  const listed = grants.map(([id, grant]) => ({ ...grant, id }))
  return { left: listed.reduce((sum, { amount, used }) => sum + amount - used, 0), grants: listed }
}

const PAGE = 100

export type LedgerDesk = { accounts: Accounts; stores: TicketStores; desk: Desk; now: () => Instant }

export type Ledger = {
  view: AccountView
  month: string
  lines: readonly StatementLine[]
  /** Who opened the tickets of the lines, by the number of the ticket. */
  requesterIds: ReadonlyMap<string, string>
  entries: readonly AccountEntry[]
}

/**
 * One calendar month of the desk's zone: the statement of the ledger, and whatever else was done to the account.
 *
 * @param at Any instant of the month.
 * @throws Refusal `organisation/unknown`
 */
export async function ledgerOf(desk: LedgerDesk, organisationId: string, at: Instant): Promise<Ledger> {
  const now = desk.now()
  const account = await desk.accounts.account(organisationId, { consistent: true })
  if (!account) throw new Refusal({ code: 'organisation/unknown', facts: { organisationId } })
  const policy = policyAt(desk.desk, now)
  const { timeZone } = policy.calendar
  const { name, from, until } = monthAt(at, timeZone)
  const range = { from: daysLater(from, -longestGrantDays(policy), timeZone), before: until }
  const [written, rows] = await Promise.all([
    desk.accounts.entries(organisationId, range),
    ticketsOf(desk, organisationId, range),
  ])
  const entries = [...written, ...unwritten(account, written, range)].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const facts: readonly LedgerFact[] = [...entries.flatMap(grantFact), ...rows.flatMap(useFacts)]
  return {
    view: viewOf(desk.desk, account, now),
    month: name,
    lines: statement(facts, now < until ? now : until).filter((line) => line.at >= from && line.at < until),
    requesterIds: new Map(rows.map(({ id, requesterId }) => [id, requesterId])),
    entries: entries.filter((entry) => entry.at >= from),
  }
}

/** The lines of grants that came into being with a ticket a moment ago: they follow it into the history. */
function unwritten(
  { usage }: Account,
  entries: readonly AccountEntry[],
  { from, before }: { from: Instant; before: Instant },
): readonly AccountEntry[] {
  const written = new Set(entries.flatMap((entry) => (entry.kind === 'granted' ? [entry.grantId] : [])))
  return Object.entries(usage.grants)
    .filter(([id, grant]) => !written.has(id) && grant.from >= from && grant.from < before)
    .map(([id, grant]) => grantEntry(id, grant, { actor: { role: 'system' } }))
}

function grantFact(entry: AccountEntry): readonly LedgerFact[] {
  if (entry.kind !== 'granted') return []
  const { at, grantId, grant, pack } = entry
  return [{ at, grantId, kind: 'granted', grant, pack }]
}

function useFacts({ id: ticketId, openedAt, grantId, grantCarried, refundedAt }: TicketRow): readonly LedgerFact[] {
  if (grantId === undefined) return []
  const used = { at: openedAt, grantId, kind: 'used', ticketId } as const
  const refunded = refundedAt !== undefined && ({ at: refundedAt, grantId, kind: 'refunded', ticketId } as const)
  return [...(grantCarried === 'on' ? [] : [used]), ...(refunded ? [refunded] : [])]
}

/** Grants that are older have no part in a month's statement. */
function longestGrantDays({ entitlement }: Policy): number {
  const packs = Object.values(entitlement?.packs ?? {}).map(({ days }) => days)
  return Math.max(31, ...packs)
}

/** Every ticket opened in the range, a page at a time. */
async function ticketsOf(
  { stores }: LedgerDesk,
  organisationId: string,
  { from, before }: { from: Instant; before: Instant },
): Promise<readonly TicketRow[]> {
  const store = stores({ reach: 'desk' })
  const by = { list: 'organisation', organisationId } as const
  const rows: TicketRow[] = []
  let after: string | undefined
  do {
    const page = await store.list({ by, openedFrom: from, openedBefore: before, limit: PAGE, after })
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows
}
