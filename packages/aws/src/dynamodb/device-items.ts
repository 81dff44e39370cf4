/**
 * Browsers that were told who uses them, as items: gone when they are not remembered any more.
 * @module
 */
import type { Device } from '@plazo/application/devices'
import { TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { deviceKey } from './entry-keys.ts'
import { seconds } from './seconds.ts'
import { identityFields } from './stored-intake.ts'
import { instant, optional, text } from './stored-ticket.ts'

const devices = entity('device', {
  id: text,
  /** Absent once it was forgotten. */
  identity: optional(identityFields),
  until: instant,
  [TTL_ATTRIBUTE]: z.int(),
})

export function deviceItem({ id, identity, until }: Device): Item {
  return devices.encode(deviceKey(id), { id, identity, until, [TTL_ATTRIBUTE]: seconds(until) })
}

/** Undefined for one that was forgotten. */
export function deviceOf(item: unknown): Device | undefined {
  const { id, identity, until } = devices.decode(item)
  return identity && { id, identity, until }
}

/** What is left of one that is forgotten, until it goes. */
export function forgottenDevice(item: Item): Item {
  const { identity: _, ...rest } = item
  return rest
}
