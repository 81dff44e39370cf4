/**
 * Laws of the ledger: its statement says exactly what the account holds, whatever happened to it.
 */
import { grantEntry, type AccountEntry } from '@plazo/domain/account-entry'
import { daysLater, monthAt } from '@plazo/domain/civil-day'
import { decideAccount } from '@plazo/domain/decide-account'
import { entitle } from '@plazo/domain/entitlement'
import { plus, type Instant } from '@plazo/domain/instant'
import { granted, moved, NOTHING_USED, usable, type AccountMove, type Usage } from '@plazo/domain/ledger'
import { Refusal } from '@plazo/domain/refusal'
import { statement, type LedgerFact } from '@plazo/domain/statement'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'
import { DESK, GOOD, policy, TRAINED } from './entitlement-cases.ts'
import { HOUR } from './wall-clock.ts'

type Act = { after: number; kind: 'open' | 'advice' | 'buy' | 'refund' | 'better' | 'lesser'; which: number }

/** An organisation that opens tickets, buys packs, changes plans and gets tickets back, by the rules themselves. */
class Account {
  usage: Usage = NOTHING_USED
  facts: LedgerFact[] = []
  private readonly open: { ticketId: string; grantId: string }[] = []
  private plan = 'small'
  private count = 0

  act({ kind, which }: Act, now: Instant): void {
    if (kind === 'better' || kind === 'lesser') this.plan = kind === 'better' ? 'large' : 'small'
    else if (kind === 'buy') this.buy(now)
    else if (kind === 'refund') this.giveBack(which, now)
    else this.ask(kind === 'open' ? 'errors' : 'advice', now)
  }

  private get organisation() {
    return { ...GOOD, plan: this.plan, paidUntil: '2099-12-31' }
  }

  private get policy() {
    const { plans, ...rest } = policy({ packs: { five: { tickets: 3, days: 30 } } })
    return {
      ...rest,
      plans: {
        small: { ...plans['advanced']!, monthlyTickets: 2 },
        large: { ...plans['advanced']!, monthlyTickets: 4 },
      },
    }
  }

  private buy(now: Instant): void {
    const command = { kind: 'buy-pack', pack: 'five', grantId: `pack-${this.count++}` } as const
    const { organisation, usage } = this
    const { grant, facts } = decideAccount({ policy: this.policy, now, by: 'eva' }, { organisation, usage }, command)
    this.usage = granted(usage, grant!)!
    for (const fact of facts) {
      if (fact.kind === 'granted')
        this.enter(grantEntry(fact.grantId, fact.grant, { actor: { role: 'system' }, pack: 'five' }))
    }
  }

  private giveBack(which: number, now: Instant): void {
    const [used] = this.open.splice(which % Math.max(1, this.open.length), 1)
    if (!used) return
    // A grant that made room is not there any more; the ledger still tells of the refund.
    this.usage = moved(this.usage, this.move(used.ticketId, { refund: { grantId: used.grantId } })) ?? this.usage
    this.facts.push({ kind: 'refunded', at: now, ...used })
  }

  private ask(topic: string, now: Instant): void {
    const client = { organisation: this.organisation, contact: TRAINED, usage: this.usage }
    const use = given(() => entitle({ desk: DESK, policy: this.policy, now }, client, { topic }).use)
    if (!use) return
    const ticketId = `T-${this.count++}`
    this.usage = moved(this.usage, this.move(ticketId, { use }))!
    if (use.made) this.enter(grantEntry(use.grantId, use.made, { actor: { role: 'system' } }))
    this.facts.push({ kind: 'used', at: now, grantId: use.grantId, ticketId })
    this.open.push({ ticketId, grantId: use.grantId })
  }

  private enter(entry: AccountEntry): void {
    if (entry.kind !== 'granted') throw new Error('only grants enter here')
    const { at, grantId, kind, grant, pack } = entry
    this.facts.push({ at, grantId, kind, grant, pack })
  }

  private move(ticketId: string, rest: Partial<AccountMove>): AccountMove {
    return { organisationId: 'SANJOSE', ticketId, ...rest }
  }
}

/** What the rules give; nothing where they say no. */
function given<Of>(ask: () => Of): Of | undefined {
  try {
    return ask()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

describe('whatever happens to an account', () => {
  const acts = fc.array(
    fc.record({
      // Three weeks at most, so that months and packs end in between.
      after: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 500 })),
      kind: fc.constantFrom<Act['kind']>('open', 'open', 'open', 'advice', 'buy', 'refund', 'better', 'lesser'),
      which: fc.nat({ max: 5 }),
    }),
    { maxLength: 30 },
  )

  const play = (plot: readonly Act[], check: (account: Account, now: Instant, before: Usage) => void) => {
    const account = new Account()
    let now = local('2026-11-20T09:00')
    for (const act of plot) {
      const before = account.usage
      now = plus(now, act.after * HOUR)
      account.act(act, now)
      check(account, now, before)
    }
  }

  const inForce = ({ grants }: Usage, now: Instant) =>
    Object.values(grants).filter(({ until }) => until === undefined || until > now)

  test('the statement ends with what the account holds (S4-17 to S4-20), and was never below nothing (I4)', () => {
    fc.assert(
      fc.property(acts, (plot) => {
        play(plot, ({ usage, facts }, now) => {
          const lines = statement(facts, now)
          const holds = inForce(usage, now).reduce((sum, { amount, used }) => sum + amount - used, 0)
          expect(lines.at(-1)?.left ?? 0).toBe(holds)
          expect(lines.every(({ left }) => left >= 0)).toBe(true)
          expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted())
        })
      }),
      { numRuns: 150 },
    )
  })

  test('S4-20: nothing is carried over: a month that was left alone holds only packs, and after theirs nothing', () => {
    fc.assert(
      fc.property(acts, (plot) => {
        play(plot, ({ usage, facts }, now) => {
          const until = monthAt(now, 'America/Guatemala').until
          const packs = inForce(usage, until).filter(({ kind }) => kind === 'pack')
          const once = inForce(usage, until).filter(({ kind }) => kind === 'once')
          const left = [...packs, ...once].reduce((sum, { amount, used }) => sum + amount - used, 0)
          expect(statement(facts, until).at(-1)?.left ?? 0).toBe(left)
          const last = statement(facts, daysLater(now, 31, 'America/Guatemala')).at(-1)?.left ?? 0
          expect(last).toBe(once.reduce((sum, { amount, used }) => sum + amount - used, 0))
        })
      }),
      { numRuns: 100 },
    )
  })

  test('S4-18: no ticket is taken from one grant while another that ends before it has some left', () => {
    fc.assert(
      fc.property(acts, (plot) => {
        play(plot, ({ usage }, now, before) => {
          for (const [id, { kind, used, until = '' }] of Object.entries(usage.grants)) {
            if (kind === 'once' || used <= (before.grants[id]?.used ?? 0)) continue
            expect(usable(before.grants, now).filter(([, other]) => (other.until ?? '') < until)).toEqual([])
          }
        })
      }),
      { numRuns: 100 },
    )
  })

  test('the order in which its facts are read tells nothing', () => {
    fc.assert(
      fc.property(acts, (plot) => {
        play(plot, ({ facts }, now) => {
          expect(statement(facts.toReversed(), now).at(-1)?.left).toBe(statement(facts, now).at(-1)?.left)
        })
      }),
      { numRuns: 50 },
    )
  })
})
