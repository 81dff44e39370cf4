/**
 * Which time counts: solid where the desk is at work, thin where it is not, hatched while it waits for somebody else.
 * The table beside it says the same in words.
 * @module
 */
import { clockTime, dayWord, moment } from '../time/moments.ts'
import { useReader, useReading } from '../texts.tsx'

export type Stretch = { from: string; to: string; counts: boolean; reason: string }

const WIDTH = 640
/** Half a label's room. */
const EDGE = 56

/** @param now The part before it is paler: it is used. */
export function Ribbon({ stretches, now, dueAt }: { stretches: readonly Stretch[]; now: number; dueAt?: string }) {
  const { texts } = useReader()
  const [first] = stretches
  const last = stretches.at(-1)
  const label = useLabel(first?.from, dueAt ?? last?.to)
  if (!first || !last) return null
  const place = placer(stretches)
  return (
    <div className="ribbon-place">
      <svg className="ribbon" viewBox={`0 0 ${WIDTH} 72`} aria-hidden="true">
        <line className="ribbon-line" x1={EDGE} x2={WIDTH - EDGE} y1="36" y2="36" />
        {stretches.map((each) => (
          <Piece key={each.from} stretch={each} now={now} place={place} />
        ))}
        <Mark x={place(Date.parse(first.from))} label={label(first.from)} />
        {dueAt !== undefined && <Mark x={place(Date.parse(dueAt))} label={label(dueAt)} strong />}
        {now > Date.parse(first.from) && now < Date.parse(last.to) && (
          <g className="ribbon-now">
            <line x1={place(now)} x2={place(now)} y1="18" y2="48" />
            <circle cx={place(now)} cy="18" r="4" />
            <text x={place(now)} y="10">
              {texts.ribbon.now}
            </text>
          </g>
        )}
      </svg>
    </div>
  )
}

/** `15:40`, and its day too where both ends are not of the same. */
function useLabel(from = '', to = ''): (at: string) => string {
  const reading = useReading()
  const isOneDay = from === '' || dayWord(reading, from) === dayWord(reading, to)
  return (at) => (isOneDay ? clockTime(reading.locale, at) : moment(reading, at))
}

function Piece({ stretch, now, place }: { stretch: Stretch; now: number; place: (at: number) => number }) {
  const from = Date.parse(stretch.from)
  const to = Date.parse(stretch.to)
  if (!stretch.counts) {
    const held = stretch.reason === 'paused'
    return held ? (
      <rect className="ribbon-held" x={place(from)} width={place(to) - place(from)} y="30" height="12" />
    ) : null
  }
  const middle = Math.min(Math.max(now, from), to)
  return (
    <>
      <rect className="ribbon-used" x={place(from)} width={place(middle) - place(from)} y="27" height="18" />
      <rect className="ribbon-left" x={place(middle)} width={place(to) - place(middle)} y="27" height="18" />
    </>
  )
}

function Mark({ x, label, strong = false }: { x: number; label: string; strong?: boolean }) {
  return (
    <g className={strong ? 'ribbon-mark ribbon-due' : 'ribbon-mark'}>
      <line x1={x} x2={x} y1="22" y2="50" />
      <text x={x} y="67">
        {label}
      </text>
    </g>
  )
}

/** A night takes no more room than an hour: where nothing counts, nothing is to be seen. */
const QUIET = 50 * 60_000

function placer(stretches: readonly Stretch[]): (at: number) => number {
  const lengths = stretches.map(({ from, to, counts }) => {
    const length = Date.parse(to) - Date.parse(from)
    return { from: Date.parse(from), length, shown: counts ? length : Math.min(length, QUIET) }
  })
  const whole = lengths.reduce((sum, { shown }) => sum + shown, 0) || 1
  return (at) => {
    let passed = 0
    for (const { from, length, shown } of lengths) {
      const inside = Math.min(Math.max(at - from, 0), length)
      passed += length === 0 ? 0 : (inside / length) * shown
    }
    return EDGE + (passed / whole) * (WIDTH - 2 * EDGE)
  }
}
