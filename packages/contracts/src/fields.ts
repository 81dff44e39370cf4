/**
 * Fields that many requests share: safe text, instants, ids.
 *
 * A check that fails names its reason by a code, `text/hidden-characters`: the words belong to the message catalogues.
 * @module
 */
import { instant, isIsoDuration, isInstant, type Instant } from '@plazo/domain/instant'
import { parseTicketId } from '@plazo/domain/ticket-id'
import { isTimeZone } from '@plazo/domain/time-zone'
import * as z from 'zod'

/**
 * Controls, marks and overrides of writing direction, zero-width and tag characters, halves of surrogate pairs, and
 * the letters of some scripts that print as nothing: all that hides, reverses or disguises what is written.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u180e\u2800\u3164\uffa0]/u
/** The joiner inside an emoji of several: after a picture, its colour or its style, and before another picture. */
const EMOJI_JOINER = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/gu
const LINE_ENDS = /\r\n?|[\u2028\u2029]/gu
const BREAKS = /[\n\t]/gu

type Limits = { min?: number; max: number }

/** One line, trimmed, in Unicode's composed form; lengths in UTF-16 units after that. */
export function line({ min = 1, max }: Limits): z.ZodString {
  return z.string().normalize('NFC').trim().min(min).max(max).refine(isPlain, { error: 'text/hidden-characters' })
}

/** Several lines, kept with line feeds only. */
export function prose({ min = 1, max }: Limits): z.ZodString {
  return z
    .string()
    .normalize('NFC')
    .overwrite((text) => text.replaceAll(LINE_ENDS, '\n'))
    .trim()
    .min(min)
    .max(max)
    .refine((text) => isPlain(text.replaceAll(BREAKS, ' ')), { error: 'text/hidden-characters' })
}

function isPlain(text: string): boolean {
  return !HIDDEN.test(text.replaceAll(EMOJI_JOINER, ''))
}

/** Any offset is taken and brought to UTC; years outside 2000 to 2100 are typing errors. */
export const instantIn = z.iso
  .datetime({ offset: true, error: 'instant/format' })
  .transform((text, context): Instant => {
    const at = toInstant(text)
    if (at !== undefined && at >= '2000' && at < '2101') return at
    context.issues.push({ code: 'custom', message: 'instant/range', input: text })
    return z.NEVER
  })
  .meta({ description: 'ISO 8601 date-time with an offset, of the years 2000 to 2100' })

/** UTC with milliseconds, `2026-12-21T15:00:00.000Z`. */
export const instantOut = z
  .string()
  .refine((text) => isInstant(text))
  .meta({ format: 'date-time', description: 'UTC, ISO 8601 with milliseconds' })

/** Hours, minutes and seconds: never days, which have no fixed length. */
export const duration = z
  .string()
  .max(24)
  .refine(isIsoDuration, { error: 'duration/format' })
  .meta({ description: 'ISO 8601 length in hours, minutes and seconds, PT8H', examples: ['PT8H', 'PT1H30M'] })

export const day = z.iso
  .date({ error: 'day/format' })
  .meta({ description: 'A day of the desk’s calendar', examples: ['2026-12-30'] })

export const ticketId = z
  .string()
  .max(21)
  .refine((text) => parseTicketId(text) !== undefined, { error: 'ticket-id/format' })
  .meta({ description: 'A ticket’s number', examples: ['SANJOSE-4KQ9T2M7'] })

/** Of people, teams, topics, plans: what the desk's own records use. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: 'id/format' })

export const mailAddress = z.email({ error: 'mail/format' }).max(200)

export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: 'calendar/unknown-zone' })
  .meta({ description: 'A time zone of IANA’s', examples: ['America/Guatemala'] })

/** A message's number on its ticket's timeline. */
export const sequence = z.int().min(1).max(99_999_999)

function toInstant(text: string): Instant | undefined {
  try {
    return instant(text)
  } catch {
    return undefined
  }
}
