import { BREACH_ENDS } from '@plazo/domain/breaches'
import { CLOCK_KINDS } from '@plazo/domain/policy'

/** Lengths of the periods that one looks back over, in days; the first is what one sees unasked. */
export const DAYS = [7, 30, 90] as const
/** `owed`: still to be answered. */
export const OUTCOMES = ['owed', ...BREACH_ENDS] as const

/** What narrows the list of broken promises, in its address. */
export type BreachSearch = {
  days?: (typeof DAYS)[number]
  clock?: (typeof CLOCK_KINDS)[number]
  outcome?: (typeof OUTCOMES)[number]
}

export function breachSearch(search: Readonly<Record<string, unknown>>): BreachSearch {
  const days = DAYS.find((each) => each === search['days'])
  const clock = CLOCK_KINDS.find((each) => each === search['clock'])
  const outcome = OUTCOMES.find((each) => each === search['outcome'])
  return { ...(days && { days }), ...(clock && { clock }), ...(outcome && { outcome }) }
}
