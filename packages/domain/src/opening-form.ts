/**
 * What a customer tells when he opens a ticket, beside subject and description. Kept as it was given (S1-14).
 * @module
 */
import type { FieldValue } from './form-field.ts'
import type { IdentityField } from './intake-policy.ts'

export type Identity = Partial<Record<IdentityField, string>>

/** Where he wants to be called, if a call is needed (S2-30). */
export type Callback = { phone: string; name?: string; when?: string }

export type OpeningForm = {
  /** By the names of the topic's fields, each brought to its plain form. */
  fields?: Readonly<Record<string, FieldValue>>
  /** "Menú > Submenú > Pantalla". */
  menuPath?: string
  identity?: Identity
  callback?: Callback
  /** The desk's statements that he made. */
  statements?: readonly string[]
  /** Open tickets that it looks like and does not repeat, as he says. */
  notDuplicateOf?: readonly string[]
  completeness?: Completeness
}

/** How much of what the desk asks is there, in per cent, and which parts are not (S2-34). */
export type Completeness = { score: number; missing: readonly string[] }
