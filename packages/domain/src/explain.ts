/**
 * Why a promise is due when it is: every counted and skipped stretch, with its reason.
 * @module
 */
import type { Deadline } from './clocks.ts'
import type { Instant } from './instant.ts'
import type { Policy } from './policy.ts'
import { moments, roundsOf, stretchesOf, type ExplainedSegment } from './rounds.ts'
import { upcoming, type Step } from './steps.ts'
import type { RecordedEvent } from './ticket.ts'

export type ExplainedClock = Deadline & { segments: readonly ExplainedSegment[] }

export type Explanation = {
  /** Of the ticket that is explained. */
  version: number
  policyVersion: string
  timeZone: string
  /** Every promise there ever was, also those of earlier rounds, oldest first. */
  clocks: readonly ExplainedClock[]
  /** What the ticket will do by itself, soonest first, if nobody acts. */
  next: readonly Step[]
}

/** @throws RangeError when the first event is not an opening. */
export function explain(policy: Policy, events: readonly RecordedEvent[], now: Instant): Explanation {
  const told = moments(policy, events)
  const ticket = (told.at(-1) ?? told[0]).after
  return {
    version: ticket.version,
    policyVersion: policy.version,
    timeZone: policy.calendar.timeZone,
    clocks: roundsOf(policy, told).map((round) => {
      const { terms: _, ...deadline } = round
      return { ...deadline, segments: stretchesOf(policy, ticket, deadline, now) }
    }),
    next: upcoming(policy, ticket),
  }
}
