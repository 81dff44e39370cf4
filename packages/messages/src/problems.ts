/**
 * A "no" in the reader's language.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
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

export function problemWording<Code extends ProblemCode>(locale: Locale, code: Code, facts: Problems[Code]): Wording {
  return PROBLEMS[locale][code](facts)
}

/** What is wrong with a field, and what to write instead. */
export function mistakeWording<Code extends MistakeCode>(
  locale: Locale,
  { code, facts }: { code: Code; facts: FieldMistakes[Code] },
): string {
  return MISTAKES[locale][code](facts)
}
