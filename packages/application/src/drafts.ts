/**
 * What a person has written and not sent: on any machine that he signs in on, and for nobody else's eyes.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'
import type { Caller } from './caller.ts'

/** Opaque to the desk; empty once it is sent or given up. */
export type Draft = { content: string; savedAt: Instant }

export interface Drafts {
  /** Undefined for what was never kept or is too old. */
  find(owner: Caller, name: string, now: Instant): Promise<Draft | undefined>
  /** The last one kept under a name is the one there is. */
  keep(owner: Caller, name: string, draft: Draft): Promise<void>
}
