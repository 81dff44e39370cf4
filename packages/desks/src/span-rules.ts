/**
 * Whether the lengths of a policy version can be kept: against each other, and against its calendar.
 * @module
 */
import { durationMilliseconds } from '@plazo/domain/instant'
import type { PolicySketch, PromisesSketch, SpanSketch } from './desk-sketch.ts'
import type { Mistake } from './mistakes.ts'

type Path = Mistake['path']
type PlacedPromises = { promises: PromisesSketch; path: Path }
type PlacedSpan = { span: SpanSketch | undefined; path: Path }
type Shifts = readonly { opens: string; closes: string }[]

const YEAR_WEEKS = 52
const WEEK_MILLISECONDS = 7 * 24 * 3_600_000

export function spanMistakes(policy: PolicySketch, path: Path): Mistake[] {
  const promises = promisesIn(policy, path)
  const spans = [...promises.flatMap(targetsIn), ...ladderSpans(policy, path), ...checkInSpans(policy, path)]
  return [
    ...promises.flatMap(warningMistakes),
    ...absenceMistakes(policy, spans, path),
    ...reachMistakes(policy, spans),
  ]
}

/** Every table of promises in the version, where it stands. */
function promisesIn(policy: PolicySketch, path: Path): PlacedPromises[] {
  return [
    ...Object.entries(policy.topics ?? {}).map(([name, topic]) => ({
      promises: topic?.promises,
      path: [...path, 'topics', name, 'promises'],
    })),
    ...Object.entries(policy.plans ?? {}).flatMap(([name, plan]) =>
      Object.entries(plan?.promises ?? {}).map(([priority, promises]) => ({
        promises,
        path: [...path, 'plans', name, 'promises', priority],
      })),
    ),
    { promises: policy.withoutPlan, path: [...path, 'withoutPlan'] },
  ]
}

function targetsIn({ promises, path }: PlacedPromises): PlacedSpan[] {
  return Object.entries(promises ?? {}).map(([clock, span]) => ({ span, path: [...path, clock] }))
}

function ladderSpans(policy: PolicySketch, path: Path): PlacedSpan[] {
  return Object.entries(policy.ladders ?? {}).flatMap(([channel, steps]) =>
    (steps ?? []).map((step, index) => ({
      span: step?.after,
      path: [...path, 'ladders', channel, index, 'after'],
    })),
  )
}

function checkInSpans({ work }: PolicySketch, path: Path): PlacedSpan[] {
  return Object.entries(work?.checkIns ?? {}).flatMap(([priority, checkIn]) =>
    (['every', 'patience'] as const).map((part) => ({
      span: checkIn?.[part],
      path: [...path, 'work', 'checkIns', priority, part],
    })),
  )
}

/** Each step is given once, and a warning falls after the promise was made. */
function warningMistakes({ promises, path }: PlacedPromises): Mistake[] {
  return Object.entries(promises ?? {}).flatMap(([clock, target]) => {
    if (!target) return []
    const { length } = target
    const long = target.warnings.flatMap((warning, index) =>
      length !== undefined && warning !== undefined && durationMilliseconds(warning) >= durationMilliseconds(length)
        ? {
            path: [...path, clock, 'warnings', index],
            says: `is ${warning}, not shorter than the promise of ${length}. Warn later, or leave it out.`,
          }
        : [],
    )
    const lists = ['warnings', 'escalations'] as const
    return [...long, ...lists.flatMap((list) => repeatedLengths(target[list], [...path, clock, list]))]
  })
}

function repeatedLengths(lengths: readonly (string | undefined)[], path: Path): Mistake[] {
  const all = lengths.map((length) => (length === undefined ? undefined : durationMilliseconds(length)))
  return all.flatMap((length, index) =>
    length !== undefined && all.indexOf(length) < index
      ? { path: [...path, index], says: 'falls together with another one of the list. Keep one.' }
      : [],
  )
}

/** Attendance that is promised and never comes. */
function absenceMistakes({ calendar }: PolicySketch, spans: PlacedSpan[], path: Path): Mistake[] {
  const opens = !calendar || Object.values(calendar.week).some((shifts) => shifts.length > 0)
  if (opens || spans.every(({ span }) => span?.unit !== 'attendance')) return []
  const says = 'has no attendance at all, and promises or ladders count attendance. Write shifts, or count clock time.'
  return [{ path: [...path, 'calendar', 'week'], says }]
}

/** A due time is looked for in the years ahead, so a length must fit into one of them. */
function reachMistakes(policy: PolicySketch, spans: PlacedSpan[]): Mistake[] {
  const attendance = weeklyAttendance(policy)
  return spans.flatMap(({ span, path }) => {
    const week = span?.unit === 'attendance' ? attendance : WEEK_MILLISECONDS
    // Without any attendance, and without a readable calendar, there is nothing to compare with.
    if (span?.unit === undefined || span.length === undefined || !week) return []
    if (durationMilliseconds(span.length) <= week * YEAR_WEEKS) return []
    return { path: [...path, 'length'], says: `is more than a year of ${span.unit} holds. Write a shorter one.` }
  })
}

/** Milliseconds by the wall clock; undefined when no calendar can be read. */
function weeklyAttendance({ calendar }: PolicySketch): number | undefined {
  return calendar && Object.values(calendar.week).reduce((sum, shifts) => sum + lengthOf(shifts), 0)
}

function lengthOf(shifts: Shifts): number {
  return shifts.reduce(
    (sum, { opens, closes }) => sum + Math.max(0, wallMilliseconds(closes) - wallMilliseconds(opens)),
    0,
  )
}

function wallMilliseconds(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000
}
