import { nationalNumber } from '@plazo/domain/phone'
import { plainTaxId, taxIdExample, taxIdFault } from '@plazo/domain/tax-id'
import { TAX_COUNTRIES } from '@plazo/domain/intake-policy'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** Published examples: of the tax offices themselves (SAT, DIAN, Banco Central) or of their documentation. */
test.for([
  ['S0-25: a person in Mexico', 'MX', 'GODE561231GR8', undefined],
  ['a company in Mexico', 'MX', 'SAT970701NN3', undefined],
  ['a company in Mexico, with a letter of its own alphabet', 'MX', 'ZUÑ920208KL4', undefined],
  ['a digit that is a letter', 'MX', 'COSC8001137NA', undefined],
  ['written with hyphens and in small letters', 'MX', 'gode-561231-gr8', undefined],
  ['a wrong digit', 'MX', 'GODE561231GR7', 'digit'],
  ['30 February', 'MX', 'GODE560230GR8', 'form'],
  ['two letters only', 'MX', 'GO561231GR8', 'form'],
  ['a word', 'MX', 'RFC', 'form'],
  ['nothing', 'MX', '', 'form'],
  ['a NIT', 'GT', '7108-0', undefined],
  ['a NIT that ends in K', 'GT', '576937-K', undefined],
  ['a NIT with a wrong digit', 'GT', '8977112-0', 'digit'],
  ['a final consumer is nobody', 'GT', 'C/F', 'form'],
  ['a RIF of a person', 'VE', 'V-11470283-4', undefined],
  ['a RIF of a company', 'VE', 'J-00012926-6', undefined],
  ['a RIF of the state', 'VE', 'G-20000110-0', undefined],
  ['a RIF with a wrong digit', 'VE', 'V-11470283-3', 'digit'],
  ['a RIF without its letter', 'VE', '11470283-4', 'form'],
  ['a NIT of the tax office', 'CO', '800.197.268-4', undefined],
  ['a NIT with a wrong digit', 'CO', '800197268-5', 'digit'],
  ['a NIT that is too short', 'CO', '1234-5', 'form'],
] as const)('%s: %s %s', ([, country, id, fault]) => {
  expect(taxIdFault(country, plainTaxId(id))).toBe(fault)
})

test('every example that is shown is right itself', () => {
  for (const country of TAX_COUNTRIES) expect(taxIdFault(country, plainTaxId(taxIdExample(country)))).toBeUndefined()
})

test('one digit exchanged for another is found, wherever it stands', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{8}$/), fc.nat(8), fc.integer({ min: 1, max: 9 }), (body, place, step) => {
      const right = '0123456789K'.split('').find((digit) => taxIdFault('GT', `${body}${digit}`) === undefined)
      const digit = (Number(body[place]) + step) % 10
      const wrong = `${body.slice(0, place)}${digit}${body.slice(place + 1)}`
      expect(taxIdFault('GT', `${wrong}${right}`)).toBe('digit')
    }),
  )
})

test('a council of Venezuela is reckoned as a company is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), (body) => {
      expect(taxIdFault('VE', `C${body}`)).toBe(taxIdFault('VE', `J${body}`))
    }),
  )
})

test.for([
  ['MX', '5512345678', '5512345678'],
  ['MX', '(55) 1234-5678', '5512345678'],
  ['MX', '+52 55 1234 5678', '5512345678'],
  ['MX', '+52 1 55 1234 5678', '5512345678'],
  ['MX', '0052 55 1234 5678', '5512345678'],
  ['MX', '52 55 1234 5678', '5512345678'],
  ['MX', '044 55 1234 5678', '5512345678'],
  ['MX', '045 55 1234 5678', '5512345678'],
  ['MX', '551234567', undefined],
  ['MX', '1512345678', undefined],
  ['MX', '+1 55 1234 5678', undefined],
  ['MX', 'mi celular', undefined],
  ['GT', '+502 5512 3456', '55123456'],
  ['GT', '5512-3456', '55123456'],
  ['GT', '8512-3456', undefined],
  ['VE', '0414 123 4567', '4141234567'],
  ['VE', '+58 (0)414 123 4567', '4141234567'],
  ['CO', '310 123 4567', '3101234567'],
  ['CO', '+57 601 123 4567', '6011234567'],
] as const)('S0-09: in %s "%s" is dialled %s', ([country, text, number]) => {
  expect(nationalNumber(country, text)).toBe(number)
})
