import type { Caller } from '@plazo/application/caller'
import { plus } from '@plazo/domain/instant'
import { beforeAll, describe, expect, test } from 'vitest'
import { NOW } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000
const ANA: Caller = { role: 'customer', id: 'ana', organisationId: 'SANJOSE' }
const DRAFT = { content: '{"text":"La caja 2 tampoco."}', savedAt: NOW }

describe.each(TABLES)('drafts %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })

  test('are found by whoever kept them, the last one under each name', async () => {
    await table.drafts.keep(ANA, 'new', { ...DRAFT, content: 'antes' })
    await table.drafts.keep(ANA, 'new', DRAFT)
    await table.drafts.keep(ANA, 'reply.SANJOSE-4KQ9T2M7', { ...DRAFT, content: 'otro' })
    expect(await table.drafts.find(ANA, 'new', NOW)).toEqual(DRAFT)
    expect(await table.drafts.find(ANA, 'never', NOW)).toBeUndefined()
  })

  test('are nobody else’s: not of a namesake elsewhere, nor of an agent of that name', async () => {
    await table.drafts.keep(ANA, 'secret', DRAFT)
    const others: readonly Caller[] = [
      { ...ANA, organisationId: 'QUETZAL' },
      { ...ANA, id: 'benito' },
      { role: 'agent', id: 'ana' },
      { role: 'agent', id: 'SANJOSE#DRAFTS#ana' },
    ]
    for (const other of others) expect(await table.drafts.find(other, 'secret', NOW)).toBeUndefined()
  })

  test('are gone after thirty days, whether or not the table has let them go by then', async () => {
    await table.drafts.keep(ANA, 'old', DRAFT)
    expect(await table.drafts.find(ANA, 'old', plus(NOW, 29 * DAY_MILLISECONDS))).toEqual(DRAFT)
    expect(await table.drafts.find(ANA, 'old', plus(NOW, 30 * DAY_MILLISECONDS))).toBeUndefined()
  })
})
