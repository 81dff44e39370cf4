/**
 * The accounts as they were told, change by change and ticket by ticket, and what is held against them: I3 open tickets
 * within their limit, I4 the quota used once a ticket, the soonest to expire before the others, nothing after its time.
 * @module
 */
import type { AccountChange } from '@plazo/application/accounts'
import type { Contact, Organisation } from '@plazo/application/directory'
import type { Commit } from '@plazo/application/ticket-store'
import { policyOf } from '@plazo/domain/desk'
import { epoch } from '@plazo/domain/instant'
import type { AccountMove, Grant } from '@plazo/domain/ledger'
import type { Policy } from '@plazo/domain/policy'
import type { Ticket } from '@plazo/domain/ticket'
import { goesBefore, isServed, isUsable, isWholeMonth, monthOf, planAt } from './quota.ts'
import type { World } from './world.ts'

/** `touchedAt`: when it was last made, used or given back. */
type Held = Grant & { touchedAt: number }

/** `before`: what it was until `changedAt`. */
export type Book = {
  organisation: Organisation
  version: number
  contacts: Map<string, Contact>
  grants: Map<string, Held>
  /** What its history must say, by key. */
  entries: Map<string, string>
  before?: { organisation: Organisation; changedAt: number }
  /** Until when those were registered who no longer are. */
  former: Map<string, number>
  /** Who once wanted no letters with news. */
  unwilling: Set<string>
}

/** How long a directory may remember who could approve. */
const REMEMBERED = 12 * 60_000

export class Books {
  readonly all = new Map<string, Book>()
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  open(organisation: Organisation, contacts: readonly Contact[] = []): Book {
    const people = new Map(contacts.map((contact) => [contact.id, contact]))
    const book = {
      organisation,
      version: 1,
      contacts: people,
      grants: new Map(),
      entries: new Map(),
      former: new Map(),
      unwilling: new Set<string>(),
    }
    this.all.set(organisation.id, book)
    return book
  }

  /** Called with every change of an account as soon as it stands. */
  changed({ organisation, seen, contact, grant, entries }: AccountChange): void {
    const { id } = organisation
    const known = this.all.get(id)
    this.expect(known?.version === seen, 'I9', id, 'an account written over what somebody else had written')
    this.expect(entries.length > 0, 'I9', id, 'an account changed without a line that says so')
    const book = known ?? this.open(organisation)
    if (known) {
      const before = { organisation: known.organisation, changedAt: this.world.now }
      for (const approver of known.organisation.approverIds ?? []) known.former.set(approver, this.world.now)
      Object.assign(known, { organisation, version: known.version + 1, before })
    }
    this.told(book, entries)
    if (contact) {
      this.expect(contact.organisationId === id, 'I10', id, `a person of ${contact.organisationId}`)
      book.contacts.set(contact.id, contact)
      if (contact.declined?.includes('progress')) book.unwilling.add(contact.id)
    }
    if (grant) this.granted(book, grant)
  }

  /** What a ticket did to its organisation's account. @param stale Decided upon an account as it had been. */
  committed({ change, account }: Commit, stale: boolean): void {
    const { ticket, seen, events } = change
    const book = this.all.get(ticket.organisationId)
    if (!book) return this.expect(false, 'I4', ticket.organisationId, 'no account')
    const [opening] = events
    if (!seen && opening?.kind === 'opened' && !opening.carried) {
      if (!stale) this.entitled(book, ticket)
      this.charged(book, ticket, { use: account?.use, stale })
    }
    if (account?.refund) this.refunded(book, ticket, account.refund.grantId)
  }

  /** Whether somebody is registered as approver, or was a moment ago. */
  mayApprove(organisationId: string, contactId: string): boolean {
    const { organisation, former } = this.all.get(organisationId) ?? {}
    const left = former?.get(contactId) ?? -Infinity
    return organisation?.approverIds?.includes(contactId) === true || left > this.world.now - REMEMBERED
  }

  private told({ organisation, entries }: Book, lines: AccountChange['entries']): void {
    for (const { key, at, ...fact } of lines) {
      const name = `${at} ${key}`
      this.expect(!entries.has(name), 'I9', organisation.id, `${name} is told twice`)
      entries.set(name, fact.kind)
    }
  }

  /** Whether it was so at some time during this instant. */
  private isSome({ organisation, before }: Book, holds: (organisation: Organisation) => boolean): boolean {
    return holds(organisation) || (before?.changedAt === this.world.now && holds(before.organisation))
  }

  private entitled(book: Book, { id, plan, slot, openedAt, policyVersion }: Ticket): void {
    const at = epoch(openedAt)
    const { calendar, entitlement } = policyOf(this.world.desk, policyVersion)
    const stands = plan === undefined || this.isSome(book, (each) => planAt(each, at) === plan)
    this.expect(stands, 'I4', id, `opened on the plan ${plan}, which is not in force`)
    const patience = { graceDays: entitlement?.graceDays, timeZone: calendar.timeZone }
    const served = !slot || this.isSome(book, (each) => isServed(each, at, patience))
    this.expect(served, 'I4', id, () => `opened unpaid since ${book.organisation.paidUntil}`)
  }

