/**
 * Phone numbers as people of a country write them, brought to the digits that are dialled inside it.
 * @module
 */
import type { TaxCountry } from './intake-policy.ts'

type Rule = {
  code: string
  form: RegExp
  /** What older numbers still carry before theirs. */ trunk: RegExp
  example: string
}

const RULES: Readonly<Record<TaxCountry, Rule>> = {
  // Until 2019 mobiles were called as 044, 045 or +52 1; all of that is gone.
  MX: { code: '52', form: /^[2-9]\d{9}$/, trunk: /^(?:1|044|045|01)(?=\d{10}$)/, example: '55 1234 5678' },
  GT: { code: '502', form: /^[2-7]\d{7}$/, trunk: /^$/, example: '5512 3456' },
  VE: { code: '58', form: /^[24]\d{9}$/, trunk: /^0(?=\d{10}$)/, example: '0414 123 4567' },
  CO: { code: '57', form: /^[36]\d{9}$/, trunk: /^03?(?=[36]\d{9}$)/, example: '310 123 4567' },
}

const WRITTEN = /^\+?[\d\s().-]{7,30}$/

export function phoneExample(country: TaxCountry): string {
  return RULES[country].example
}

/** The national number, digits only; undefined for what is no phone number of the country. */
export function nationalNumber(country: TaxCountry, text: string): string | undefined {
  if (!WRITTEN.test(text)) return undefined
  const { code, form, trunk } = RULES[country]
  const digits = text.replaceAll(/\D/g, '')
  const [international] = /^(?:\+|00)/.exec(text.trim()) ?? []
  const abroad = international === '00' ? digits.slice(2) : digits
  if (international !== undefined && !abroad.startsWith(code)) return undefined
  const withoutCode = abroad.startsWith(code) ? abroad.slice(code.length) : digits
  const ways = international === undefined ? [digits, withoutCode] : [withoutCode]
  return ways.flatMap((way) => [way, way.replace(trunk, '')]).find((way) => form.test(way))
}

/** A number of any country, as it may be called: at least seven digits. */
export function isCallable(text: string): boolean {
  return WRITTEN.test(text) && text.replaceAll(/\D/g, '').length >= 7
}
