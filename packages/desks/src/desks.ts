/**
 * The desks this deployment can be: `DESK` names one of them.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import { club } from './club.ts'
import { erp } from './erp.ts'
import { inProduct } from './in-product.ts'
import { minutes } from './minutes.ts'
import { partner } from './partner.ts'
import { school } from './school.ts'

const DESKS: readonly Desk[] = [school, inProduct, club, partner, erp, minutes]

export const DESK_IDS: readonly string[] = DESKS.map(({ id }) => id)

/** @throws RangeError that lists the desks there are. */
export function deskById(id: string): Desk {
  const desk = DESKS.find((each) => each.id === id)
  if (!desk) throw new RangeError(`There is no desk "${id}". Set DESK to one of: ${DESK_IDS.join(', ')}.`)
  return desk
}
