import { isDate } from './temporal.ts'

/** True for `2026-12-21`, a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(text)
}
