/**
 * How many tickets each agent has in hand.
 *
 * Counted in the index that his own list is read from, and remembered for half a minute with what he was given since. A
 * counter beside the ticket would cost two write units on every opening and closing, make one item hot for each agent,
 * and could drift; this costs nothing on most openings and cannot.
 * @module
 */
import { plus, type Instant } from '@plazo/domain/instant'
import type { TicketStores } from './ticket-store.ts'

export type AgentLoads = {
  /** Up to {@link COUNTED}: beyond it one is as busy as another. */
  openTickets(agentId: string): Promise<number>
  /** He was given one more. */
  took(agentId: string): void
}

const FRESH_MILLISECONDS = 30_000
/** About one read unit. */
const COUNTED = 32

export function agentLoads({ stores, now }: { stores: TicketStores; now: () => Instant }): AgentLoads {
  const known = new Map<string, { count: number; until: Instant }>()
  return {
    async openTickets(agentId) {
      const remembered = known.get(agentId)
      if (remembered && now() < remembered.until) return remembered.count
      const { rows } = await stores({ reach: 'desk' }).list({ by: { list: 'assignee', agentId }, limit: COUNTED })
      known.set(agentId, { count: rows.length, until: plus(now(), FRESH_MILLISECONDS) })
      return rows.length
    },
    took(agentId) {
      const remembered = known.get(agentId)
      if (remembered) remembered.count++
    },
  }
}
