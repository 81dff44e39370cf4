/**
 * Organisations by name in the index that lists their tickets: what is kept of each there is its key alone.
 * @module
 */
import type { OrganisationListing, OrganisationPage } from '@plazo/application/accounts'
import { INDEXES } from '@plazo/application/table-shape'
import type { Organisation } from '@plazo/domain/organisation'
import { fold } from '@plazo/domain/words'
import type { Item } from './entity.ts'
import type { Range } from './listing.ts'

const PARTITION = 'DESK#ORGANISATIONS'

/** Comes behind the letters of every alphabet that names are written in. */
const END = '\uffff'

/** The attributes that put an organisation among the others, whatever capitals and accents its name has. */
export function listedKeys({ id, name }: Pick<Organisation, 'id' | 'name'>): Record<string, string> {
  const { partitionKey, sortKey } = INDEXES.organisation
  return { [partitionKey]: PARTITION, [sortKey]: placeOf({ id, name }) }
}

/**
 * A page by names, from what begins as asked. It goes on behind the last one's place, which may have gone meanwhile.
 *
 * @param query The first items of a range, and whether it goes on behind them.
 */
export async function organisationsPage(
  { beginning = '', limit, after }: OrganisationListing,
  query: (range: Range, limit: number) => Promise<{ items: readonly Item[]; more: boolean }>,
): Promise<OrganisationPage> {
  const begins = fold(beginning)
  const from = after === undefined ? begins : placeOf(after)
  const range = { index: 'organisation', partition: PARTITION, from: from || ' ', to: `${begins}${END}` } as const
  // The one at `after` itself comes again.
  const { items, more } = await query({ ...range, newestFirst: false }, limit + (after === undefined ? 0 : 1))
  const ids = items.map(idOf).filter((id) => id !== after?.id)
  const shown = ids.slice(0, limit)
  return { ids: shown, more: more || ids.length > limit }
}

/** Codes are in capitals, so that a name stands before all that go on behind it in words. */
function placeOf({ id, name }: Pick<Organisation, 'id' | 'name'>): string {
  return `${fold(name)} ${id}`
}

function idOf({ pk }: Item): string {
  return String(pk).slice('ORG#'.length)
}
