/**
 * At the end of a run: what the accounts' histories and statements tell, against all that was written.
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import { ledgerOf } from '@plazo/application/view-account'
import { epoch, fromEpoch, instant } from '@plazo/domain/instant'
import type { Book } from './books.ts'
import { checkUsage } from './usage.ts'
import type { World } from './world.ts'

const DAY = 86_400_000
const EVER = { from: instant('2020-01-01T00:00:00Z'), before: instant('2040-01-01T00:00:00Z') }

export async function checkStatements(world: World): Promise<void> {
  for (const [id, book] of world.checker.books.all) {
    await checkUsage(world, id)
    await history(world, id, book)
    await statement(world, id, book)
  }
}

async function history({ checker, table: { accounts } }: World, id: string, book: Book): Promise<void> {
  const entries = await accounts.entries(id, EVER)
  const told = entries.map(({ at, key, kind }) => [`${at} ${key}`, kind])
  const written = [...book.entries].toSorted(([one], [other]) => (one < other ? -1 : 1))
  checker.expect(isDeepStrictEqual(told, written), 'I9', id, 'its history is not what was done to it')
  const people = await accounts.contacts(id)
  const known = people.every((contact) => isDeepStrictEqual(contact, book.contacts.get(contact.id)))
  checker.expect(known && people.length === book.contacts.size, 'I9', id, 'its people are not those it was given')
}

/** Of this month and of the one before: never below nothing, and in the end what is left. */
async function statement({ checker, table, desk, now }: World, id: string, { grants }: Book): Promise<void> {
  const places = { accounts: table.accounts, stores: table.stores, desk, now: () => fromEpoch(now) }
  const before = await ledgerOf(places, id, fromEpoch(now - 32 * DAY))
  const { lines } = await ledgerOf(places, id, fromEpoch(now))
  for (const { at, kind, grantId, left } of [...before.lines, ...lines])
    checker.expect(left >= 0, 'I4', id, `${left} tickets left after ${grantId} was ${kind} at ${at}`)
  const left = [...grants.values()]
    .filter(({ until }) => until === undefined || epoch(until) > now)
    .reduce((sum, { amount, used }) => sum + amount - used, 0)
  const told = lines.at(-1)?.left ?? left
  checker.expect(told === left, 'I4', id, `its statement ends with ${told} tickets, and ${left} are left`)
}
