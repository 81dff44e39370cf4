/**
 * What intake finds in a request: what is wrong or could be better, where, and the facts to say what to write instead.
 * @module
 */
import type { Text } from './desk.ts'
import type { IdentityField } from './intake-policy.ts'

/** Every kind of finding with its facts; labels are the desk's own words. */
export type Findings = {
  'subject/grammar': SubjectFacts
  'subject/no-case': SubjectFacts
  'description/missing': object
  'description/too-little': { words: number; minimum: number }
  /** More than one request in one ticket (S2-29). */
  'description/several': object
  'field/missing': { label: Text }
  /** Not required, and it would spare a question (S2-34). */
  'field/helpful': { label: Text }
  'field/not-asked': { name: string; asked: readonly string[] }
  'field/no-number': { label: Text; least?: number }
  'field/no-day': { label: Text }
  'field/no-mail': { label: Text }
  'field/no-phone': { label: Text; example: string }
  'field/no-tax-id': { label: Text; example: string }
  'field/tax-id-digit': { label: Text }
  'field/no-option': { label: Text; options: readonly string[] }
  'field/no-text': { label: Text }
  'menu-path/missing': object
  'menu-path/short': object
  'identity/missing': { field: IdentityField }
  'identity/no-name': object
  'identity/no-mobile': { example: string }
  'identity/no-mail': object
  'callback/no-phone': object
  /** `suggestion` is the statement's short name. */
  'statement/missing': { suggestion: string; words: Text }
  'statement/unknown': { name: string; known: readonly string[] }
  /** Fewer files than the topic wants, or not the pictures among them. */
  'evidence/missing': { labels: readonly Text[]; wanted: number; given: number }
  'evidence/helpful': { label: Text }
  /** It repeats an open ticket of the organisation (S2-38). */
  'subject/repeats': { ticketId: string; subject: string }
}
type SubjectFacts = { modules: readonly string[]; module?: string; suggestion?: string }
export type FindingCode = keyof Findings

/** `refuses`: nothing is opened until it is mended. `advises`: it is said beside the answer. */
export const SEVERITIES = ['refuses', 'advises'] as const
export type Severity = (typeof SEVERITIES)[number]

/** `pointer` is a JSON pointer into the request; checking `code` tells which facts there are. */
export type Finding = {
  [Code in FindingCode]: { code: Code; severity: Severity; pointer: string; facts: Findings[Code] }
}[FindingCode]

export function refuses<Code extends FindingCode>(code: Code, pointer: string, facts: Findings[Code]) {
  return { code, severity: 'refuses', pointer, facts } as const
}

export function advises<Code extends FindingCode>(code: Code, pointer: string, facts: Findings[Code]) {
  return { code, severity: 'advises', pointer, facts } as const
}
