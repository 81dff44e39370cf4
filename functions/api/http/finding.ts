import type { Locale } from '@plazo/domain/desk'
import type { Finding } from '@plazo/domain/findings'
import { findingWording } from '@plazo/messages/findings'
import { mistakeWording } from '@plazo/messages/problems'
import type { LocatedMistake } from './answer-no.ts'

/** A finding as its reader gets it: in words, and with what a program can use of it. */
export type ToldFinding = { pointer: string; code: string; message: string; suggestion?: string; ticketId?: string }

export function tellFinding(locale: Locale, finding: Finding): ToldFinding {
  const { code, pointer, facts } = finding
  return {
    pointer,
    code,
    message: findingWording(locale, finding),
    ...('suggestion' in facts && facts.suggestion !== undefined && { suggestion: facts.suggestion }),
    ...('ticketId' in facts && { ticketId: facts.ticketId }),
  }
}

export function tellMistake(locale: Locale, mistake: LocatedMistake): ToldFinding {
  return { pointer: mistake.pointer, code: mistake.code, message: mistakeWording(locale, mistake) }
}
