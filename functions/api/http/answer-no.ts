/**
 * The ways in which the API says no before, beside or instead of the rules of the desk.
 * @module
 */
import type { Finding } from '@plazo/domain/findings'
import type { AnyRefusal } from '@plazo/domain/refusal'
import type { Mistake, RequestProblems } from '@plazo/messages/problem-catalogue'

/** A mistake and where it is: a JSON pointer into the body, or `query:/x`, `path:/x`, `header:/X`. */
export type LocatedMistake = Mistake & { pointer: string }

export type AnyRequestProblem = {
  [Code in keyof RequestProblems]: { code: Code; facts: RequestProblems[Code] }
}[keyof RequestProblems]

export type AnyProblem = AnyRefusal | AnyRequestProblem

/** The request itself is wrong: thrown only by what reads requests, so that no stored data can ever blame the caller. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest'
  readonly problem: AnyRequestProblem
  readonly mistakes: readonly LocatedMistake[]
  /** What the rules of the desk say of the rest. */
  readonly findings: readonly Finding[]
  readonly headers: Readonly<Record<string, string>>
  constructor(
    problem: AnyRequestProblem,
    {
      mistakes = [],
      findings = [],
      headers = {},
    }: {
      mistakes?: readonly LocatedMistake[]
      findings?: readonly Finding[]
      headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(problem.code)
    this.problem = problem
    this.mistakes = mistakes
    this.findings = findings
    this.headers = headers
  }
}

export function invalid(mistakes: readonly LocatedMistake[], findings: readonly Finding[] = []): BadRequest {
  return new BadRequest({ code: 'request/invalid', facts: {} }, { mistakes, findings })
}
