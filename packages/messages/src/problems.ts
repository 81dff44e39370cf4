/**
 * A "no" in the reader's language.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import type { Mistake, MistakeTexts, ProblemCode, Problems, ProblemTexts, Wording } from './problem-catalogue.ts'
import { MISTAKES_EN, PROBLEMS_EN } from './problems-en.ts'
import { MISTAKES_ES, PROBLEMS_ES } from './problems-es.ts'

const PROBLEMS = { es: PROBLEMS_ES, en: PROBLEMS_EN } as const satisfies Record<Locale, ProblemTexts>
const MISTAKES = { es: MISTAKES_ES, en: MISTAKES_EN } as const satisfies Record<Locale, MistakeTexts>

export function problemWording<Code extends ProblemCode>(locale: Locale, code: Code, facts: Problems[Code]): Wording {
  return PROBLEMS[locale][code](facts)
}

/** What is wrong with a field, and what to write instead. */
export function mistakeWording<Code extends Mistake['code']>(
  locale: Locale,
  { code, facts }: { code: Code; facts: Extract<Mistake, { code: Code }>['facts'] },
): string {
  const texts: { readonly [Each in Mistake['code']]: (facts: Extract<Mistake, { code: Each }>['facts']) => string } = MISTAKES[locale]
  return texts[code](facts)
}
