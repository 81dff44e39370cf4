/**
 * Whether two subjects tell the same case (S2-38): by their telling words, in any order and inflection.
 * @module
 */
import { isTelling, wordsOf } from './words.ts'

/** From this share of common words on, two subjects tell the same. */
const ALIKE = 0.6

/** False when both name numbers (of invoices, of members) and none in common: then they are two cases. */
export function tellTheSame(one: string, other: string): boolean {
  return areAlike(gist(one), gist(other))
}

/** What a subject tells, in few words: enough to say whether it tells the same as another one. */
export function gist(subject: string): string {
  return [...new Set(wordsOf(subject).filter(isTelling).map(stem))].join(' ')
}

/** Whether the subjects of these two gists tell the same. */
export function areAlike(one: string, other: string): boolean {
  const [first, second] = [stems(one), stems(other)]
  if (first.size === 0 || second.size === 0) return false
  if (areDifferentNumbers(first, second)) return false
  const common = [...first].filter((word) => second.has(word)).length
  return (2 * common) / (first.size + second.size) >= ALIKE
}

function areDifferentNumbers(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  const [ours, theirs] = [numbers(first), numbers(second)]
  return ours.length > 0 && theirs.length > 0 && !ours.some((number) => theirs.includes(number))
}

function numbers(words: ReadonlySet<string>): readonly string[] {
  return [...words].filter((word) => /\d/.test(word))
}

function stems(told: string): Set<string> {
  return new Set(told.split(' ').filter((word) => word !== ''))
}

/** Plurals and genders of both languages fall together: facturas and factura, cargado and cargada, reports and report. */
function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word
  return word.replace(/(?:es|s)$/, '').replace(/[aeio]$/, '')
}
