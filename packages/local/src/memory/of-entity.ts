/**
 * What a consumer of the stream is given of its records.
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import type { MemoryRecord } from './memory-items.ts'

/** As the event source mappings filter. */
export function ofEntity(records: readonly MemoryRecord[], ...entities: readonly string[]): readonly MemoryRecord[] {
  const wanted = entities.map((entity) => ({ S: entity }))
  return records.filter(({ dynamodb }) => wanted.some((each) => isDeepStrictEqual(dynamodb.NewImage['entity'], each)))
}
