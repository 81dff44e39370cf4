/**
 * What tickets take from an organisation's account: never more than there is, however many are opened at once.
 */
import { StaleVersion, type Commit } from '@plazo/application/ticket-store'
import { grantEntry } from '@plazo/domain/account-entry'
import type { AccountMove, Grant, Usage } from '@plazo/domain/ledger'
import type { Ticket } from '@plazo/domain/ticket'
import { beforeAll, describe, expect, test } from 'vitest'
import { aTicket, closing, DESK, freshName, minutes, opening, reply } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

const MONTH: Grant = { kind: 'monthly', amount: 10, used: 0, from: minutes(-60), until: minutes(600) }

describe.each(TABLES)('an account %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })
  const store = () => table.stores(DESK)
  const registered = async () => {
    const organisationId = freshName()
    await table.people.putOrganisation({ id: organisationId, name: 'Colegio San José' })
    return organisationId
  }
  const using = (organisationId: string, use: AccountMove['use'], slot: AccountMove['slot'] = { by: 1 }): Commit => {
    const ticket = aTicket({ organisationId })
    return { ...opening(ticket), account: { organisationId, ticketId: ticket.id, slot, use: use! } }
  }
  const usage = async (organisationId: string): Promise<Usage | undefined> =>
    (await table.accounts.account(organisationId, { consistent: true }))?.usage

  test('is empty for an organisation that never opened a ticket, and nothing for one that nobody knows', async () => {
    const organisationId = await registered()
    expect(await table.accounts.account(organisationId, { consistent: false })).toEqual({
      organisation: { id: organisationId, name: 'Colegio San José' },
      version: 1,
      usage: { openTickets: 0, holders: [], grants: {} },
    })
    expect(await table.accounts.account('NOBODY', { consistent: true })).toBeUndefined()
    expect(await table.accounts.account('no id', { consistent: true })).toBeUndefined()
  })

  test('makes the month’s grant once, with the first ticket that uses it', async () => {
    const organisationId = await registered()
    const first = { grantId: 'month-2026-12', made: MONTH }
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => store().commit(using(organisationId, first))),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await store().commit(using(organisationId, { grantId: 'month-2026-12' }))
    expect(await usage(organisationId)).toMatchObject({
      openTickets: 2,
      grants: { 'month-2026-12': { ...MONTH, used: 2 } },
    })
  })

  test('gives no more tickets than were granted to forty who ask at once', async () => {
    const organisationId = await registered()
    await store().commit(using(organisationId, { grantId: 'g', made: MONTH }))
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, () => store().commit(using(organisationId, { grantId: 'g' }))),
    )
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toEqual(Array.from({ length: 31 }, () => expect.any(StaleVersion)))
    expect(await usage(organisationId)).toMatchObject({ openTickets: 10, grants: { g: { used: 10 } } })
  })

  test('lets go of grants that are over when the next one is made', async () => {
    const organisationId = await registered()
    await store().commit(using(organisationId, { grantId: 'november', made: MONTH }))
    const december = { grantId: 'december', made: MONTH, over: ['november', 'october'] }
    await store().commit(using(organisationId, december))
    expect(Object.keys((await usage(organisationId))?.grants ?? {})).toEqual(['december'])
  })

  test('uses no grant that is not there', async () => {
    const organisationId = await registered()
    await expect(store().commit(using(organisationId, { grantId: 'g' }))).rejects.toThrow(StaleVersion)
    expect(await usage(organisationId)).toMatchObject({ openTickets: 0 })
  })

  test('names who holds the slots of a limit, until they close', async () => {
    const organisationId = await registered()
    const [one, other] = [using(organisationId, undefined, { by: 1, limit: 2 }), using(organisationId, undefined)]
    await store().commit(one)
    await store().commit(other)
    const holders = [one.change.ticket.id]
    expect(await usage(organisationId)).toEqual({ openTickets: 2, holders, grants: {} })
    await store().commit(closing(one.change.ticket))
    expect(await usage(organisationId)).toEqual({ openTickets: 1, holders: [], grants: {} })
  })

  test('says what open tickets are about, as far as it was told, and forgets it when they close', async () => {
    const organisationId = await registered()
    const about = (gist?: string): Commit => {
      const ticket = aTicket({ organisationId })
      return { ...opening(ticket), account: { organisationId, ticketId: ticket.id, case: { by: 1, gist } } }
    }
    const [told, untold] = [about('caj factur'), about()]
    await store().commit(told)
    await store().commit(untold)
    const gists = { [told.change.ticket.id]: 'caj factur' }
    const slots = { openTickets: 0, holders: [], grants: {} }
    expect(await usage(organisationId)).toEqual({ ...slots, cases: { count: 2, gists } })
    for (const { ticket } of [told.change, untold.change]) {
      const account = { organisationId, ticketId: ticket.id, case: { by: -1 } } as const
      await store().commit({ ...closing(ticket), account })
    }
    expect(await usage(organisationId)).toEqual(slots)
  })

  test('takes a ticket back once, and only what was used', async () => {
    const organisationId = await registered()
    const opened = using(organisationId, { grantId: 'g', made: MONTH })
    await store().commit(opened)
    const back = (seen: Ticket): Commit => ({
      ...reply(seen),
      account: { organisationId, ticketId: seen.id, refund: { grantId: 'g' } },
    })
    const commit = back(opened.change.ticket)
    await store().commit(commit)
    expect(await usage(organisationId)).toMatchObject({ openTickets: 1, grants: { g: { used: 0 } } })
    await expect(store().commit(back(commit.change.ticket))).rejects.toThrow(StaleVersion)
  })

  test('has a line of its history once, however often it is entered', async () => {
    const organisationId = await registered()
    const entry = grantEntry('g', MONTH, { actor: { role: 'system' } })
    for (let time = 0; time < 3; time++) await table.history.enter(organisationId, entry)
    const range = { from: minutes(-60), before: minutes(0) }
    expect(await table.accounts.entries(organisationId, range)).toEqual([entry])
  })
})
