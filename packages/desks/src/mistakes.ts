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

/** Plain words for what the schemas have none of their own for. */
export const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    const wanted = KINDS[issue.expected] ?? issue.expected
    return issue.input === undefined ? `is missing. Write ${wanted}.` : `is ${kindOf(issue.input)}. Write ${wanted}.`
  }
  if (issue.code === 'invalid_value') {
    const choice = `Use one of: ${issue.values.join(', ')}.`
    if (issue.input === undefined) return `is missing. ${choice}`
    return `is ${JSON.stringify(issue.input)}, which is no choice here. ${choice}`
  }
  return undefined
}

/** By zod's names and those of `typeof`. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  const kind = Array.isArray(value) ? 'array' : typeof value
  return KINDS[kind] ?? kind
}
