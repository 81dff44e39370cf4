/**
 * Why a promise is due when it is: every counted and skipped stretch, with its reason.
 * @module
 */
import { apply, opened } from './apply.ts'
import { segments, type Segment } from './calendar.ts'
import { countingCalendar, deadlines, type Deadline } from './clocks.ts'
import type { Instant } from './instant.ts'
import type { PauseCause, Policy } from './policy.ts'
import { upcoming, type Step } from './steps.ts'
import type { RecordedEvent, Ticket } from './ticket.ts'

/** A stretch of a promise's time; a pause says for whom the ticket waited. */
export type ExplainedSegment = Segment & { cause?: PauseCause }

export type ExplainedClock = Deadline & { segments: readonly ExplainedSegment[] }

export type Explanation = {
  policyVersion: string
  timeZone: string
  /** Every promise there ever was, also those of earlier rounds, oldest first. */
  clocks: readonly ExplainedClock[]
  /** What the ticket will do by itself, soonest first, if nobody acts. */
  next: readonly Step[]
}

/** @throws RangeError when the first event is not an opening. */
export function explain(policy: Policy, events: readonly RecordedEvent[], now: Instant): Explanation {
  const { ticket, rounds } = rehearse(policy, events)
  return {
    policyVersion: policy.version,
    timeZone: policy.calendar.timeZone,
    clocks: rounds.map((deadline) => ({ ...deadline, segments: explainDeadline(policy, ticket, deadline, now) })),
    next: upcoming(policy, ticket),
  }
}

/** Replays the timeline and keeps the last known face of every clock that ran, one for each start. */
function rehearse(policy: Policy, events: readonly RecordedEvent[]): { ticket: Ticket; rounds: readonly Deadline[] } {
  const [first, ...rest] = events
  if (first?.kind !== 'opened') throw new RangeError('a timeline begins with its opening')
  const rounds = new Map<string, Deadline>()
  const note = (ticket: Ticket): Ticket => {
    for (const deadline of deadlines(policy, ticket)) {
      const round = `${deadline.kind} ${deadline.startedAt}`
      // A settled promise keeps the target it was settled under.
      if (rounds.get(round)?.settledAt === undefined) rounds.set(round, deadline)
    }
    return ticket
  }
  const ticket = rest.reduce((before, event) => note(apply(policy, before, event)), note(opened(first)))
  return { ticket, rounds: [...rounds.values()].toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)) }
}

/** From its start to its end: settled, else due, else (while paused) now. */
function explainDeadline(
  policy: Policy,
  ticket: Ticket,
  deadline: Deadline,
  now: Instant,
): readonly ExplainedSegment[] {
  const { kind, target, startedAt } = deadline
  const until = deadline.settledAt ?? deadline.dueAt ?? now
  if (!target || until <= startedAt) return []
  const pauses = ticket.pauses
    .filter(({ cause }) => policy.pausedBy[kind].includes(cause))
    .map((pause) => ({ ...pause, to: pause.to ?? until }))
    .filter(({ from, to }) => from < to)
  const stretches = segments(countingCalendar(policy, target.unit), startedAt, until, pauses)
  return stretches.flatMap((stretch) => (stretch.reason === 'paused' ? splitByCause(stretch, pauses) : [stretch]))
}

/** One stretch of waiting may have several causes in turn; where they overlap the first one names it. */
function splitByCause(
  stretch: Segment,
  pauses: readonly { from: Instant; to: Instant; cause: PauseCause }[],
): readonly ExplainedSegment[] {
  const cuts = pauses.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > stretch.from && cut < stretch.to)
  let { from } = stretch
  return [...new Set([...cuts, stretch.to])].toSorted().map((to) => {
    const part = { ...stretch, from, to }
    const cause = pauses.find((pause) => pause.from <= part.from && to <= pause.to)?.cause
    from = to
    return { ...part, ...(cause && { cause }) }
  })
}
