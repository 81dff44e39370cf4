/**
 * One field of a topic's form: whether what was written is of its kind, and how it is kept (S2-35, S0-25).
 * @module
 */
import { isDay } from './day.ts'
import type { Text } from './desk.ts'
import { advises, refuses, type Finding } from './findings.ts'
import type { Field } from './intake-policy.ts'
import { nationalNumber, phoneExample } from './phone.ts'
import { plainTaxId, taxIdExample, taxIdFault, trustsDigit } from './tax-id.ts'
import { fold } from './words.ts'

export type FieldValue = string | number

/** The value as it is kept, and what is wrong or doubtful about it. */
export type LintedField = { value?: FieldValue; findings: readonly Finding[] }

type Place = { pointer: string; label: Text }

const MAIL = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/
const MAIL_LENGTH = 254

export function isMail(text: string): boolean {
  return text.length <= MAIL_LENGTH && MAIL.test(text)
}

export function lintField(field: Field, given: FieldValue, { pointer, label }: Place): LintedField {
  const text = String(given).trim()
  switch (field.kind) {
    case 'text':
      return kept(fold(text) === '' ? undefined : text, refuses('field/no-text', pointer, { label }))
    case 'number':
      return lintNumber(field, text, { pointer, label })
    case 'date':
      return kept(isDay(text) ? text : undefined, refuses('field/no-day', pointer, { label }))
    case 'mail':
      return kept(isMail(text) ? text : undefined, refuses('field/no-mail', pointer, { label }))
    case 'phone': {
      const example = phoneExample(field.country)
      return kept(nationalNumber(field.country, text), refuses('field/no-phone', pointer, { label, example }))
    }
    case 'tax-id':
      return lintTaxId(field.country, text, { pointer, label })
    case 'choice': {
      const { options } = field
      const chosen = options.find((option) => fold(option) === fold(text))
      return kept(chosen, refuses('field/no-option', pointer, { label, options }))
    }
  }
}

function kept(value: FieldValue | undefined, otherwise: Finding): LintedField {
  return value === undefined ? { findings: [otherwise] } : { value, findings: [] }
}

function lintNumber({ least }: { least?: number }, text: string, { pointer, label }: Place): LintedField {
  const number = /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : undefined
  const fits = number !== undefined && (least === undefined || number >= least)
  const facts = { label, ...(least !== undefined && { least }) }
  return kept(fits ? number : undefined, refuses('field/no-number', pointer, facts))
}

function lintTaxId(country: Parameters<typeof taxIdFault>[0], text: string, { pointer, label }: Place): LintedField {
  const id = plainTaxId(text)
  const fault = taxIdFault(country, id)
  if (fault === undefined) return { value: id, findings: [] }
  if (fault === 'form') {
    return { findings: [refuses('field/no-tax-id', pointer, { label, example: taxIdExample(country) })] }
  }
  if (trustsDigit(country)) return { findings: [refuses('field/tax-id-digit', pointer, { label })] }
  return { value: id, findings: [advises('field/tax-id-digit', pointer, { label })] }
}
