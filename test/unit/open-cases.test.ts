/**
 * What is kept of open tickets beside the account: when it spares the reading of them, and when it must not.
 */
import { moved, NOTHING_USED } from '@plazo/domain/ledger'
import { caseOf, mayRepeat, NO_CASES, withCase, type OpenCases } from '@plazo/domain/open-cases'
import { tellTheSame } from '@plazo/domain/similarity'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { POLICY } from '../fixtures/office.ts'

const comparing = { ...POLICY, intake: { refusesDuplicates: true } }
const CLUB = { versions: [comparing] as const }
const ID = 'SANJOSE-00000001'
const told = (...subjects: readonly string[]): OpenCases | undefined =>
  subjects.reduce<OpenCases | undefined>(
    (cases, subject, index) => withCase(cases, `SANJOSE-0000000${index + 1}`, caseOf(subject, cases)),
    undefined,
  )

describe('S2-38: open tickets are read where one of them may tell the same', () => {
  const one = told('CAJA, factura mal cargada')
  test.for<[string, OpenCases | undefined, { subject: string; notDuplicateOf?: readonly string[] }, boolean]>([
    ['nothing is open', undefined, { subject: 'CAJA, factura mal cargada' }, false],
    ['another case', one, { subject: 'CAJA, no abre el turno' }, false],
    ['the same in other words', one, { subject: 'CAJA, facturas cargadas mal' }, true],
    ['said to be another', one, { subject: 'CAJA, factura mal cargada', notDuplicateOf: [ID] }, false],
    [
      'one of which nothing is told',
      { count: 2, gists: one?.gists ?? {} },
      { subject: 'CAJA, no abre el turno' },
      true,
    ],
  ])('%s', ([, cases, asked, expected]) => {
    expect(mayRepeat(CLUB, cases, asked)).toBe(expected)
  })

  test('tickets of a version that took cases twice are told of nowhere', () => {
    expect(mayRepeat({ versions: [POLICY, comparing] }, NO_CASES, { subject: 'CAJA, no abre el turno' })).toBe(true)
  })

  test('what is told says the same as the subjects themselves', () => {
    const subject = fc
      .array(fc.constantFrom('factura', 'facturas', '2045', '2051', 'mal', 'cargada', 'caja', 'no', 'Ñandú'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(subject, subject, (open, asked) => {
        expect(mayRepeat(CLUB, told(open), { subject: asked })).toBe(tellTheSame(open, asked))
      }),
    )
  })
})

test('what is told of open tickets stays small: beyond that they are counted', () => {
  const subjects = Array.from(
    { length: 40 },
    (_, index) => `CAJA, factura número ${index} cargada dos veces el viernes`,
  )
  const cases = subjects.reduce<OpenCases | undefined>(
    (all, subject, index) => withCase(all, `SANJOSE-${String(index).padStart(8, '0')}`, caseOf(subject, all)),
    undefined,
  )
  expect(cases?.count).toBe(40)
  expect(JSON.stringify(cases?.gists).length).toBeLessThan(600)
  expect(mayRepeat(CLUB, cases, { subject: 'CAJA, no abre el turno' })).toBe(true)
})

test('a ticket is told of from its opening to its closing, and then nothing of it is left', () => {
  const move = { organisationId: 'SANJOSE', ticketId: ID }
  const opened = moved(NOTHING_USED, { ...move, case: { by: 1, gist: 'caj factur' } })
  expect(opened).toEqual({ ...NOTHING_USED, cases: { count: 1, gists: { [ID]: 'caj factur' } } })
  expect(opened && moved(opened, { ...move, slot: { by: 1 } })).toMatchObject({ cases: opened?.cases })
  expect(opened && moved(opened, { ...move, case: { by: -1 } })).toEqual(NOTHING_USED)
})
