/**
 * A version of a desk's policy as single rules, and what another version would change: for whoever reads them one by one.
 * @module
 */
import type { Shift } from './calendar.ts'
import type { Policy, Span } from './policy.ts'

/** One shift after the other, a length with its unit, a list of words or numbers, or one of them. */
export type RuleValue = string | number | boolean | Span | readonly Shift[] | readonly (string | number)[]

/** `path` names it from the outside in, as `plans`, `basic`, `monthlyTickets`. Of a list it is the place, from 1. */
export type Rule = { path: readonly string[]; value: RuleValue }

/** Without `from` the rule is new, without `to` it is gone. */
export type RuleChange = { path: readonly string[]; from?: RuleValue; to?: RuleValue }

/** All but the version's own day, in the order in which they are written. */
export function rulesOf(policy: Policy): readonly Rule[] {
  return [...walk(policy, [])].filter(({ path: [name] }) => name !== 'version')
}

/** What `after` says otherwise than `before`, in the order of `after`; what is gone comes last. */
export function changesBetween(before: Policy, after: Policy): readonly RuleChange[] {
  const old = new Map(rulesOf(before).map((rule) => [rule.path.join('/'), rule]))
  const now = new Map(rulesOf(after).map((rule) => [rule.path.join('/'), rule]))
  const changed = [...now].flatMap(([key, { path, value }]): RuleChange[] => {
    const was = old.get(key)
    if (!was) return [{ path, to: value }]
    return JSON.stringify(was.value) === JSON.stringify(value) ? [] : [{ path, from: was.value, to: value }]
  })
  const gone = [...old].flatMap(([key, { path, value }]) => (now.has(key) ? [] : [{ path, from: value }]))
  return [...changed, ...gone]
}

function* walk(value: unknown, path: readonly string[]): Generator<Rule> {
  if (isScalar(value)) yield { path, value }
  else if (Array.isArray(value)) yield* walkList(value, path)
  else if (typeof value === 'object' && value !== null) {
    if (isSpan(value)) yield { path, value: { length: value.length, unit: value.unit } }
    const parts: [string, unknown][] = Object.entries(value)
    // That it is there is all there is to say.
    if (parts.length === 0) yield { path, value: true }
    for (const [name, part] of parts) {
      if (!isSpan(value) || (name !== 'length' && name !== 'unit')) yield* walk(part, [...path, name])
    }
  }
}

/** Days are told by their date, so that one more of them is no change of those behind it. */
function* walkList(list: readonly unknown[], path: readonly string[]): Generator<Rule> {
  const words = list.filter((each) => typeof each === 'string' || typeof each === 'number')
  if (words.length === list.length) return void (yield { path, value: words })
  const shifts = list.filter(isShift)
  if (shifts.length === list.length) return void (yield { path, value: shifts })
  for (const [index, part] of list.entries()) {
    if (isDated(part)) yield* walk(part.shifts, [...path, part.date])
    else yield* walk(part, [...path, String(index + 1)])
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function isSpan(value: object): value is Span {
  return 'length' in value && 'unit' in value
}

function isShift(value: unknown): value is Shift {
  return typeof value === 'object' && value !== null && 'opens' in value
}

function isDated(value: unknown): value is { date: string; shifts: readonly Shift[] } {
  return typeof value === 'object' && value !== null && 'date' in value
}
