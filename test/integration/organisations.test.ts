/**
 * Organisations by name, from the index of the table and from the one in memory alike.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { TABLES, type Table } from './tables.ts'

const NAMES = ['Ñandú', 'Colegio San José', 'colegio sáN josé', 'Álamo', 'Zapatería', '¡¡¡', 'Школа', '123 Ventas']

describe.each(TABLES)('organisations %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
    for (const [index, name] of NAMES.entries()) await table.people.putOrganisation({ id: `NAMED${index}`, name })
  })

  async function all(limit: number, beginning?: string): Promise<readonly string[]> {
    const seen: string[] = []
    for (let more = true; more;) {
      const id = seen.at(-1)
      const after = id === undefined ? undefined : { id, name: NAMES[Number(id.slice('NAMED'.length))] ?? '' }
      const page = await table.accounts.list({ beginning, limit, after })
      seen.push(...page.ids)
      more = page.more
    }
    return seen
  }

  test.for([1, 2, 3, 8, 9])('come in one order in pages of %i, and each once', async (limit) => {
    const order = [5, 7, 3, 1, 2, 0, 4, 6].map((index) => `NAMED${index}`)
    expect(await all(limit)).toEqual(order)
  })

  test('are found by the beginning of their names', async () => {
    expect(await all(2, 'COLEGIO san')).toEqual(['NAMED1', 'NAMED2'])
    expect(await all(2, 'nan')).toEqual(['NAMED0'])
    expect(await all(2, 'nobody')).toEqual([])
  })
})
