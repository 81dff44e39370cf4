/**
 * Whether a subject names a module and a case, as in "BANCOS, factura mal cargada" (S2-31), and how it would.
 * @module
 */
import type { SubjectRule } from './intake-policy.ts'
import { editDistance, fold, isTelling, wordsOf } from './words.ts'

export type SubjectFault =
  /** It does not begin with a module of the catalogue and a comma. */
  | 'subject/grammar'
  /** It says nothing but that it is urgent, or the like (S2-32). */
  | 'subject/no-case'

export type SubjectVerdict =
  | { module: string; subject: string }
  | { fault: SubjectFault; module?: string; suggestion?: string }

/** What a subject may be long at most. */
export const SUBJECT_LENGTH = 120

/** Fewest letters and digits of telling words that name a case. */
const CASE_LENGTH = 4
/** From this likeness on, a word is a module wrongly spelt. */
const NEAR = 0.78
/** Two words that begin with so many common letters are of one family: "facturas", FACTURACION. */
const FAMILY = 5
const LONGEST_MODULE = 40
/** What people put between module and case, the right one first. */
const SEPARATORS = [',', ':', ';', ' - ', ' – ', ' — ', '/', '|', '.', '-'] as const

/**
 * @returns the subject as it is kept, its module spelt as in the catalogue; or what is wrong with it, the module it is
 * about if that can be told, and a subject that would do if there is one.
 */
export function lintSubject(rule: SubjectRule, subject: string): SubjectVerdict {
  const right = rightly(rule, subject)
  if (right) return right
  const module = moduleIn(rule, subject)
  const suggestion = candidates(rule, subject)
    .map((candidate) => rightly(rule, candidate)?.subject)
    .find((candidate) => candidate !== undefined && candidate.length <= SUBJECT_LENGTH)
  return {
    fault: namesCase(rule, { module, text: subject }) ? 'subject/grammar' : 'subject/no-case',
    ...(module !== undefined && { module }),
    ...(suggestion !== undefined && { suggestion }),
  }
}

/** The subject as it is kept, of one that keeps to the grammar. */
function rightly(rule: SubjectRule, subject: string): { module: string; subject: string } | undefined {
  const parts = split(subject, ',')
  const folded = fold(parts?.head ?? '')
  const module = rule.modules.find((each) => fold(each) === folded)
  if (!parts || module === undefined || !namesCase(rule, { module, text: parts.rest })) return undefined
  return { module, subject: `${module}, ${parts.rest}` }
}

/** Ways to say it right, best first. */
function candidates(rule: SubjectRule, subject: string): readonly string[] {
  const separated = SEPARATORS.flatMap((separator) => {
    const parts = split(subject, separator)
    const module = parts && nearest(rule, parts.head)
    return parts && module !== undefined ? [`${module}, ${parts.rest}`] : []
  })
  const module = moduleIn(rule, subject)
  if (module === undefined) return separated
  const [first = '', ...rest] = subject.split(/\s+/)
  const begun = fold(first) === fold(module) ? [`${module}, ${rest.join(' ')}`] : []
  return [...separated, ...begun, `${module}, ${subject}`]
}

/** The module that a subject speaks of anywhere. */
function moduleIn(rule: SubjectRule, subject: string): string | undefined {
  const text = ` ${fold(subject)} `
  const named = rule.modules.find((module) => text.includes(` ${fold(module)} `))
  if (named !== undefined) return named
  return wordsOf(subject)
    .map((word) => nearest(rule, word))
    .find((module) => module !== undefined)
}

function split(subject: string, separator: string): { head: string; rest: string } | undefined {
  const at = subject.indexOf(separator)
  if (at < 0) return undefined
  return { head: subject.slice(0, at).trim(), rest: subject.slice(at + separator.length).trim() }
}

/** The module that `text` is, or most nearly is; of two alike the first of the catalogue. */
function nearest({ modules }: SubjectRule, text: string): string | undefined {
  const folded = fold(text)
  if (folded.length < 3 || folded.length > LONGEST_MODULE) return undefined
  const [best] = modules
    .map((module) => ({ module, likeness: likeness(fold(module), folded) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  return best && best.likeness >= NEAR ? best.module : undefined
}

function likeness(module: string, word: string): number {
  const near = 1 - editDistance(module, word) / Math.max(module.length, word.length)
  const differ = Array.from(module).findIndex((letter, index) => letter !== word[index])
  const beginning = differ < 0 ? module.length : differ
  return beginning >= FAMILY ? Math.max(near, NEAR) : near
}

/** False for what says next to nothing once banned words, the module and words that tell nothing are left out. */
function namesCase({ banned }: SubjectRule, { module, text }: { module: string | undefined; text: string }): boolean {
  const phrases = [...banned, ...(module === undefined ? [] : [module])].map(spaced)
  const longestFirst = phrases.filter((phrase) => phrase.trim() !== '').toSorted((a, b) => b.length - a.length)
  const left = longestFirst.reduce((rest, phrase) => rest.split(phrase).join(' '), spaced(text))
  return left.split(' ').filter(isTelling).join('').length >= CASE_LENGTH
}

/** Folded, with a space on each side of each word, so that a phrase is found wherever it stands. */
function spaced(text: string): string {
  return ` ${fold(text).replaceAll(' ', '  ')} `
}
