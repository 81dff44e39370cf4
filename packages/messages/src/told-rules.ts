/**
 * A desk's rules one by one, in words: the house's for what every desk has, the desk's own for its topics and plans.
 * @module
 */
import type { Desk, Locale, Text } from '@plazo/domain/desk'
import { isIsoDuration } from '@plazo/domain/instant'
import type { Rule, RuleValue } from '@plazo/domain/single-rules'
import { deskNames, dayIn, lengthIn } from './desk-words.ts'
import { ruleWordsEn } from './rule-words-en.ts'
import { ruleWordsEs } from './rule-words-es.ts'
import type { RuleWords } from './rule-words.ts'

export const RULE_WORDS: Readonly<Record<Locale, RuleWords>> = { es: ruleWordsEs, en: ruleWordsEn }

export type ToldRules = {
  /** From the outside in, as `planes`, `Básico`, `casos al mes`. */
  path: (path: Rule['path']) => string[]
  value: (path: Rule['path'], value: RuleValue) => string
}

type Catalogue = Readonly<Record<string, Text>>

const DATE = /^\d{4}-\d\d-\d\d$/
const PLACE = /^\d{1,2}$/

export function toldRules(desk: Desk, locale: Locale): ToldRules {
  const words = RULE_WORDS[locale]
  const own = (names: Catalogue | undefined, id: string) => names?.[id]?.[locale]
  const catalogues = cataloguesOf(desk)
  const one = (path: Rule['path'], value: string | number | boolean) => {
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
    if (isIsoDuration(value)) return lengthIn(value, locale)
    const listed = own(catalogues[VALUES_NAME[path.findLast((name) => !PLACE.test(name)) ?? ''] ?? ''], value)
    return listed ?? find(words.values, value) ?? value
  }
  return {
    path: (path) => path.map((name, index) => nameOf({ words, locale, catalogues }, path, { name, index })),
    value(path, value) {
      if (typeof value !== 'object') return one(path, value)
      if ('unit' in value) return words.units[value.unit](lengthIn(value.length, locale))
      if (value.length === 0) return path.includes('calendar') ? words.closed : words.none
      return value
        .map((each) => (typeof each === 'object' ? `${each.opens}–${each.closes}` : one(path, each)))
        .join(', ')
    },
  }
}

type Naming = { words: RuleWords; locale: Locale; catalogues: Readonly<Record<string, Catalogue>> }

function nameOf(
  { words, locale, catalogues }: Naming,
  path: Rule['path'],
  { name, index }: { name: string; index: number },
): string {
  const parent = path[index - 1] ?? ''
  // A topic may be called as a rule is.
  const listed = catalogues[parent]?.[name]?.[locale]
  if (listed !== undefined) return listed
  if (DATE.test(name)) return dayIn(name, locale)
  if (PLACE.test(name) && parent !== 'week') return words.place(Number(name))
  return find(words.names, name) ?? name
}

/** What the names below these are names of. */
function cataloguesOf(desk: Desk): Readonly<Record<string, Catalogue>> {
  const listed = deskNames(desk)
  const { channels, priorities } = listed
  return { ...listed, checkIns: priorities, ladders: channels, stages: channels, identity: channels }
}

/** What the words of these rules are names of. */
const VALUES_NAME: Readonly<Record<string, string>> = {
  team: 'teams',
  channels: 'channels',
  greets: 'channels',
  covers: 'topics',
  products: 'products',
  licencePlan: 'plans',
  confirmed: 'priorities',
  priorities: 'priorities',
  liveChat: 'priorities',
  atOnce: 'priorities',
  usual: 'priorities',
  priority: 'priorities',
  statements: 'statements',
}

function find(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined
}