  private charged(book: Book, ticket: Ticket, { use, stale }: { use: AccountMove['use']; stale: boolean }): void {
    const { id, topic, plan, slot, policyVersion, openedAt } = ticket
    const policy = policyOf(this.world.desk, policyVersion)
    const monthly = policy.plans[plan ?? '']?.monthlyTickets
    const once = policy.topics[topic]?.once === true
    this.expect(ticket.grantId === use?.grantId, 'I4', id, 'it does not say what it used')
    if (!use) {
      const owes = slot === true && (once || monthly !== undefined) && !this.isFree(policy, ticket)
      return this.expect(!owes, 'I4', id, 'opened without using the quota')
    }
    const at = epoch(openedAt)
    // Its history has that line in the end.
    if (use.made) book.entries.set(`${use.made.from} granted#${use.grantId}`, 'granted')
    if (use.made) this.made(book, ticket, { grantId: use.grantId, made: use.made, owed: monthly ?? 0 })
    const grant = book.grants.get(use.grantId)
    if (!grant) return this.expect(false, 'I4', id, `${use.grantId} was granted to nobody`)
    const left = isUsable(grant, at)
    this.expect(left, 'I4', id, () => `used ${use.grantId}, ${grant.used} of ${grant.amount} until ${grant.until}`)
    if (!once && !stale) this.first(book, ticket, use.grantId)
    Object.assign(grant, { used: grant.used + 1, touchedAt: this.world.now })
  }

  /** Whether it takes up again what the desk did not finish; a day more or less is not looked at. */
  private isFree({ work }: Policy, { follows, openedAt }: Ticket): boolean {
    const days = work?.followUps?.freeWithinDays
    const closed = this.world.checker.tickets.get(follows ?? '')?.ticket.closed
    return days !== undefined && closed !== undefined && epoch(openedAt) - epoch(closed.at) < (days + 1) * 86_400_000
  }

  /** Nothing that expires sooner is left; what moved in this very instant is not looked at. */
  private first(book: Book, { id, plan, openedAt, policyVersion }: Ticket, used: string): void {
    const at = epoch(openedAt)
    const grant = book.grants.get(used)!
    for (const [name, other] of book.grants) {
      const looked = other.kind !== 'once' && other.touchedAt !== this.world.now && isUsable(other, at)
      this.expect(!looked || !goesBefore([name, other], [used, grant]), 'I4', id, () => `used ${used} before ${name}`)
    }
    const policy = policyOf(this.world.desk, policyVersion)
    const owed = this.owed(book, at, policy.calendar.timeZone, policy.plans[plan ?? '']?.monthlyTickets ?? 0)
    const pack = grant.kind === 'pack' && monthOf(epoch(grant.until!), policy.calendar.timeZone)
    const later = owed > 0 && pack !== false && pack > monthOf(at, policy.calendar.timeZone)
    this.expect(!later, 'I4', id, `used ${used} while the month owes ${owed}`)
  }

  private owed(book: Book, at: number, timeZone: string, monthly: number): number {
    const month = monthOf(at, timeZone)
    const had = [...book.grants.values()].filter(
      ({ kind, from }) => kind === 'monthly' && monthOf(epoch(from), timeZone) === month,
    )
    return monthly - had.reduce((sum, { amount }) => sum + amount, 0)
  }

  private made(book: Book, ticket: Ticket, { grantId, made, owed }: { grantId: string; made: Grant; owed: number }) {
    const { id, openedAt, policyVersion } = ticket
    const { timeZone } = policyOf(this.world.desk, policyVersion).calendar
    if (made.kind === 'monthly') {
      const left = this.owed(book, epoch(openedAt), timeZone, owed)
      this.expect(made.amount === left, 'I4', id, `a month gave ${made.amount} and owed ${left}`)
      const whole = isWholeMonth(made, monthOf(epoch(openedAt), timeZone), timeZone)
      this.expect(whole, 'I4', id, `a month from ${made.from} until ${made.until}`)
    } else this.expect(made.kind === 'once' && made.amount === 1, 'I4', id, `a ticket made ${grantId}`)
    this.granted(book, { grantId, made })
  }

  private granted({ organisation, grants }: Book, { grantId, made }: { grantId: string; made: Grant }): void {
    this.expect(!grants.has(grantId), 'I4', organisation.id, `${grantId} is granted twice`)
    this.expect(made.used === 0, 'I4', organisation.id, `${grantId} is granted used`)
    grants.set(grantId, { ...made, touchedAt: this.world.now })
  }

  private refunded({ grants }: Book, { id, grantId, refundedAt }: Ticket, given: string): void {
    const grant = grants.get(given)
    const right = grant !== undefined && grantId === given && refundedAt !== undefined && grant.used > 0
    this.expect(right, 'I4', id, `${given} given back to nobody`)
    if (grant) Object.assign(grant, { used: grant.used - 1, touchedAt: this.world.now })
  }

  private expect(...what: Parameters<World['checker']['expect']>): void {
    this.world.checker.expect(...what)
  }
}
