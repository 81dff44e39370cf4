/**
 * What a desk's short names, its times and its lengths are called by one reader.
 * @module
 */
import { policyAt, type Desk, type Locale, type Text } from '@plazo/domain/desk'
import { durationMilliseconds, type Instant, type IsoDuration } from '@plazo/domain/instant'
import { localTime } from './local-time.ts'

type Catalogue = Readonly<Record<string, Text>>
export type Catalogues = ReturnType<typeof deskNames>
export type CatalogueName = keyof Catalogues

export type DeskWords = {
  /** The short name itself where the desk has no other. */
  name: (catalogue: CatalogueName, id: string) => string
  /** With commas. */
  list: (catalogue: CatalogueName, ids: readonly string[]) => string
  /** On the desk's own wall, with its day and zone. */
  time: (at: Instant) => string
  /** @param day `2026-12-30` */
  day: (day: string) => string
  /** `PT1H30M` as `1 h 30 min`. */
  length: (length: IsoDuration) => string
}

const MINUTE = 60_000

export function deskWords(desk: Desk, locale: Locale): DeskWords {
  const catalogues: Readonly<Record<string, Catalogue>> = deskNames(desk)
  const name = (catalogue: CatalogueName, id: string) => {
    const listed = catalogues[catalogue] ?? {}
    return (Object.hasOwn(listed, id) && listed[id]?.[locale]) || id
  }
  return {
    name,
    list: (catalogue, ids) => ids.map((id) => name(catalogue, id)).join(', '),
    time: (at) => localTime(at, { locale, timeZone: policyAt(desk, at).calendar.timeZone }),
    day: (day) => dayIn(day, locale),
    length: (length) => lengthIn(length, locale),
  }
}

/** What the names of a desk's rules are names of. */
export function deskNames(desk: Desk) {
  const { topics, plans, products = {}, packs = {}, fields = {}, teams, statements = {}, priorityReasons = {} } = desk
  const priorities = Object.fromEntries(Object.entries(desk.priorities).map(([id, { name }]) => [id, name]))
  const channels = Object.fromEntries(desk.channels.map(({ id, name }) => [id, name]))
  return { topics, plans, products, packs, fields, teams, statements, channels, priorities, reasons: priorityReasons }
}

export function lengthIn(duration: IsoDuration, locale: Locale): string {
  const minutes = Math.round(durationMilliseconds(duration) / MINUTE)
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  const hours = Math.floor(minutes / 60)
  const parts = [
    ...(hours > 0 ? [unit(hours, 'hour')] : []),
    ...(minutes % 60 > 0 || hours === 0 ? [unit(minutes % 60, 'minute')] : []),
  ]
  return parts.join(' ')
}

export function dayIn(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}
