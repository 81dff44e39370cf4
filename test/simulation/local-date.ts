/** Dates of a place as Intl reads them, for what is held against the desk's own reckoning. */
const readers = new Map<string, Intl.DateTimeFormat>()

/** `2026-12-31` at an instant in epoch milliseconds. */
export function localDate(at: number, timeZone: string): string {
  const reader =
    readers.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  readers.set(timeZone, reader)
  return reader.format(at)
}

/** So many days after `2026-12-31`. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
