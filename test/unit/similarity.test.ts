import { tellsSeveral } from '@plazo/domain/several-requests'
import { tellTheSame } from '@plazo/domain/similarity'
import { editDistance, fold } from '@plazo/domain/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.for([
  ['the same words', 'factura mal cargada', 'factura mal cargada', true],
  ['another order and inflection', 'factura mal cargada', 'Facturas cargadas mal', true],
  ['accents, capitals and small words', 'la conciliación del banco no cuadra', 'CONCILIACION BANCO, NO CUADRA', true],
  ['one word more', 'factura mal cargada', 'factura mal cargada ayer', true],
  ['English', 'report is not printed', 'reports not printed!', true],
  ['the same number', 'factura 2045 mal cargada', 'mal cargada la factura 2045', true],
  ['another number', 'factura 2045 mal cargada', 'factura 2051 mal cargada', false],
  ['a number where the other has none', 'factura 2045 mal cargada', 'factura mal cargada', true],
  ['another case', 'factura mal cargada', 'saldo inicial del banco', false],
  ['one word in common', 'factura sin timbre', 'factura mal cargada', false],
  ['nothing but small words', 'no es la de ayer', 'no es', false],
] as const)('S2-38: %s', ([, one, other, same]) => {
  expect(tellTheSame(one, other)).toBe(same)
  expect(tellTheSame(other, one)).toBe(same)
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test.for([
  ['', '', 0],
  ['', 'caja', 4],
  ['caja', '', 4],
  ['caja', 'caja', 0],
  ['caja', 'caha', 1],
  ['caja', 'cajas', 1],
  ['factura', 'fractura', 1],
  ['saldo', 'aldos', 2],
  ['😀a', 'a', 1],
] as const)('from "%s" to "%s" are %i letters', ([one, other, letters]) => {
  expect(editDistance(one, other)).toBe(letters)
})

test('words lie apart as places do: as far there as back, never farther than by a third one', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ñ', '😀'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, word, (one, other, third) => {
      const apart = editDistance(one, other)
      expect(apart === 0).toBe(one === other)
      expect(editDistance(other, one)).toBe(apart)
      expect(apart).toBeLessThanOrEqual(editDistance(one, third) + editDistance(third, other))
    }),
  )
})

test.for([
  ['another problem', 'No imprime el recibo. Otro problema: la caja no cierra.', true],
  ['something else that is needed', 'No imprime. También necesito un usuario nuevo.', true],
  ['in English', 'It does not print. On another note, we want a new user.', true],
  [
    'a list of requests',
    'Buenos días:\n1. Necesito dar de baja a un socio\n2. Favor de corregir la cuota de marzo',
    true,
  ],
  ['a list of questions', '- ¿Cómo anulo un recibo?\n- ¿Dónde veo el saldo?', true],
  ['steps of one case', 'Pasos:\n1. Entro a caja\n2. Elijo el turno\n3. Sale un error', false],
  ['one request in a list', '- Necesito dar de baja a un socio\n- su número es 123', false],
  ['one case told at length', 'También pasa en la otra computadora y con otros usuarios desde ayer.', false],
] as const)('S2-29: %s', ([, description, several]) => {
  expect(tellsSeveral(description)).toBe(several)
})
