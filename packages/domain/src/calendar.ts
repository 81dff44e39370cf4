/**
 * When the desk is at work, and the arithmetic of that time: due times, elapsed attendance, openings.
 *
 * A calendar object never changes once it is used: what it works out is remembered beside it. Every verb throws
 * RangeError for a calendar that {@link calendarProblems} finds fault with.
 * @module
 */
import { type CalendarDays, daysOf } from './calendar-days.ts'
import { epoch, fromEpoch, type Instant } from './instant.ts'
import { inside, type Interval, outside, type Stretch, union } from './stretch.ts'

export { type CalendarProblem, calendarProblems } from './calendar-problems.ts'

/**
 * A stretch of attendance on one local date: from the first moment of the date at which the wall clock reads
 * `opens` or later, until the first at which it reads `closes` or later. So `closes` itself is outside, an hour that
 * spring skips counts for nothing, and of an hour that autumn repeats the first pass decides.
 */
export type Shift = {
  /** `HH:MM`. */
  opens: string
  /** `HH:MM`, or `24:00` for the start of the next local date. */
  closes: string
}

export type BusinessCalendar = {
  /** IANA zone, `America/Guatemala`. */
  timeZone: string
  /** By ISO weekday, 1 = Monday … 7 = Sunday; in order and not overlapping, none for a day without attendance. */
  week: Readonly<Record<'1' | '2' | '3' | '4' | '5' | '6' | '7', readonly Shift[]>>
  /** Dates (`YYYY-MM-DD` in `timeZone`) whose shifts replace the weekday's: none for a holiday, others for extra hours. */
  exceptions: readonly { date: string; shifts: readonly Shift[] }[]
}

/** `exception` marks all of a local date that has one, at work or not; `paused` hides whatever lies under the pause. */
export type SegmentReason = 'open' | 'closed' | 'exception' | 'paused'

/** `[from, to)`, wholly counted or wholly skipped. */
export type Segment = { from: Instant; to: Instant; counts: boolean; reason: SegmentReason }

type Piece = Stretch & Look
type Look = Pick<Segment, 'counts' | 'reason'>

const PAUSED = { counts: false, reason: 'paused' } as const

const ALL_DAY: readonly Shift[] = [{ opens: '00:00', closes: '24:00' }]

/** Clock time is the time of a calendar that never closes. */
export const ALWAYS_OPEN: BusinessCalendar = {
  timeZone: 'UTC',
  week: { 1: ALL_DAY, 2: ALL_DAY, 3: ALL_DAY, 4: ALL_DAY, 5: ALL_DAY, 6: ALL_DAY, 7: ALL_DAY },
  exceptions: [],
}

/** How far a search goes before it gives up: three years. A guard and no reckoning, so its days are of 24 hours. */
export const HORIZON_DAYS = 1096
const HORIZON_MILLISECONDS = HORIZON_DAYS * 86_400_000

/**
 * The earliest instant by which `milliseconds` of attendance outside the pauses have passed since `start`.
 *
 * @returns `start` itself for zero, even outside the shifts; otherwise an instant after `opens`, up to `closes` itself.
 * @throws RangeError when the horizon does not hold that much.
 */
export function addAttendance(
  calendar: BusinessCalendar,
  start: Instant,
  milliseconds: number,
  pauses: readonly Interval[] = [],
): Instant {
  if (!(milliseconds >= 0)) throw new RangeError(`attendance is counted from zero, not from ${milliseconds}`)
  if (milliseconds === 0) return start
  const from = epoch(start)
  let left = milliseconds
  for (const stretch of attended(calendar, { from, to: from + HORIZON_MILLISECONDS }, union(pauses))) {
    const length = stretch.to - stretch.from
    if (left <= length) return fromEpoch(stretch.from + left)
    left -= length
  }
  throw tooLittle(milliseconds, `after ${start}`)
}

/**
 * The latest instant from which `milliseconds` of attendance outside the pauses pass until `end`.
 *
 * @returns `end` itself for zero, even outside the shifts; otherwise an instant before `closes`, down to `opens` itself.
 * @throws RangeError when the horizon does not hold that much.
 */
