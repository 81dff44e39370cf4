import { zonedAt } from './temporal.ts'

/** A name: Temporal would also take an offset, or a whole date-time with a zone in brackets. */
const NAME = /^[A-Za-z][\w+/-]*$/

/** True for a zone of IANA's that this machine knows, `America/Guatemala`. */
export function isTimeZone(text: string): boolean {
  if (!NAME.test(text)) return false
  try {
    zonedAt(0, text)
    return true
  } catch {
    return false
  }
}
