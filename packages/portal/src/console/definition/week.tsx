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

/** For the eye; the table says the same. */
export function Week({ week }: { week: readonly Day[] }) {
  const words = useConsoleTexts().rules.definition
  const nameOf = useDayName()
  return (
    <>
      <svg className="ribbon week" viewBox={`0 0 ${WIDTH} ${TOP + week.length * ROW + 4}`} aria-hidden="true">
        {HOURS.map((hour) => (
          <g key={hour}>
            <line
              className="week-hour"
              x1={place(hour * 60)}
              x2={place(hour * 60)}
              y1={TOP}
              y2={TOP + week.length * ROW}
            />
            <text x={place(hour * 60)} y="14" textAnchor="middle">
              {hour}:00
            </text>
          </g>
        ))}
        {week.map(({ day, shifts }, index) => (
          <g key={day}>
            <text x="0" y={TOP + index * ROW + 18}>
              {nameOf(day)}
            </text>
            <line
              className="ribbon-line"
              x1={place(0)}
              x2={place(24 * 60)}
              y1={TOP + index * ROW + 13}
              y2={TOP + index * ROW + 13}
            />
            {shifts.map(({ opens, closes }) => (
              <rect
                key={opens}
                className="ribbon-left"
                x={place(minutes(opens))}
                width={place(minutes(closes)) - place(minutes(opens))}
                y={TOP + index * ROW + 5}
                height="16"
              />
            ))}
          </g>
        ))}
      </svg>
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
