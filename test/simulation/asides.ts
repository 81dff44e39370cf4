/**
 * What people ask beside doing anything: what the desk is, what is open, what would become of a ticket.
 * @module
 */
import { fromEpoch } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import type { Act, Scene } from './acts.ts'
import { inHours } from './client.ts'
import { openingOf } from './opening.ts'

const seldom = () => 0.01
const sometimes = () => 0.04

export const ASIDES: readonly Act[] = [
  { route: 'getDesk', by: 'anyone', weight: seldom },
  { route: 'getOpenApi', by: 'anyone', weight: seldom },
  { route: 'simulateClock', by: 'anyone', weight: seldom, body: clock },
  { route: 'simulateTicket', by: 'anyone', weight: seldom, body: ticket },
  { route: 'getMe', by: 'requester', weight: seldom },
  { route: 'getMe', by: 'agent', weight: seldom },
  { route: 'checkTicket', by: 'requester', weight: sometimes, body: openingOf },
  { route: 'listTickets', by: 'requester', weight: sometimes, query: () => ({ list: 'mine' }) },
  { route: 'listTickets', by: 'agent', weight: sometimes, query: queue },
]

function queue({ ticket: { team } }: Scene): Record<string, string> {
  return { list: 'queue', team }
}

function clock({ now, policy: { calendar } }: Scene): object {
  const target = { length: 'PT8H', unit: 'attendance' }
  return { calendar, target, startsAt: fromEpoch(now), answeredAt: inHours(now, 30) }
}

function ticket({ now, chance, policy }: Scene): object {
  const [topic, { channels }] = chance.of(Object.entries(policy.topics))
  return {
    openedAt: fromEpoch(now),
    topic,
    channel: chance.of(channels),
    priority: chance.of(policy.priorities),
    organisation: organisation(policy),
    trainingScore: 90,
    events: [{ kind: 'agent-message', at: inHours(now, 2), asks: true }],
    until: inHours(now, 100),
  }
}

function organisation({ plans }: Policy): object {
  const [plan] = Object.keys(plans)
  return plan === undefined ? {} : { plan }
}
