/**
 * Every promise there ever was on a ticket, read from its timeline: a clock that ran again is another round.
 * @module
 */
import { apply, opened, termsOf } from './apply.ts'
import { segments, type Segment } from './calendar.ts'
import { countingCalendar, deadlines, type Deadline } from './clocks.ts'
import type { Instant } from './instant.ts'
import type { PauseCause, Policy, Terms } from './policy.ts'
import type { RecordedEvent, Ticket } from './ticket.ts'

/** A promise with the terms it was settled under, or stands under. */
export type Round = Deadline & { terms: Terms }

/** A stretch of a promise's time; a pause says for whom the ticket waited. */
export type ExplainedSegment = Segment & { cause?: PauseCause }

/** One event, and the ticket before and after it; before its opening there is none. */
export type Moment = { event: RecordedEvent; before?: Ticket; after: Ticket }

/** @throws RangeError when the first event is not an opening. */
export function moments(policy: Policy, [first, ...rest]: readonly RecordedEvent[]): readonly [Moment, ...Moment[]] {
  if (first?.kind !== 'opened') throw new RangeError('a timeline begins with its opening')
  let ticket = opened(first)
  const later = rest.map((event) => {
    const before = ticket
    ticket = apply(policy, before, event)
    return { event, before, after: ticket }
  })
  return [{ event: first, after: opened(first) }, ...later]
}

/** One for each start of each clock, oldest first. */
export function roundsOf(policy: Policy, told: readonly Moment[]): readonly Round[] {
  const rounds = new Map<string, Round>()
  for (const { after } of told) {
    for (const deadline of deadlines(policy, after)) {
      const round = `${deadline.kind} ${deadline.startedAt}`
      // A settled promise keeps the target it was settled under.
      if (rounds.get(round)?.settledAt === undefined) rounds.set(round, { ...deadline, terms: termsOf(after) })
    }
  }
  return [...rounds.values()].toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
}

/** From its start to its end: settled, else due, else (while paused) now. */
export function stretchesOf(
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
