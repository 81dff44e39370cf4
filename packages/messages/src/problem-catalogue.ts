/**
 * The kinds of "no" a person reads, and the facts each is made of.
 * @module
 */
import type { AccountRefusals } from '@plazo/domain/account-refusals'
import type { EntryRefusals } from '@plazo/domain/entry-refusals'
import type { PriorityRefusals } from '@plazo/domain/priority-refusals'
import type { Refusals } from '@plazo/domain/refusal'
import type { DeskWords } from './desk-words.ts'

/** What the API refuses before any rule of the desk is asked, and what it owes when it fails. */
export type RequestProblems = {
  'request/invalid': object
  'request/json': object
  'request/media-type': object
  'request/too-large': { limitKilobytes: number }
  'request/key-required': object
  'request/if-match-required': object
  'request/rate': { seconds: number }
  'route/unknown': object
  'route/direct': object
  /** One of the desk's people signed in with a password alone. */
  'access/second-factor': object
  'access/console': object
  'access/portal': object
  'caller/unknown': object
  'caller/scope': { scope: string }
  fault: object
  'fault/busy': object
}

export type Problems = Refusals & RequestProblems
export type ProblemCode = keyof Problems

/** `title` names the kind, `detail` says what to do now. */
export type Wording = { title: string; detail: string }
export type AccountProblemCode = keyof AccountRefusals
export type AccountProblemTexts = Pick<ProblemTexts, AccountProblemCode>
export type EntryProblemTexts = Pick<ProblemTexts, keyof EntryRefusals>
export type ProblemTexts = { readonly [Code in ProblemCode]: (facts: Problems[Code], words: DeskWords) => Wording }
export type PriorityProblemTexts = Pick<ProblemTexts, keyof PriorityRefusals>

/** What can be wrong with one field, and the facts its remedy is made of. */
export type FieldMistakes = {
  'field/required': object
  'field/type': { expected: string }
  'field/too-short': { minimum: number }
  'field/too-long': { maximum: number }
  'field/too-small': { minimum: number }
  'field/too-large': { maximum: number }
  'field/too-few': { minimum: number }
  'field/too-many': { maximum: number }
  'field/option': { options: readonly string[] }
  'field/unknown': { name: string }
  'field/format': object
  'text/hidden-characters': object
  'instant/format': object
  'instant/range': object
  'duration/format': object
  'day/format': object
  'ticket-id/format': object
  'id/format': object
  'message/internal-question': object
  'closure/ticket-required': object
  'fields/too-many': object
  'amount/format': object
  'pause/order': object
  'answer/before-start': object
  'event/order': object
  'event/too-late': object
  'organisation-id/format': object
  'month/format': object
  'mail/format': object
  'phone/format': object
  'password/format': object
  'window/order': object
  'checksum/format': object
  'files/repeated': object
  'cursor/invalid': object
  'header/idempotency-key': object
  'header/etag': object
  'calendar/unknown-zone': object
  'calendar/time-format': object
  'calendar/shift-order': object
  'calendar/overlap': object
  'calendar/date-format': object
  'calendar/duplicate-date': object
  'calendar/missing-weekday': object
  'calendar/too-little': object
}
export type MistakeCode = keyof FieldMistakes
export type MistakeTexts = { readonly [Code in MistakeCode]: (facts: FieldMistakes[Code]) => string }

/** One mistake with its own facts: checking `code` tells which. */
export type Mistake = { [Code in MistakeCode]: { code: Code; facts: FieldMistakes[Code] } }[MistakeCode]
