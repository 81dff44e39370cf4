/**
 * What the parts of a desk's rules are called. The compiler reads the rules' own type: a rule that has no word in one of
 * the languages does not compile.
 * @module
 */
import type { Policy } from '@plazo/domain/policy'

/** Names that every desk has alike; those of its own topics or plans are in its definition. */
type Names<Of> = Of extends readonly (infer Item)[]
  ? Names<Item>
  : Of extends object
    ? { [Name in keyof Of]-?: (string extends Name ? never : Name) | Names<NonNullable<Of[Name]>> }[keyof Of]
    : never

/** Words of closed lists. */
type Values<Of> = Of extends string
  ? string extends Of
    ? never
    : NonNullable<Of>
  : Of extends readonly (infer Item)[]
    ? Values<Item>
    : Of extends object
      ? { [Name in keyof Of]-?: Values<NonNullable<Of[Name]>> }[keyof Of]
      : never

export type RuleWords = {
  /** Of what is told by its own words the name says nothing. */
  names: Readonly<
    Record<Exclude<Names<Policy>, 'version' | 'length' | 'unit' | 'shifts' | 'opens' | 'closes' | 'date'>, string>
  >
  values: Readonly<Record<Exclude<Values<Policy>, 'attendance' | 'clock'>, string>>
  units: Readonly<Record<'attendance' | 'clock', (length: string) => string>>
  yes: string
  no: string
  none: string
  closed: string
  /** One of several in order, as the steps of a ladder. */
  place: (number: number) => string
  /** Of texts beside the rules. */
  meaning: string
  statement: string
  greetings: Readonly<Record<'welcome' | 'outOfHours' | 'farewell', string>>
  channel: string
  reason: string
  states: string
}
