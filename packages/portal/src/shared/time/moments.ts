/**
 * Instants as their reader says them: in his language and zone, as near as he would.
 * @module
 */
import { zoneOf } from './own-zone.ts'
import { isoDay } from './zoned.ts'

const DAY = 24 * 60 * 60 * 1000
const MINUTE = 60_000

/** `on`, `at`, `before` and `hour` put days and hours into a sentence. */
type Reading = {
  locale: string
  now: number
  today: string
  tomorrow: string
  yesterday: string
  on: (day: string) => string
  at: (day: string, time: string) => string
  before: (day: string, time: string) => string
  hour: (time: string) => string
}

/** `15:40`. */
export function clockTime(locale: string, at: string): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(locale, { ...time, timeZone: zoneOf() }).format(new Date(at))
}

/** `hoy 15:40`, `mañana 09:05`, `lun 09:05`, `12 ene 09:05`. */
export function moment(reading: Reading, at: string): string {
  return `${dayWord(reading, at)} ${clockTime(reading.locale, at)}`
}

/** In a sentence: `hoy a las 15:40`, `el lunes a las 09:05`. */
export function inWords(reading: Reading, at: string): string {
  return reading.at(dayInWords(reading, at), clockTime(reading.locale, at))
}

/** In a sentence, of what is late at that very instant: `hoy antes de las 15:40`. */
export function before(reading: Reading, at: string): string {
  return reading.before(dayInWords(reading, at), clockTime(reading.locale, at))
}

function dayInWords(reading: Reading, at: string): string {
  const { today, tomorrow, yesterday, on } = reading
  const day = dayWord(reading, at)
  return [today, tomorrow, yesterday].includes(day) ? day : on(day)
}

export function dayWord({ locale, now, today, tomorrow, yesterday }: Reading, at: string): string {
  const apart = Math.round((dayOf(Date.parse(at)) - dayOf(now)) / DAY)
  if (apart === 0) return today
  if (apart === 1) return tomorrow
  if (apart === -1) return yesterday
  const near = apart > 1 && apart < 7
  const day = near ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat(locale, { ...day, timeZone: zoneOf() }).format(new Date(at))
}

/** `2 h 10 min`; less than a minute is one. */
export function span(locale: string, milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE))
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  const hours = Math.floor(minutes / 60)
  return [hours > 0 && unit(hours, 'hour'), minutes % 60 > 0 && unit(minutes % 60, 'minute')].filter(Boolean).join(' ')
}

/** `America/Guatemala` as `Guatemala`. */
export function placeOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** Midnight of the reader's day, as if it were one of UTC: days are then all of one length. */
function dayOf(at: number): number {
  return Date.parse(isoDay(at, zoneOf()))
}
