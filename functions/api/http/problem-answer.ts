/**
 * Errors as answers: a refusal with its reason and remedy, a fault with nothing but its trace.
 * @module
 */
import { BASE_PATH } from '@plazo/contracts/route'
import { PROBLEM_TYPE } from '@plazo/contracts/problem'
import type { Desk, Locale } from '@plazo/domain/desk'
import type { Finding } from '@plazo/domain/findings'
import { Refusal } from '@plazo/domain/refusal'
import { StaleVersion } from '@plazo/application/ticket-store'
import { problemWording } from '@plazo/messages/problems'
import { BadRequest, type AnyProblem, type LocatedMistake } from './answer-no.ts'
import type { Answer } from './answer.ts'
import { tellFinding, tellMistake, type ToldFinding } from './finding.ts'
import { MISTAKES_TOLD } from './mistakes.ts'
import { POINTERS, STATUS } from './status.ts'

type Reader = { desk: Desk; locale: Locale; traceId: string }

const RETRY_SECONDS = 2
/** Names of SDK errors that a later try may not meet. */
const BUSY = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionCanceledException',
  'TransactionInProgressException',
  'TimeoutError',
])

/** What the caller is told of an error; `fault` says that it is ours and belongs in the log. */
export function problemAnswer(error: unknown, reader: Reader): { answer: Answer; fault: boolean } {
  if (error instanceof Refusal) return { answer: refused(error, reader), fault: false }
  if (error instanceof BadRequest) {
    const { problem, mistakes, findings, headers } = error
    const told = tellEach(findings.slice(0, MISTAKES_TOLD - mistakes.length), reader)
    return { answer: problemOf(problem, reader, { mistakes, told, headers }), fault: false }
  }
  if (isBusy(error)) {
    const headers = { 'Retry-After': String(RETRY_SECONDS) }
    return { answer: problemOf({ code: 'fault/busy', facts: {} }, reader, { headers }), fault: true }
  }
  return { answer: problemOf({ code: 'fault', facts: {} }, reader), fault: true }
}

function refused({ reason }: Refusal, reader: Reader): Answer {
  const headers = headersOf(reason)
  if (reason.code !== 'intake/refused') return problemOf(reason, reader, { headers })
  return problemOf(reason, reader, { told: tellEach(reason.facts.findings.slice(0, MISTAKES_TOLD), reader) })
}

function tellEach(findings: readonly Finding[], { locale }: Reader): readonly ToldFinding[] {
  return findings.map((finding) => tellFinding(locale, finding))
}

function headersOf(reason: Refusal['reason']): Readonly<Record<string, string>> {
  switch (reason.code) {
    case 'ticket/changed':
      // The current version tells a client what to read again.
      return { ETag: `"${reason.facts.version}"` }
    case 'file/waiting':
      return { 'Retry-After': String(RETRY_SECONDS) }
    default:
      return {}
  }
}

type Extras = {
  mistakes?: readonly LocatedMistake[]
  told?: readonly ToldFinding[]
  headers?: Readonly<Record<string, string>>
}

function problemOf(
  problem: AnyProblem,
  { desk, locale, traceId }: Reader,
  { mistakes = [], told = [], headers = {} }: Extras = {},
): Answer {
  const { code } = problem
  const { title, detail } = problemWording({ desk, locale }, problem)
  const pointer = POINTERS[code]
  const named = pointer === undefined ? [] : [{ pointer, code, message: detail }]
  const errors = [...named, ...mistakes.map((mistake) => tellMistake(locale, mistake)), ...told]
  const body = {
    ...factsTold(problem),
    type: `${BASE_PATH}/openapi.json#${code}`,
    title,
    status: STATUS[code],
    detail,
    code,
    traceId,
    ...(errors.length > 0 && { errors }),
  }
  return {
    status: STATUS[code],
    body: JSON.stringify(body),
    headers: { ...headers, 'Content-Type': PROBLEM_TYPE, 'Content-Language': locale },
  }
}

/** Findings are told one by one, each with its field. */
function factsTold({ code, facts }: AnyProblem): object {
  if (code !== 'intake/refused') return facts
  const { findings: _, ...rest } = facts
  return rest
}

function isBusy(error: unknown): boolean {
  return error instanceof StaleVersion || (error instanceof Error && BUSY.has(error.name))
}
