/**
 * A draft as an item. It goes by itself; what is sent or given up, within the day.
 * @module
 */
import type { Draft } from '@plazo/application/drafts'
import { TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import type { Instant } from '@plazo/domain/instant'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import type { Key } from './keys.ts'
import { DAY_SECONDS, seconds } from './seconds.ts'
import { instant } from './stored-ticket.ts'

const KEPT_DAYS = 30

const drafts = entity('draft', { content: z.string(), savedAt: instant, [TTL_ATTRIBUTE]: z.int() })

export function draftItem(key: Key, { content, savedAt }: Draft): Item {
  const days = content === '' ? 1 : KEPT_DAYS
  return drafts.encode(key, { content, savedAt, [TTL_ATTRIBUTE]: seconds(savedAt) + days * DAY_SECONDS })
}

/** Undefined for one that should have gone: the table takes its time. */
export function draftOf(item: unknown, now: Instant): Draft | undefined {
  const { content, savedAt, [TTL_ATTRIBUTE]: goesAt } = drafts.decode(item)
  return goesAt > seconds(now) ? { content, savedAt } : undefined
}
