/**
 * Questions of people who are not signed in, as items: gone after a day.
 * @module
 */
import type { LookUp } from '@plazo/application/look-up'
import { LOOK_UP_ENTITY, TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { lookUpKey } from './keys.ts'
import { DAY_SECONDS, seconds } from './seconds.ts'
import { instant, text } from './stored-ticket.ts'

const lookUps = entity(LOOK_UP_ENTITY, { ticketId: text, mail: text, at: instant, [TTL_ATTRIBUTE]: z.int() })

export function lookUpItem(lookUp: LookUp): Item {
  return lookUps.encode(lookUpKey(lookUp), { ...lookUp, [TTL_ATTRIBUTE]: seconds(lookUp.at) + DAY_SECONDS })
}

export function lookUpOf(item: unknown): LookUp {
  const { ticketId, mail, at } = lookUps.decode(item)
  return { ticketId, mail, at }
}
