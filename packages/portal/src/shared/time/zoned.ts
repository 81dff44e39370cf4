/**
 * Instants in a zone: accounts run by the days of the desk, and what is typed is meant by the reader's clock.
 * @module
 */

/** `21 dic 2026`. */
export function dayIn(locale: string, timeZone: string, at: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(at))
}

/** `21 dic 2026, 15:40`. */
export function momentIn(locale: string, timeZone: string, at: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at))
}

/** A day as it stands, `2026-12-31`, in words. */
export function dayInWords(locale: string, day: string): string {
  return dayIn(locale, 'UTC', `${day}T00:00:00Z`)
}

/**
 * What a field for a local time shows, as an instant of the zone; an hour that spring skips is taken for the one after.
 *
 * @returns The text itself when it is no local time: whoever takes it will say what is wrong.
 */
export function instantOf(local: string, timeZone: string): string {
  const wall = Date.parse(`${local}:00.000Z`)
  if (Number.isNaN(wall)) return local
  // The offset of a moment nearby, and then of the one that was meant.
  const near = wall - offsetAt(wall, timeZone)
  return new Date(wall - offsetAt(near, timeZone)).toISOString()
}

/** An instant for such a field. */
export function localOf(at: number, timeZone: string): string {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16)
}

/** Milliseconds that the zone's clocks are ahead of UTC. */
export function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(at))
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => Number(parts.find((part) => part.type === type)?.value))
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}

/** The day of the zone's calendar, `2026-12-21`. */
export function isoDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(new Date(at))
}
