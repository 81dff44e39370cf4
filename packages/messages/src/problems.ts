/**
 * A "no" in the reader's language.
 * @module
 */
import type { Desk, Locale } from '@plazo/domain/desk'
import { deskWords } from './desk-words.ts'
import type {
  FieldMistakes,
  MistakeCode,
  MistakeTexts,
  ProblemCode,
  Problems,
  ProblemTexts,
  Wording,
} from './problem-catalogue.ts'
import { MISTAKES_EN, PROBLEMS_EN } from './problems-en.ts'
import { MISTAKES_ES, PROBLEMS_ES } from './problems-es.ts'

const PROBLEMS = { es: PROBLEMS_ES, en: PROBLEMS_EN } as const satisfies Record<Locale, ProblemTexts>
const MISTAKES = { es: MISTAKES_ES, en: MISTAKES_EN } as const satisfies Record<Locale, MistakeTexts>

/** In the desk's own words: a person knows its topics and plans by their names. */
export function problemWording<Code extends ProblemCode>(
  { desk, locale }: { desk: Desk; locale: Locale },
  { code, facts }: { code: Code; facts: Problems[Code] },
): Wording {
  return PROBLEMS[locale][code](facts, deskWords(desk, locale))
}

/** What is wrong with a field, and what to write instead. */
export function mistakeWording<Code extends MistakeCode>(
  locale: Locale,
  { code, facts }: { code: Code; facts: FieldMistakes[Code] },
): string {
  return MISTAKES[locale][code](facts)
}
