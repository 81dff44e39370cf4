/**
 * To whom a new ticket is given.
 * @module
 */
import type { Policy } from './policy.ts'

/** Somebody who could take it, and how many tickets he has that are not closed. */
export type Candidate = { agentId: string; openTickets: number }

/** Whether a ticket on this plan is given to an agent when it is opened (S1-10), or on the plans that say so (S4-31). */
export function assignsAtOnce({ work, plans }: Policy, plan: string | undefined): boolean {
  if (work?.assignment !== 'by-plan') return work?.assignment === 'least-loaded'
  return plan !== undefined && plans[plan]?.assigns === true
}

/**
 * The one with the fewest open tickets. Among equals the ticket's own number chooses, so that the same ticket finds the
 * same agent and a quiet morning does not load the first of the list.
 */
export function leastLoaded(candidates: readonly Candidate[], ticketId: string): string | undefined {
  const fewest = Math.min(...candidates.map(({ openTickets }) => openTickets))
  const equals = candidates
    .filter(({ openTickets }) => openTickets === fewest)
    .map(({ agentId }) => agentId)
    .toSorted()
  const sum = new TextEncoder().encode(ticketId).reduce((total, each) => total + each, 0)
  return equals[sum % equals.length]
}