export function subtractAttendance(
  calendar: BusinessCalendar,
  end: Instant,
  milliseconds: number,
  pauses: readonly Interval[] = [],
): Instant {
  if (!(milliseconds >= 0)) throw new RangeError(`attendance is counted from zero, not from ${milliseconds}`)
  if (milliseconds === 0) return end
  const to = epoch(end)
  let left = milliseconds
  for (const stretch of attendedBackwards(calendar, { from: to - HORIZON_MILLISECONDS, to }, union(pauses))) {
    const length = stretch.to - stretch.from
    if (left <= length) return fromEpoch(stretch.to - left)
    left -= length
  }
  throw tooLittle(milliseconds, `before ${end}`)
}

/** Milliseconds of attendance in `[from, to)` outside the pauses; zero when `to` is not after `from`. */
export function attendanceBetween(
  calendar: BusinessCalendar,
  from: Instant,
  to: Instant,
  pauses: readonly Interval[] = [],
): number {
  let sum = 0
  for (const stretch of attended(calendar, { from: epoch(from), to: epoch(to) }, union(pauses))) {
    sum += stretch.to - stretch.from
  }
  return sum
}

export function isOpen(calendar: BusinessCalendar, at: Instant): boolean {
  const from = epoch(at)
  const [attendance] = daysOf(calendar).open({ from, to: from + 1 })
  return attendance !== undefined
}

/** The first opening after `at` itself; none within the horizon for a calendar that never closes, or never opens. */
export function nextOpening(calendar: BusinessCalendar, at: Instant): Instant | undefined {
  const from = epoch(at)
  let closedAt = from
  for (const stretch of daysOf(calendar).open({ from, to: from + HORIZON_MILLISECONDS })) {
    // A shift that takes over where the last one ended opens nothing.
    if (stretch.from > closedAt) return fromEpoch(stretch.from)
    closedAt = stretch.to
  }
  return undefined
}

/** What counts and what does not in `[from, to)`, and why: in order, without gaps, no two alike side by side. */
export function segments(
  calendar: BusinessCalendar,
  from: Instant,
  to: Instant,
  pauses: readonly Interval[] = [],
): Segment[] {
  const window = { from: epoch(from), to: epoch(to) }
  const paused = union(pauses)
  const merged: Piece[] = []
  for (const piece of pieces(daysOf(calendar), window)) {
    for (const part of overlaid(piece, paused, PAUSED)) append(merged, part)
  }
  return merged.map((piece) => ({ ...piece, from: fromEpoch(piece.from), to: fromEpoch(piece.to) }))
}

function attended(calendar: BusinessCalendar, window: Stretch, paused: readonly Stretch[]): Iterable<Stretch> {
  const open = daysOf(calendar).open(window)
  return paused.length === 0 ? open : cutOut(open, (stretch) => outside(stretch, paused))
}

function attendedBackwards(calendar: BusinessCalendar, window: Stretch, paused: readonly Stretch[]): Iterable<Stretch> {
  const open = daysOf(calendar).openBackwards(window)
  return paused.length === 0 ? open : cutOut(open, (stretch) => outside(stretch, paused).toReversed())
}

function* cutOut(open: Iterable<Stretch>, parts: (stretch: Stretch) => readonly Stretch[]): Generator<Stretch> {
  for (const stretch of open) yield* parts(stretch)
}

function tooLittle(milliseconds: number, where: string): RangeError {
  return new RangeError(
    `calendar holds less than ${milliseconds} ms of attendance in the ${HORIZON_DAYS} days ${where}`,
  )
}

/** The window without regard to pauses, day by day. */
function* pieces(days: CalendarDays, window: Stretch): Generator<Piece> {
  for (const day of days.days(window)) {
    const whole = inside(day, window)
    if (!whole) continue
    const at: Segment['reason'] = day.hasException ? 'exception' : 'open'
    const off: Segment['reason'] = day.hasException ? 'exception' : 'closed'
    yield* overlaid({ ...whole, counts: false, reason: off }, day.open, { counts: true, reason: at })
  }
}

/** `piece`, looking like `over` inside the stretches, which are in order and do not overlap. */
function* overlaid(piece: Piece, stretches: readonly Stretch[], over: Look): Generator<Piece> {
  let { from } = piece
  for (const part of outside(piece, stretches)) {
    if (from < part.from) yield { ...over, from, to: part.from }
    yield { ...piece, ...part }
    from = part.to
  }
  if (from < piece.to) yield { ...over, from, to: piece.to }
}

function append(merged: Piece[], next: Piece): void {
  const last = merged.at(-1)
  if (last?.counts === next.counts && last.reason === next.reason) last.to = next.to
  else merged.push(next)
}
