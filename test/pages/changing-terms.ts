import { deskById } from '@plazo/desks/desks'
import type { Desk } from '@plazo/domain/desk'

/** The club's desk, whose terms become others with `change`: whoever is known to it by then accepted those before. */
export function changingTerms(): { desk: Desk; change: () => void } {
  const { entry, ...club } = deskById('club')
  let current = entry
  const desk: Desk = {
    ...club,
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
