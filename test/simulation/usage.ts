/**
 * What an account says it has given, against the tickets that have it: slots, and tickets of the quota.
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import type { Account } from '@plazo/application/accounts'
import type { Commit } from '@plazo/application/ticket-store'
import { policyOf } from '@plazo/domain/desk'
import { epoch } from '@plazo/domain/instant'
import { openLimit } from '@plazo/domain/policy'
import type { Book } from './books.ts'
import type { Known } from './checker.ts'
import type { World } from './world.ts'

/** By how much the clocks of two functions may differ. */
const SKEW = 11 * 60_000

/** Called whenever an account may have moved. */
export async function checkUsage(world: World, organisationId: string): Promise<void> {
  const { checker, table } = world
  const account = await table.accounts.account(organisationId, { consistent: true })
  const book = checker.books.all.get(organisationId)
  if (!account || !book) return checker.expect(false, 'I4', organisationId, 'no account')
  const own = [...checker.tickets.values()].filter(({ ticket }) => ticket.organisationId === organisationId)
  slots(world, account, own)
  cases(world, account, own)
  grants(world, account, { book, own })
  const same = account.version === book.version && isDeepStrictEqual(account.organisation, book.organisation)
  checker.expect(same, 'I9', organisationId, 'the account is not what it was changed to')
}

function slots({ checker }: World, { organisation: { id }, usage }: Account, own: readonly Known[]): void {
  const open = own.flatMap(({ ticket }) => (isOpen(ticket) && ticket.slot ? [ticket] : []))
  const { openTickets, holders } = usage
  checker.expect(openTickets === open.length, 'I3', id, `${openTickets} slots for ${open.length} tickets`)
  const held = holders.every((holder) => open.some((ticket) => (ticket.heldAs ?? ticket.id) === holder))
  checker.expect(held, 'I3', id, 'a slot held by a ticket that has none')
}

/** Where no case is taken twice: all that is open is counted, and what is told of it is of an open one. */
function cases({ checker, desk }: World, { organisation: { id }, usage }: Account, own: readonly Known[]): void {
  const open = own.flatMap(({ ticket }) =>
    isOpen(ticket) && policyOf(desk, ticket.policyVersion).intake?.refusesDuplicates ? [ticket] : [],
  )
  const { count, gists } = usage.cases ?? { count: 0, gists: {} }
  checker.expect(count === open.length, 'I3', id, `${count} cases for ${open.length} tickets`)
  const all = Object.keys(gists).every((told) => open.some((ticket) => (ticket.heldAs ?? ticket.id) === told))
  checker.expect(all, 'I3', id, 'a case told of a ticket that is not open')
}

function grants(
  { checker, now }: World,
  { organisation: { id }, usage }: Account,
  { book, own }: { book: Book; own: readonly Known[] },
): void {
  for (const [name, grant] of Object.entries(usage.grants)) {
    const { used, amount } = grant
    const using = own.filter(
      ({ ticket, given }) => ticket.grantId === name && !ticket.refundedAt && !given && !ticket.handedTo,
    ).length
    checker.expect(used === using && used <= amount, 'I4', id, `${name}: ${used} of ${amount} used by ${using}`)
    const { touchedAt: _, ...told } = book.grants.get(name) ?? { touchedAt: 0 }
    checker.expect(isDeepStrictEqual(grant, told), 'I4', id, `${name} is not what was granted`)
  }
  for (const [name, { until }] of book.grants) {
    const over = until !== undefined && epoch(until) <= now + SKEW
    checker.expect(over || usage.grants[name] !== undefined, 'I4', id, `${name} is lost`)
  }
}

/** No slot is taken beyond the limit of the plan a ticket is opened on, for the organisation's size at that instant. */
export function checkLimit({ checker, desk, now }: World, { change: { ticket }, account }: Commit): void {
  const { id, organisationId, plan, policyVersion } = ticket
  const book = checker.books.all.get(organisationId)
  const held = policyOf(desk, policyVersion).plans[plan ?? '']
  if (account?.slot?.by !== 1 || !held || !book) return
  const before = book.before?.changedAt === now ? [book.before.organisation] : []
  const limits = [book.organisation, ...before].map(({ size }) => openLimit(held, size) ?? Infinity)
  const open = [...checker.tickets.values()].filter(
    ({ ticket: each }) => each.organisationId === organisationId && isOpen(each) && each.slot,
  ).length
  checker.expect(open <= Math.max(...limits), 'I3', id, `${open} open tickets of ${Math.max(...limits)}`)
}

/** What goes on in another ticket holds nothing any more. */
function isOpen({ state, handedTo }: Known['ticket']): boolean {
  return state !== 'closed' && !handedTo
}
