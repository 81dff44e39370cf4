/**
 * The inactivity ladder: what happens, step by step, while the customer is silent after the turn was handed over.
 * @module
 */
import { addAttendance } from './calendar.ts'
import { countingCalendar } from './clocks.ts'
import { durationMilliseconds, plus, type Instant } from './instant.ts'
import type { LadderStep, Policy, Priority } from './policy.ts'
import type { Interval } from './stretch.ts'
import type { Ticket } from './ticket.ts'

export type DueLadderStep = { at: Instant; kind: 'ladder-stepped'; step: LadderStep['kind']; number: number }

/** The next step and its instant; none without a ladder, after its last step, or while the ticket is held. */
export function nextLadderStep(policy: Policy, ticket: Ticket): DueLadderStep | undefined {
  if (!ticket.ladder || ticket.hold) return undefined
  const { anchorAt, done } = ticket.ladder
  const step = policy.ladders[ticket.channel]?.[done]
  if (!step) return undefined
  const calendar = countingCalendar(policy, step.after.unit)
  const at = addAttendance(calendar, anchorAt, durationMilliseconds(step.after.length), heldPauses(ticket))
  return { at, kind: 'ladder-stepped', step: step.kind, number: done + 1 }
}

/** A ladder whose first step is no longer than this is one of conversations. */
const CONVERSATION_MILLISECONDS = 15 * 60_000

/**
 * When a conversation that goes on just now may want its next bell: the turn is handed over again at any moment, and the
 * ladder would step so soon after. None for slower channels, nor once a conversation has paused that long.
 */
export function nextInConversation(
  policy: Policy,
  { ladder, channel, changedAt }: Ticket,
  now: Instant,
): Instant | undefined {
  const after = ladder ? undefined : policy.ladders[channel]?.[0]?.after
  const length = after && durationMilliseconds(after.length)
  if (!after || length === undefined || length > CONVERSATION_MILLISECONDS) return undefined
  return plus(changedAt, length) > now ? addAttendance(countingCalendar(policy, after.unit), now, length) : undefined
}

/** The times the customer had asked for: nobody waits for him in them. */
export function heldPauses({ pauses }: Ticket): readonly Interval[] {
  return pauses.flatMap(({ from, to, cause }) =>
    to !== undefined && (cause === 'away' || cause === 'watching') ? { from, to } : [],
  )
}

/** One level less urgent than the ticket's, or none when it is the lowest already. */
export function lowerPriority(policy: Policy, ticket: Ticket): Priority | undefined {
  return policy.priorities[policy.priorities.indexOf(ticket.priority) - 1]
}
