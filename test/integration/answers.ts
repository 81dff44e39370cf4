import { StaleVersion } from '@plazo/application/ticket-store'
import { Refusal } from '@plazo/domain/refusal'

/** An answer is for the caller; anything else is a fault. */
export function isAnswer(error: unknown): boolean {
  return error instanceof Refusal || error instanceof StaleVersion || !(error instanceof Error)
}
