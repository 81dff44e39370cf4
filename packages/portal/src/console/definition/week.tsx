/**
 * The desk's week as a picture, and in words beside it.
 * @module
 */
import { useReader } from '../../shared/texts.tsx'
import { useConsoleTexts } from '../texts.ts'
import type { Definition } from './definition.ts'

type Day = Definition['inForce']['calendar']['week'][number]
type Shifts = Day['shifts']

const WIDTH = 640
const NAMES = 88
const ROW = 26
const TOP = 22
const HOURS = [0, 6, 12, 18, 24]

export function Week({ week }: { week: readonly Day[] }) {
  const words = useConsoleTexts().rules.definition
  const nameOf = useDayName()
  return (
    <>
      <Picture week={week} />
      <table className="timetable slim">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.hours}</th>
          </tr>
        </thead>
        <tbody>
          {week.map(({ day, shifts }) => (
            <tr key={day}>
              <th scope="row">{nameOf(day)}</th>
              <td>
                <ShiftWords shifts={shifts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** For the eye; the table says the same. */
function Picture({ week }: { week: readonly Day[] }) {
  const bottom = TOP + week.length * ROW
  return (
    <div className="ribbon-place">
      <svg className="ribbon week" viewBox={`0 0 ${WIDTH} ${bottom + 4}`} aria-hidden="true">
        {HOURS.map((hour) => (
          <g key={hour}>
            <line className="week-hour" x1={place(hour * 60)} x2={place(hour * 60)} y1={TOP} y2={bottom} />
            <text x={place(hour * 60)} y="14" textAnchor="middle">
              {hour}:00
            </text>
          </g>
        ))}
        {week.map((day, index) => (
          <DayLine key={day.day} day={day} top={TOP + index * ROW} />
        ))}
      </svg>
    </div>
  )
}

function DayLine({ day: { day, shifts }, top }: { day: Day; top: number }) {
  const nameOf = useDayName()
  return (
    <g>
      <text x="0" y={top + 18}>
        {nameOf(day)}
      </text>
      <line className="ribbon-line" x1={place(0)} x2={place(24 * 60)} y1={top + 13} y2={top + 13} />
      {shifts.map(({ opens, closes }) => {
        const from = place(minutes(opens))
        return (
          <rect
            key={opens}
            className="ribbon-left"
            x={from}
            width={place(minutes(closes)) - from}
            y={top + 5}
            height="16"
          />
        )
      })}
    </g>
  )
}

/** `8:00–12:00, 14:00–18:00`. */
export function ShiftWords({ shifts }: { shifts: Shifts }) {
  const words = useConsoleTexts().rules.definition
  if (shifts.length === 0) return <span className="quiet-text">{words.closed}</span>
  return shifts.map(({ opens, closes }) => `${opens}–${closes}`).join(', ')
}

/** @returns Of an ISO weekday. */
function useDayName(): (day: number) => string {
  const { locale } = useReader()
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  // The first of January 2024 was a Monday.
  return (day) => names.format(Date.UTC(2024, 0, day))
}

function minutes(wall: string): number {
  const [hours = 0, rest = 0] = wall.split(':').map(Number)
  return hours * 60 + rest
}

function place(minute: number): number {
  return NAMES + (minute / (24 * 60)) * (WIDTH - NAMES - 20)
}
