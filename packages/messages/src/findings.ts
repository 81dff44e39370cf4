/**
 * What intake found, in the reader's language.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import type { Finding, FindingCode, Findings } from '@plazo/domain/findings'
import { FINDINGS_EN } from './findings-en.ts'
import { FINDINGS_ES } from './findings-es.ts'

export type FindingTexts = { readonly [Code in FindingCode]: (facts: Findings[Code]) => string }

const FINDINGS = { es: FINDINGS_ES, en: FINDINGS_EN } as const satisfies Record<Locale, FindingTexts>

/** What to write instead. */
export function findingWording(locale: Locale, finding: Finding): string {
  return wording(FINDINGS[locale], finding)
}

function wording<Code extends FindingCode>(
  texts: FindingTexts,
  { code, facts }: { code: Code; facts: Findings[Code] },
): string {
  return texts[code](facts)
}
