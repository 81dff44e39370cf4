/**
 * Tax ids of the countries where the sample desks have customers, with their check digits.
 * @module
 */
import type { TaxCountry } from './intake-policy.ts'
import { isDay } from './day.ts'

/** `digit`: the form is right, and the check digit is not. */
export type TaxIdFault = 'form' | 'digit'

type Rule = {
  form: RegExp
  /** The check digit that belongs to what stands before it. */
  digit: (body: string) => string
  /** Two of the same form, for the reader to see it. */
  example: string
  /** Authorities have given out ids whose digit is wrong: such an id is doubted, never refused. */
  trustsDigit: boolean
}

const RULES: Readonly<Record<TaxCountry, Rule>> = {
  // RFC: letters of the name, birth or foundation as YYMMDD, two characters and the digit.
  MX: { form: /^[A-ZÑ&]{3,4}\d{6}[A-Z\d]{2}[A\d]$/u, digit: rfcDigit, example: 'GODE561231GR8', trustsDigit: false },
  GT: { form: /^\d{1,11}[\dK]$/, digit: nitDigitGuatemala, example: '576937-K', trustsDigit: true },
  VE: { form: /^[VEJPGC]\d{9}$/, digit: rifDigit, example: 'V-11470283-4', trustsDigit: true },
  CO: { form: /^\d{8,16}$/, digit: nitDigitColombia, example: '213123432-1', trustsDigit: true },
}

/** In capitals, without spaces, dots and hyphens: as ids are kept and compared. */
export function plainTaxId(text: string): string {
  return text.toUpperCase().replaceAll(/[\s.\-–]/gu, '')
}

export function taxIdExample(country: TaxCountry): string {
  return RULES[country].example
}

/** Whether a wrong check digit alone is reason enough to refuse. */
export function trustsDigit(country: TaxCountry): boolean {
  return RULES[country].trustsDigit
}

/** What is wrong with a plain tax id; undefined when nothing is. */
export function taxIdFault(country: TaxCountry, id: string): TaxIdFault | undefined {
  const { form, digit } = RULES[country]
  if (!form.test(id) || (country === 'MX' && !hasDay(id))) return 'form'
  return digit(id.slice(0, -1)) === id.slice(-1) ? undefined : 'digit'
}

/** The century is not said: 29 February of 00 was a day in 2000. */
function hasDay(rfc: string): boolean {
  const [year, month, day] = [rfc.slice(-9, -7), rfc.slice(-7, -5), rfc.slice(-5, -3)]
  return isDay(`20${year}-${month}-${day}`)
}

const RFC_ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'

/** A company's RFC has three letters, and a space before them. */
function rfcDigit(body: string): string {
  const values = Array.from(body.padStart(12), (character) => RFC_ALPHABET.indexOf(character))
  const left = (11 - (weighted(values, (index) => 13 - index) % 11)) % 11
  return left === 10 ? 'A' : String(left)
}

function nitDigitGuatemala(body: string): string {
  const left = (11 - (weighted(digits(body).toReversed(), (index) => index + 2) % 11)) % 11
  return left === 10 ? 'K' : String(left)
}

/** What each letter adds to the sum. */
const RIF_LETTERS: Readonly<Record<string, number>> = { V: 4, E: 8, J: 12, C: 12, P: 16, G: 20 }
const RIF_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2]

function rifDigit(body: string): string {
  const sum = (RIF_LETTERS[body[0] ?? ''] ?? 0) + weighted(digits(body.slice(1)), (index) => RIF_WEIGHTS[index] ?? 0)
  const left = 11 - (sum % 11)
  return String(left > 9 ? 0 : left)
}

const NIT_WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]

function nitDigitColombia(body: string): string {
  const rest = weighted(digits(body).toReversed(), (index) => NIT_WEIGHTS[index] ?? 0) % 11
  return String(rest < 2 ? rest : 11 - rest)
}

function digits(text: string): readonly number[] {
  return Array.from(text, Number)
}

function weighted(values: readonly number[], weight: (index: number) => number): number {
  return values.reduce((sum, value, index) => sum + value * weight(index), 0)
}
