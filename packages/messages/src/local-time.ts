import type { Locale } from '@plazo/domain/desk'
import { epoch, type Instant } from '@plazo/domain/instant'

/** Where and in which language a person reads a time. */
export type Reading = { locale: Locale; timeZone: string }

const ZONE_NAMES = {
  es: (place: string) => `hora de ${place}`,
  en: (place: string) => `${place} time`,
} as const satisfies Record<Locale, (place: string) => string>

/** Wall time with its day and zone, `lunes, 21 de diciembre de 2026, 15:00 (hora de Guatemala)`. */
export function localTime(at: Instant, { locale, timeZone }: Reading): string {
  const wall = wallClock(locale, timeZone).format(epoch(at))
  const place = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  // Newer Intl puts a narrow no-break space before "PM", which old mail programs draw as a box.
  return `${wall.replaceAll('\u202f', ' ')} (${ZONE_NAMES[locale](place)})`
}

/** The last day of what ends at `until`, `30 de noviembre`. */
export function lastDay(until: Instant, { locale, timeZone }: Reading): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }).format(epoch(until) - 1)
}

/** Making one costs more than all it is used for in a letter. */
const wallClocks = new Map<string, Intl.DateTimeFormat>()

function wallClock(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone}`
  const made =
    wallClocks.get(name) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone })
  wallClocks.set(name, made)
  return made
}
