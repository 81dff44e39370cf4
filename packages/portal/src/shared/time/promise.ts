/**
 * Which of a ticket's promises is told first, and how much of it is used.
 * @module
 */
import type { AnswerOf } from '../api/client.ts'
import type { Stretch } from '../ui/ribbon.tsx'
import type { Use } from '../ui/ring.tsx'

type Ticket = Pick<AnswerOf<'GET /tickets/{ticketId}'>, 'state'>
export type Clocks = AnswerOf<'GET /tickets/{ticketId}/clocks'>
export type Clock = Clocks['clocks'][number]

/** The one whose due time the sentence tells; while all wait, the one that waits. */
export function mostUrgent(ticket: Ticket, clocks: Clocks | undefined): Clock | undefined {
  const live = clocks?.clocks.filter(({ settledAt, state }) => settledAt === undefined && state !== 'cancelled') ?? []
  const due = live.filter(({ dueAt }) => dueAt !== undefined)
  if (ticket.state === 'closed') return undefined
  return due.toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0] ?? live[0]
}

const SOON = 0.85

export function useOf(ticket: Ticket, clock: Clock | undefined, now: number): Use {
  if (ticket.state === 'closed') return { used: 1, state: 'met' }
  if (clock?.dueAt === undefined) return { used: 0, state: 'paused' }
  const dueAt = Date.parse(clock.dueAt)
  if (now >= dueAt) return { used: 1, state: 'breached' }
  const from = Date.parse(clock.startedAt)
  const used = countedBetween(clock.segments, from, now) / (countedBetween(clock.segments, from, dueAt) || 1)
  return { used, state: used > SOON ? 'soon' : 'running' }
}

/** Milliseconds that count from one instant to another. */
export function countedBetween(stretches: readonly Stretch[], from: number, to: number): number {
  return stretches.reduce((sum, { from: begins, to: ends, counts }) => {
    const length = Math.min(Date.parse(ends), to) - Math.max(Date.parse(begins), from)
    return counts && length > 0 ? sum + length : sum
  }, 0)
}
