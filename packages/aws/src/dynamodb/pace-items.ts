/**
 * When somebody was last written to, as an item.
 * @module
 */
import { TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import { fromEpoch, type Instant } from '@plazo/domain/instant'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { seconds } from './seconds.ts'
import type { Key } from './keys.ts'
import { instant } from './stored-ticket.ts'

export const PACE_ENTITY = 'pace'
/** For whoever was not written to so often. */
export const NEVER: Instant = fromEpoch(0)

const KEPT_SECONDS = 60 * 60

/** Of his last letters the newest, the one before and the one before that. */
export type Pace = { first: Instant; second: Instant; third: Instant }

const paces = entity(PACE_ENTITY, { first: instant, second: instant, third: instant, [TTL_ATTRIBUTE]: z.int() })

export function paceItem(key: Key, pace: Pace): Item {
  return paces.encode(key, { ...pace, [TTL_ATTRIBUTE]: paceGoesAt(pace.first) })
}

export function paceOf(item: unknown): Pace {
  const { first, second, third } = paces.decode(item)
  return { first, second, third }
}

export function paceGoesAt(at: Instant): number {
  return seconds(at) + KEPT_SECONDS
}
