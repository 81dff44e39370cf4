import { deskById } from '@plazo/desks/desks'
import type { Desk } from '@plazo/domain/desk'

/** A desk that has terms, which become others with `change`: whoever is known to it by then accepted those before. */
export function changingTerms(id: string): { desk: Desk; change: () => void } {
  const { entry, ...rest } = deskById(id)
  let current = entry
  const desk: Desk = {
    ...rest,
    /** As it is deployed at the moment. */
    get entry() {
      return current!
    },
  }
  const change = () => {
    current = { ...current!, terms: { ...current!.terms, version: '2027-01-01' } }
  }
  return { desk, change }
}
