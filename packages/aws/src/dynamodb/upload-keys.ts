/**
 * The keys of uploads, which begin with the organisation as all that holds a customer's data.
 * @module
 */
import { INDEXES } from '@plazo/application/table-shape'
import { organisationOfUpload, type Upload } from '@plazo/application/uploads'
import type { Key } from './keys.ts'

/** Where those that nobody has sent stand in the sweep's index, in the order in which they go. */
export const UNCLAIMED = 'UNCLAIMED'

/** Where those stand that were sent before they were judged, until their tickets know what they are; in the same order. */
export const UNTOLD = 'UNTOLD'

/** @throws RangeError for text that is no upload's id. */
export function uploadKey(id: string): Key {
  const organisationId = organisationOfUpload(id)
  if (organisationId === undefined) throw new RangeError(`"${id}" is no upload's id`)
  return { pk: `ORG#${organisationId}#UPLOAD#${id.slice(organisationId.length + 1)}`, sk: 'META' }
}

/** None for what was sent when it was judged. */
export function sweptKeys({ id, goesAt, claim }: Pick<Upload, 'id' | 'goesAt' | 'claim'>): Record<string, string> {
  const { partitionKey, sortKey } = INDEXES.alarm
  if (claim && claim.verdict !== 'waiting') return {}
  return { [partitionKey]: claim ? UNTOLD : UNCLAIMED, [sortKey]: `${goesAt}#${id}` }
}
