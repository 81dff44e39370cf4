/**
 * What is wrong with a desk definition, in sentences for the engineer who writes it.
 * @module
 */
import type * as z from 'zod'

/** `says` reads on from the path: what is wrong, then what to do. */
export type Mistake = { path: readonly PropertyKey[]; says: string }

/** `versions[0].topics['print-formats'].team`, as one would write it in TypeScript. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number' || /^\d+$/.test(String(key))) return `${text}[${String(key)}]`
    if (!/^[A-Za-z_]\w*$/.test(String(key))) return `${text}['${String(key)}']`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}

/** What zod found, one mistake for each unknown field. */
export function formMistakes(issues: readonly z.core.$ZodIssue[]): Mistake[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return { path: issue.path, says: issue.message }
    return issue.keys.map((key) => ({ path: [...issue.path, key], says: issue.message }))
  })
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** Plain words for what the schemas have none of their own for. */
export const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return 'is no field here. Remove it or correct its name.'
  if (issue.code === 'invalid_key') return issue.issues[0]?.message
  const wanted = wantedBy(issue)
  if (wanted === undefined) return undefined
  return issue.input === undefined ? `is missing. Add it: ${wanted}.` : `is not ${wanted}. Write ${wanted}.`
}

function wantedBy(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value')
    return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`
  return undefined
}
