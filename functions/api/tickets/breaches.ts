import type { Caller } from '@plazo/application/caller'
import { listBreaches } from '@plazo/application/list-breaches'
import type { BreachRow } from '@plazo/application/ticket-store'
import { breachesQuery, breachPage, type breachRow } from '@plazo/contracts/breach-routes'
import type { Instant } from '@plazo/domain/instant'
import type * as z from 'zod/mini'
import { json, type Answer } from '../http/answer.ts'
import type { Call } from '../http/api.ts'
import { readQuery } from '../http/call.ts'
import type { Cursors } from '../http/cursor.ts'
import { namesFrom, type Names } from './names.ts'
import { presentNames } from './present.ts'

type ListingDesk = Parameters<typeof listBreaches>[0] &
  Parameters<typeof namesFrom>[0] & { cursors: Cursors; now: () => Instant }

export async function listedBreaches(desk: ListingDesk, { caller, event, locale }: Call<Caller>): Promise<Answer> {
  const { cursor, from, to, ...query } = readQuery(breachesQuery, event)
  const bound = [caller, 'breaches', query.team ?? '', from, to ?? '']
  const { rows, next } = await listBreaches(desk, caller, {
    ...query,
    from,
    before: to ?? desk.now(),
    after: cursor === undefined ? undefined : desk.cursors.read(cursor, bound, 'query:/cursor'),
  })
  const names = namesFrom(desk, locale)
  return json(200, breachPage, {
    breaches: await Promise.all(rows.map((row) => presentBreach(row, names))),
    ...(next !== undefined && { next: desk.cursors.write(next, bound) }),
  })
}

async function presentBreach(row: BreachRow, names: Names): Promise<z.input<typeof breachRow>> {
  const { organisationId: _, requesterId: __, assigneeId: ___, names: ____, ...rest } = row
  return { ...rest, ...(await presentNames(row, names)) }
}
