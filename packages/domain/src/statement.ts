/**
 * The ledger read as an account statement: every grant, use, refund and expiry, and what was left after each.
 * @module
 */
import type { Instant } from './instant.ts'
import type { Grant } from './ledger.ts'

export type LedgerFact = { at: Instant; grantId: string } & (
  | { kind: 'granted'; grant: Omit<Grant, 'used'>; pack?: string | undefined }
  | { kind: 'used' | 'refunded'; ticketId: string }
)

/** `tickets` is what the line adds or takes, `left` what is left of all grants after it. */
export type StatementLine = {
  at: Instant
  grantId: string
  kind: LedgerFact['kind'] | 'expired'
  tickets: number
  left: number
  ticketId?: string
  pack?: string
}

/**
 * Of facts in any order, the lines up to `now`, oldest first. What expires is told by the grants themselves, at the
 * instant at which it does: nothing is carried over (S4-20).
 */
export function statement(facts: readonly LedgerFact[], now: Instant): readonly StatementLine[] {
  const lefts = new Map<string, number>()
  const lines: StatementLine[] = []
  const book = (line: Omit<StatementLine, 'left'>) => {
    lefts.set(line.grantId, (lefts.get(line.grantId) ?? 0) + line.tickets)
    lines.push({ ...line, left: [...lefts.values()].reduce((sum, left) => sum + left, 0) })
  }
  const ends = expiries(facts)
  for (const fact of inOrder([...facts, ...ends])) {
    const { at, grantId } = fact
    if (at > now) break
    if (fact.kind === 'expired') {
      const left = lefts.get(grantId)
      if (left) book({ at, grantId, kind: 'expired', tickets: -left })
      continue
    }
    book({ at, grantId, kind: fact.kind, ...booked(fact) })
    const end = ends.find((each) => each.grantId === grantId)
    // Given back when the grant was over already: it is of no use any more.
    if (fact.kind === 'refunded' && end && end.at <= at) book({ at, grantId, kind: 'expired', tickets: -1 })
  }
  return lines
}

type Expiry = { at: Instant; grantId: string; kind: 'expired' }

function expiries(facts: readonly LedgerFact[]): readonly Expiry[] {
  return facts.flatMap((fact) =>
    fact.kind === 'granted' && fact.grant.until !== undefined
      ? [{ at: fact.grant.until, grantId: fact.grantId, kind: 'expired' } as const]
      : [],
  )
}

/**
 * Oldest first. At one instant, what expires comes before all that happens at it, and what may be used before its use,
 * but for what is given back of a ticket of that very instant.
 */
function inOrder(facts: readonly (LedgerFact | Expiry)[]): readonly (LedgerFact | Expiry)[] {
  const usedAt = new Map(facts.flatMap((fact) => (fact.kind === 'used' ? [[fact.ticketId, fact.at]] : [])))
  const rankOf = (fact: LedgerFact | Expiry) =>
    fact.kind === 'refunded' && usedAt.get(fact.ticketId) === fact.at ? RANK.used + 1 : RANK[fact.kind]
  return facts.toSorted((one, other) =>
    one.at === other.at ? rankOf(one) - rankOf(other) : one.at < other.at ? -1 : 1,
  )
}

const RANK = { expired: 0, granted: 1, refunded: 2, used: 3 } as const

function booked(fact: LedgerFact): { tickets: number; ticketId?: string; pack?: string } {
  if (fact.kind !== 'granted') return { tickets: fact.kind === 'used' ? -1 : 1, ticketId: fact.ticketId }
  return { tickets: fact.grant.amount, ...(fact.pack !== undefined && { pack: fact.pack }) }
}
