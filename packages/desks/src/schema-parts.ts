/**
 * What the form of a desk definition is made of: objects, tables, names, words and lengths.
 *
 * A message reads on from the path of the field: what is wrong with it, then what to do.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import { durationMilliseconds, isIsoDuration } from '@plazo/domain/instant'
import { UNITS, type Span } from '@plazo/domain/policy'
import { SNIPPET_VARIABLES, strangeVariables, type Snippet } from '@plazo/domain/snippets'
import * as z from 'zod'
import { unreadable } from './colour.ts'

export type Fields<Type> = Record<keyof Type, z.ZodType>

const NO_LENGTH = 'is no length of time. Write hours, minutes and seconds, such as PT8H, PT1H30M or PT30S.'
const NO_TIME = 'is no time at all. Write a length above zero.'

/** A length above zero: a step that takes no time would be done before anybody could act. */
export const duration = z.string().superRefine((length, issues) => {
  if (!isIsoDuration(length)) issues.addIssue(NO_LENGTH)
  else if (durationMilliseconds(length) === 0) issues.addIssue(NO_TIME)
})

export const unit = z.enum(UNITS, {
  error: 'does not say what the length counts. Write attendance (inside the calendar) or clock.',
})

/** Names of desks, teams, topics and plans stand in keys and addresses, where other characters have a meaning. */
export const shortName = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
  error: 'is no short name. Use lower-case letters, digits and single hyphens, such as print-formats.',
})

export const name = z.string().refine(isSaid, { error: 'is empty. Write the name that people read.' })

const words = z
  .string({ error: missing('Write the text in this language too.') })
  .refine(isSaid, { error: 'is empty. Write the words that people read.' })

export const text = fields({ es: words, en: words } satisfies Record<Locale, z.ZodType>)

const snippetWords = words.superRefine((said, issues) => {
  for (const variable of strangeVariables(said)) {
    issues.addIssue(`names {${variable}}, which nobody can fill in. Use one of: ${SNIPPET_VARIABLES.join(', ')}.`)
  }
})

/** An answer that is written often; each language names only what can be filled in. */
export const snippet = fields({
  name: text,
  text: fields({ es: snippetWords, en: snippetWords } satisfies Record<Locale, z.ZodType>),
} satisfies Fields<Snippet>)

export const phone = z.string().regex(/^\+[\d ]{7,20}$/, { error: 'is no phone number. Write it as +502 2300 0100.' })

/** Its texts can be read in both themes, or it is refused. */
export const colour = z.string().superRefine((written, issues) => {
  const mistake = /^#[\da-f]{6}$/.test(written) ? unreadable(written) : 'is no colour. Write it as #0b5f59.'
  if (mistake !== undefined) issues.addIssue(mistake)
})

/** Only what draws: it stands in the pages as it is written here. */
export const mark = z.string().regex(/^[Mm][\d\s.,+\-MmLlHhVvCcSsQqTtAaZz]{1,2000}$/, {
  error: 'is no SVG path. Write the d of a path in a square of 24, such as M3 3h18v18H3z.',
})

/** A rule that is there or not: leaving it out says no. */
export const yes = z.literal(true, { error: 'says no by being there. Write true, or leave it out.' })

export const span = { length: duration, unit } satisfies Fields<Span>

/** An object with these fields and no others. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: noField(Object.keys(shape)) })
}

/** A table by names that the desk chooses; the rules see to the names. */
export function named<Row extends z.ZodType>(row: Row) {
  return z.record(z.string(), row)
}

export function some<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1, { error: 'is empty. List at least one.' })
}

function isSaid(said: string): boolean {
  return said.trim() !== ''
}

export function noField(known: readonly string[]): z.core.$ZodErrorMap {
  return ({ code }) =>
    code === 'unrecognized_keys' ? `is no field here. Remove it, or use one of: ${known.join(', ')}.` : undefined
}

export function missing(remedy: string): z.core.$ZodErrorMap {
  return ({ input }) => (input === undefined ? `is missing. ${remedy}` : undefined)
}
