/**
 * Points in time and lengths of time, as the desk stores and compares them.
 *
 * An instant is UTC text with milliseconds: it sorts as it reads, needs no codec between the domain, the table
 * and the wire, and stays legible in a log line.
 * @module
 */
import { epochOf } from './temporal.ts'

declare const checked: unique symbol

/** `2026-12-21T15:00:00.000Z`. Made only here, so `<` on two of them is the order of time. */
export type Instant = string & { readonly [checked]: 'Instant' }

/** ISO 8601 length in hours, minutes and seconds, `PT8H`: never days, which have no fixed length. */
export type IsoDuration = string

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const DURATION = /^PT(?=\d)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?$/

/** True for text in exactly the stored form, of a day that exists. */
export function isInstant(text: string): text is Instant {
  // What is no day or no hour is no number, or has moved on to the next day.
  return INSTANT.test(text) && new Date(text).getUTCDate() === Number(text.slice(8, 10))
}

/**
 * Any ISO 8601 date-time with an offset, brought to the stored form; what is finer than a millisecond is cut off.
 *
 * @throws RangeError when the text is no such date-time or its day does not exist.
 */
export function instant(text: string): Instant {
  return fromEpoch(epochOf(text))
}

/** @throws RangeError for a number that is no time. */
export function fromEpoch(milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds)) throw new RangeError(`${milliseconds} is no whole number of milliseconds`)
  const text = new Date(milliseconds).toISOString()
  // The one place where text becomes an Instant: the line above wrote it.
  return text as Instant
}

export function epoch(at: Instant): number {
  return Date.parse(at)
}

/** `milliseconds` later, or earlier when negative. */
export function plus(at: Instant, milliseconds: number): Instant {
  return fromEpoch(epoch(at) + milliseconds)
}

/** The earliest of those that are there. */
export function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce(
    (first, at) => (at !== undefined && (first === undefined || at < first) ? at : first),
    undefined,
  )
}

export function latest(first: Instant, second: Instant): Instant {
  return first < second ? second : first
}

export function isIsoDuration(text: string): text is IsoDuration {
  return DURATION.test(text)
}

/** @throws RangeError unless `text` is hours, minutes and seconds, `PT1H30M`. */
export function durationMilliseconds(text: IsoDuration): number {
  const parts = DURATION.exec(text)
  if (!parts) throw new RangeError(`"${text}" is no length in hours, minutes and seconds, such as PT8H`)
  const [, hours = '0', minutes = '0', seconds = '0'] = parts
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
