import { lintSubject } from '@plazo/domain/subject'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clubPolicy } from '@plazo/desks/club-policy'

const rule = clubPolicy.intake!.subject!

test.for([
  ['as it is asked', 'BANCOS, factura mal cargada', 'BANCOS, factura mal cargada'],
  ['the module in small letters', 'bancos, factura mal cargada', 'BANCOS, factura mal cargada'],
  ['the module with its accent', 'Facturación,  nota de crédito sin folio', 'FACTURACION, nota de crédito sin folio'],
  ['a banned word beside what happens', 'CAJA, urgente: no cierra el turno', 'CAJA, urgente: no cierra el turno'],
] as const)('S2-31: %s is kept', ([, subject, kept]) => {
  expect(lintSubject(rule, subject)).toEqual({ module: kept.split(',')[0], subject: kept })
})

test.for([
  ['a colon for the comma', 'bancos: factura', 'subject/grammar', 'BANCOS, factura'],
  ['no separator', 'Bancos factura mal cargada', 'subject/grammar', 'BANCOS, factura mal cargada'],
  ['a module nearly right', 'contablidad, asiento descuadrado', 'subject/grammar', 'CONTABILIDAD, asiento descuadrado'],
  ['a word of the family', 'facturas - no cuadra el total', 'subject/grammar', 'FACTURACION, no cuadra el total'],
  ['a module in the middle', 'No cuadra la caja del día', 'subject/grammar', 'CAJA, No cuadra la caja del día'],
  [
    'no module at all',
    'Los socios morosos aparecen al día',
    'subject/grammar',
    'SOCIOS, Los socios morosos aparecen al día',
  ],
  ['a module nobody has', 'PISCINA, no abre la reja', 'subject/grammar', undefined],
  ['only "urgente"', 'URGENTE', 'subject/no-case', undefined],
  ['only "ayuda", politely', 'Hola, ayuda por favor!!', 'subject/no-case', undefined],
  ['a module and "urgente"', 'BANCOS, muy urgente', 'subject/no-case', undefined],
  ['a module and itself', 'BANCOS, bancos no funciona', 'subject/no-case', undefined],
  ['a module and nothing', 'BANCOS,', 'subject/no-case', undefined],
  ['a module and three letters', 'BANCOS, abc', 'subject/no-case', undefined],
  ['signs', '!!!', 'subject/no-case', undefined],
  ['nothing', '', 'subject/no-case', undefined],
] as const)('S2-32: %s is told what to write', ([, subject, fault, suggestion]) => {
  const verdict = lintSubject(rule, subject)
  expect(verdict).toMatchObject({ fault, ...(suggestion !== undefined && { suggestion }) })
  if (suggestion === undefined) expect(verdict).not.toHaveProperty('suggestion')
})

test('a suggestion that would be too long is none', () => {
  expect(lintSubject(rule, `no cuadra la caja ${'a'.repeat(102)}`)).not.toHaveProperty('suggestion')
})

const word = fc.constantFrom(...rule.modules, ...rule.banned, 'bancos', 'Cája', 'factura', 'el', 'no', 'mal', 'x9')
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(fc.oneof(word, fc.constantFrom(',', ':', ' - ', '.', '/', '🧾')), { maxLength: 9 })
    .map((parts) => parts.join(' ')),
)

test('whatever is suggested would be taken, and what is taken stays as it is', () => {
  fc.assert(
    fc.property(text, (subject) => {
      const verdict = lintSubject(rule, subject)
      const would = 'fault' in verdict ? verdict.suggestion : verdict.subject
      if (would === undefined) return
      expect(would.length).toBeLessThanOrEqual(Math.max(120, subject.length))
      expect(lintSubject(rule, would)).toMatchObject({ subject: would })
    }),
    { numRuns: 2000 },
  )
})
