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
const RFC_WEIGHTS = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]

/** A company's RFC has three letters, and a space before them. */
function rfcDigit(body: string): string {
  const values = Array.from(body.padStart(12), (character) => RFC_ALPHABET.indexOf(character))
  const left = (11 - (weighted(values, RFC_WEIGHTS) % 11)) % 11
  return left === 10 ? 'A' : String(left)
}

const GUATEMALA_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function nitDigitGuatemala(body: string): string {
  const left = (11 - (weighted(digits(body).toReversed(), GUATEMALA_WEIGHTS) % 11)) % 11
  return left === 10 ? 'K' : String(left)
}

/** By what each letter counts. A council's C counts as the J of companies. */
const RIF_LETTERS = ' VEJPG'
const RIF_WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2]

function rifDigit(body: string): string {
  const letter = RIF_LETTERS.indexOf(body.charAt(0).replace('C', 'J'))
  const left = 11 - (weighted([letter, ...digits(body.slice(1))], RIF_WEIGHTS) % 11)
  return String(left > 9 ? 0 : left)
}

const COLOMBIA_WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]

function nitDigitColombia(body: string): string {
  const rest = weighted(digits(body).toReversed(), COLOMBIA_WEIGHTS) % 11
  return String(rest < 2 ? rest : 11 - rest)
}

function digits(text: string): readonly number[] {
  return Array.from(text, Number)
}

/** A short id has fewer values than there are weights. */
function weighted(values: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0)
}
