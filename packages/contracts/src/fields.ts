/**
 * Fields that many requests share: safe text, instants, ids.
 *
 * A check that fails names its reason by a code, `text/hidden-characters`: the words belong to the message catalogues.
 * @module
 */
import { instant, isIsoDuration, isInstant, type Instant } from '@plazo/domain/instant'
import { parseTicketId } from '@plazo/domain/ticket-id'
import { isTimeZone } from '@plazo/domain/time-zone'
import * as z from 'zod/mini'
import { _default as otherwise } from 'zod/mini'

/**
 * Controls, marks and overrides of writing direction, zero-width and tag characters, halves of surrogate pairs, and
 * the letters of some scripts that print as nothing: all that hides, reverses or disguises what is written.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u180e\u2800\u3164\uffa0]/u
/** The joiner inside an emoji of several: after a picture, its colour or its style, and before another picture. */
const EMOJI_JOINER = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/gu
const LINE_ENDS = /\r\n?|[\u2028\u2029]/gu
const BREAKS = /[\n\t]/gu

/** Where `openapi.json` finds the names and descriptions of schemas. */
export const openApi = z.globalRegistry

/** `otherwise(z.boolean(), false)`: no, where nothing is said. */
export { otherwise }

type Limits = { min?: number; max: number }

/** Taken as it is, in UTF-16 units: cursors, tokens, names of the desk's. */
export function raw({ min = 0, max }: Limits): z.ZodMiniString<string> {
  const most = z.string().check(z.maxLength(max))
  return min > 0 ? most.check(z.minLength(min)) : most
}

/** Both ends are inside. */
export function list<Schema extends z.ZodMiniType>(of: Schema, { min = 0, max }: Limits): z.ZodMiniArray<Schema> {
  const most = z.array(of).check(z.maxLength(max))
  return min > 0 ? most.check(z.minLength(min)) : most
}

/** One line, trimmed, in Unicode's composed form; lengths in UTF-16 units after that. */
export function line({ min = 1, max }: Limits): z.ZodMiniString<string> {
  return z
    .string()
    .check(
      z.normalize('NFC'),
      z.trim(),
      z.minLength(min),
      z.maxLength(max),
      z.refine(isPlain, { error: 'text/hidden-characters' }),
    )
}

/** Several lines, kept with line feeds only. */
export function prose({ min = 1, max }: Limits): z.ZodMiniString<string> {
  return z.string().check(
    z.normalize('NFC'),
    z.overwrite((text) => text.replaceAll(LINE_ENDS, '\n')),
    z.trim(),
    z.minLength(min),
    z.maxLength(max),
    z.refine((text) => isPlain(text.replaceAll(BREAKS, ' ')), { error: 'text/hidden-characters' }),
  )
}

function isPlain(text: string): boolean {
  return !HIDDEN.test(text.replaceAll(EMOJI_JOINER, ''))
}

/** When a refinement is told: beside whatever else is wrong. */
export function besideOthers({ value }: { value: unknown }): boolean {
  return typeof value === 'object' && value !== null
}

/** Any offset is taken and brought to UTC; years outside 2000 to 2100 are typing errors. */
export const instantIn = z
  .pipe(
    z.iso.datetime({ offset: true, error: 'instant/format' }),
    z.transform((text, context): Instant => {
      const at = toInstant(text)
      if (at !== undefined && at >= '2000' && at < '2101') return at
      context.issues.push({ code: 'custom', message: 'instant/range', input: text })
      return z.NEVER
    }),
  )
  .register(openApi, { description: 'ISO 8601 date-time with an offset, of the years 2000 to 2100' })

/** UTC with milliseconds, `2026-12-21T15:00:00.000Z`. */
export const instantOut = z
  .string()
  .check(z.refine((text) => isInstant(text)))
  .register(openApi, { format: 'date-time', description: 'UTC, ISO 8601 with milliseconds' })

/** Hours, minutes and seconds: never days, which have no fixed length. */
export const duration = z
  .string()
  .check(z.maxLength(24), z.refine(isIsoDuration, { error: 'duration/format' }))
  .register(openApi, {
    description: 'ISO 8601 length in hours, minutes and seconds, PT8H',
    examples: ['PT8H', 'PT1H30M'],
  })

export const day = z.iso
  .date({ error: 'day/format' })
  .register(openApi, { description: 'A day of the desk’s calendar', examples: ['2026-12-30'] })

export const ticketId = z
  .string()
  .check(
    z.maxLength(21),
    z.refine((text) => parseTicketId(text) !== undefined, { error: 'ticket-id/format' }),
  )
  .register(openApi, { description: 'A ticket’s number', examples: ['SANJOSE-4KQ9T2M7'] })

/** Of people, teams, topics, plans: what the desk's own records use. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: 'id/format' }))

export const mailAddress = z.email({ error: 'mail/format' }).check(z.maxLength(200))

export const timeZone = z
  .string()
  .check(z.maxLength(64), z.refine(isTimeZone, { error: 'calendar/unknown-zone' }))
  .register(openApi, { description: 'A time zone of IANA’s', examples: ['America/Guatemala'] })

/** A message's number on its ticket's timeline. */
export const sequence = whole({ min: 1, max: 99_999_999 })

/** Without a fraction; both ends are inside. */
export function whole({ min, max }: { min: number; max: number }): z.ZodMiniNumberFormat {
  return z.int().check(z.minimum(min), z.maximum(max))
}

/** Of a query: how many rows a page has at most. */
export function pageLimit(most: number): z.ZodMiniDefault<z.ZodMiniNumber> {
  return otherwise(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(most)), 25)
}

function toInstant(text: string): Instant | undefined {
  try {
    return instant(text)
  } catch {
    return undefined
  }
}
