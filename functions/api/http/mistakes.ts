/**
 * What a schema found, as mistakes a person can mend.
 * @module
 */
import type { Mistake } from '@plazo/messages/problem-catalogue'
import type * as z from 'zod/mini'
import type { LocatedMistake } from './answer-no.ts'

/** Codes that schemas of the contract give as their message. */
const OWN_CODES = [
  'field/required',
  'fields/too-many',
  'text/hidden-characters',
  'instant/format',
  'instant/range',
  'duration/format',
  'day/format',
  'ticket-id/format',
  'id/format',
  'message/internal-question',
  'closure/ticket-required',
  'amount/format',
  'pause/order',
  'answer/before-start',
  'event/order',
  'event/too-late',
  'organisation-id/format',
  'month/format',
  'mail/format',
  'phone/format',
  'calendar/unknown-zone',
  'password/format',
  'window/order',
  'checksum/format',
  'files/repeated',
] as const

/** More than a person mends at once, and far less than a body made of mistakes could fill an answer with. */
export const MISTAKES_TOLD = 20

/** @param where `''` for the body, `query:` and the like for the rest of the request. */
export function mistakesOf(issues: readonly z.core.$ZodIssue[], where: string): readonly LocatedMistake[] {
  const told = issues.slice(0, MISTAKES_TOLD).flatMap((issue): readonly LocatedMistake[] => {
    const pointer = `${where}${pointerOf(issue.path)}`
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MISTAKES_TOLD).map((name) => ({
        code: 'field/unknown',
        facts: { name: name.slice(0, 64) },
        pointer: `${where}${pointerOf([...issue.path, name.slice(0, 64)])}`,
      }))
    }
    return [{ ...mistakeOf(issue), pointer }]
  })
  return told.slice(0, MISTAKES_TOLD)
}

/** The members of a body at which something is wrong. */
export function membersAt(issues: readonly z.core.$ZodIssue[]): readonly string[] {
  return issues.flatMap((issue) => {
    const [member] = issue.path
    if (member !== undefined) return [String(member)]
    return issue.code === 'unrecognized_keys' ? issue.keys : []
  })
}

/** RFC 6901. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function mistakeOf(issue: z.core.$ZodIssue): Mistake {
  // Whoever left a field empty is not told how it is written. JSON has null for a number that is none.
  if (issue.input === '' || issue.input === null) return { code: 'field/required', facts: {} }
  const own = OWN_CODES.find((code) => code === issue.message)
  if (own !== undefined) return { code: own, facts: {} }
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { code: 'field/required', facts: {} }
      return { code: 'field/type', facts: { expected: issue.expected } }
    case 'invalid_value':
      if (issue.input === undefined) return { code: 'field/required', facts: {} }
      return { code: 'field/option', facts: { options: issue.values.map(String) } }
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    default:
      return { code: 'field/format', facts: {} }
  }
}

function tooSmall(origin: string, minimum: number): Mistake {
  if (origin === 'string') return { code: 'field/too-short', facts: { minimum } }
  if (origin === 'array') return { code: 'field/too-few', facts: { minimum } }
  return { code: 'field/too-small', facts: { minimum } }
}

function tooBig(origin: string, maximum: number): Mistake {
  if (origin === 'string') return { code: 'field/too-long', facts: { maximum } }
  if (origin === 'array') return { code: 'field/too-many', facts: { maximum } }
  return { code: 'field/too-large', facts: { maximum } }
}
