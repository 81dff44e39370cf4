import { club } from '@plazo/desks/club'
import { clubPolicy } from '@plazo/desks/club-policy'
import { partner } from '@plazo/desks/partner'
import { school } from '@plazo/desks/school'
import type { Desk } from '@plazo/domain/desk'
import { lintIntake, type IntakeRequest, type OpenTicket } from '@plazo/domain/intake'
import { CHANNELS } from '@plazo/domain/policy'
import { findingWording } from '@plazo/messages/findings'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const CASE: IntakeRequest = {
  by: 'customer',
  channel: 'portal',
  topic: 'member-account',
  subject: 'COBRANZA, recibo aplicado a otro socio',
  description: 'El recibo de marzo de la acción 1204 quedó aplicado a la acción 1240 y no puedo moverlo.',
  fields: { member: '1204', voucher: 'R-2045', happenedOn: '2026-12-18' },
  statements: ['will-follow'],
}
/** What the topics want to see. */
const SCREENS = [{ image: true }, { image: true }]
const CHAT: IntakeRequest = {
  by: 'customer',
  channel: 'chat',
  topic: 'stamps',
  subject: 'Recarga de timbres',
  description: 'Necesitamos más timbres para facturar las colegiaturas de enero.',
  fields: { taxId: 'SAT970701NN3', quantity: 500 },
  identity: {
    name: 'Ana Morales',
    mobile: '55 1234 5678',
    mail: 'ana@sanjose.example',
    organisation: 'Colegio San José',
  },
  statements: ['time-set-aside'],
}

/** `severity code pointer` of each finding. */
function found(desk: Desk, request: IntakeRequest, open: readonly OpenTicket[] = []): readonly string[] {
  const { findings } = lintIntake({ desk, policy: desk.versions[0] }, request, open)
  return findings.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`)
}

test('what is told well is taken as it is', () => {
  expect(lintIntake({ desk: club, policy: clubPolicy }, CASE)).toEqual({
    findings: [],
    subject: CASE.subject,
    module: 'COBRANZA',
    form: {
      fields: { member: '1204', voucher: 'R-2045', happenedOn: '2026-12-18' },
      statements: ['will-follow'],
      completeness: { score: 100, missing: [] },
    },
  })
  expect(found(school, CHAT)).toEqual([])
})

test.for<[string, Partial<IntakeRequest>, readonly string[]]>([
  ['S2-32: a subject that says nothing', { subject: 'URGENTE' }, ['refuses subject/no-case /subject']],
  [
    'S2-31: a subject without its module',
    { subject: 'Recibo aplicado a otro socio' },
    ['refuses subject/grammar /subject'],
  ],
  ['S2-34: no description', { description: '' }, ['refuses description/missing /description']],
  [
    'S2-34: a few words, often',
    { description: 'no funciona nada '.repeat(9) },
    ['refuses description/too-little /description'],
  ],
  [
    'S2-29: several requests',
    { description: `${CASE.description} Por otro lado, la caja no cierra.` },
    ['advises description/several /description'],
  ],
  [
    'S2-35: fields left out',
    { fields: { member: ' ' } },
    [
      'refuses field/missing /fields/member',
      'refuses field/missing /fields/voucher',
      'refuses field/missing /fields/happenedOn',
    ],
  ],
  [
    'S2-35: a day that does not exist, and a field nobody asked for',
    { fields: { ...CASE.fields, happenedOn: '2026-02-30', colour: 'rojo' } },
    ['refuses field/no-day /fields/happenedOn', 'refuses field/not-asked /fields/colour'],
  ],
  [
    'S2-35: signs for a text',
    { fields: { ...CASE.fields, voucher: '---' } },
    ['refuses field/no-text /fields/voucher'],
  ],
  [
    'S2-35: what is not required is only advised',
    { topic: 'incident', fields: { happenedOn: '2026-12-18' }, files: SCREENS },
    ['advises field/helpful /fields/member'],
  ],
  [
    'S2-36: a report without its menu path',
    { topic: 'report', fields: {}, files: SCREENS },
    ['refuses menu-path/missing /menuPath'],
  ],
  [
    'S2-36: one level of it',
    { topic: 'report', fields: {}, files: SCREENS, menuPath: '> Reportes >' },
    ['refuses menu-path/short /menuPath'],
  ],
  ['S2-36: the path', { topic: 'report', fields: {}, files: SCREENS, menuPath: 'Reportes / Socios\\Morosos' }, []],
  ['S2-21: no statement', { statements: [] }, ['refuses statement/missing /statements']],
  [
    'a statement that is not asked',
    { statements: ['will-follow', 'will-pay'] },
    ['refuses statement/unknown /statements/1'],
  ],
  ['an agent makes no statement for a customer', { by: 'agent', statements: [] }, []],
  ['S2-30: nowhere to call', { callback: { phone: 'mi casa' } }, ['refuses callback/no-phone /callback/phone']],
  ['S2-30: where to call', { callback: { phone: '+58 414 123 4567', when: 'por la tarde' } }, []],
])('%s', ([, change, findings]) => {
  expect(found(club, { ...CASE, ...change })).toEqual(findings)
})

test.for<[string, Partial<IntakeRequest>, readonly string[]]>([
  [
    'S0-10: no data, no support',
    { identity: undefined },
    ['name', 'mobile', 'mail', 'organisation'].map((field) => `refuses identity/missing /identity/${field}`),
  ],
  [
    'S0-09: each of the four is looked at',
    { identity: { name: 'Al', mobile: '12345', mail: 'ana@', organisation: '…' } },
    [
      'refuses identity/no-name /identity/name',
      'refuses identity/no-mobile /identity/mobile',
      'refuses identity/no-mail /identity/mail',
      'refuses identity/missing /identity/organisation',
    ],
  ],
  ['S0-09: not on paper', { channel: 'portal', identity: undefined }, []],
  ['an agent knows who it is', { by: 'agent', identity: undefined }, []],
  ['S0-43: time is not set aside', { statements: undefined }, ['refuses statement/missing /statements']],
  [
    'S0-25: no RFC, and less than one stamp',
    { fields: { taxId: 'SAT97', quantity: 0 } },
    ['refuses field/no-tax-id /fields/taxId', 'refuses field/no-number /fields/quantity'],
  ],
  [
    'S0-25: an RFC whose digit does not fit is doubted, not refused',
    { fields: { taxId: 'SAT970701NN4', quantity: '500' } },
    ['advises field/tax-id-digit /fields/taxId'],
  ],
  [
    'S0-36: a phone that is none',
    { topic: 'other', fields: { phone: '123' } },
    ['refuses field/no-phone /fields/phone'],
  ],
])('%s', ([, change, findings]) => {
  expect(found(school, { ...CHAT, ...change })).toEqual(findings)
})

test('S0-09: the mobile is kept as it is dialled', () => {
  const { form } = lintIntake({ desk: school, policy: school.versions[0] }, CHAT)
  expect(form).toMatchObject({ identity: { mobile: '5512345678' }, fields: { taxId: 'SAT970701NN3', quantity: 500 } })
})

test('S2-34: the score says how much is there, and what is not', () => {
  const { form } = lintIntake(
    { desk: club, policy: clubPolicy },
    { ...CASE, subject: 'ayuda', fields: { voucher: '12' } },
  )
  expect(form.completeness).toEqual({ score: 40, missing: ['subject', 'member', 'happenedOn'] })
})

test.for<[string, OpenTicket, Partial<IntakeRequest>, boolean]>([
  ['the same case', { id: 'SANJOSE-1', subject: 'COBRANZA, recibos aplicados a otros socios' }, {}, true],
  ['the same words of another module', { id: 'SANJOSE-1', subject: 'CAJA, recibo aplicado a otro socio' }, {}, false],
  ['another case of the module', { id: 'SANJOSE-1', subject: 'COBRANZA, intereses de mora' }, {}, false],
  [
    'one that the customer says is another',
    { id: 'SANJOSE-1', subject: CASE.subject },
    { notDuplicateOf: ['SANJOSE-1'] },
    false,
  ],
])('S2-38: %s', ([, open, change, repeats]) => {
  expect(found(club, { ...CASE, ...change }, [open])).toEqual(repeats ? ['refuses subject/repeats /subject'] : [])
})

test('a desk without the rule refuses no repetition, and advises to go on in what is open', () => {
  expect(found(school, CHAT, [{ id: 'SANJOSE-1', subject: CHAT.subject }])).toEqual([
    'advises subject/repeats /subject',
  ])
})

test('S3-16, first 10: on mail, chat, portal and API the same is found', () => {
  for (const [desk, request] of [
    [partner, { ...CASE, topic: 'incident', description: 'No abre.', fields: {}, statements: [] }],
    [club, { ...CASE, subject: 'ayuda', description: 'No abre.', fields: {} }],
  ] as const) {
    const [first, ...others] = CHANNELS.map((channel) => found(desk, { ...request, channel }))
    expect(first).not.toEqual([])
    for (const other of others) expect(other).toEqual(first)
  }
})

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('BANCOS, factura', '5512345678', 'a > b'),
)
const request = fc.record<IntakeRequest>({
  by: fc.constantFrom('customer', 'agent'),
  channel: fc.constantFrom(...CHANNELS),
  topic: fc.constantFrom(...Object.keys(clubPolicy.topics), ...Object.keys(school.versions[0].topics), '__proto__'),
  subject: words,
  description: words,
  fields: fc.dictionary(
    fc.oneof(fc.constantFrom('member', 'taxId', 'phone', 'quantity', '__proto__'), words),
    fc.oneof(words, fc.double()),
  ),
  menuPath: fc.option(words, { nil: undefined }),
  identity: fc.record({ name: words, mobile: words, mail: words, organisation: words }),
  callback: fc.option(fc.record({ phone: words }), { nil: undefined }),
  statements: fc.array(words, { maxLength: 3 }),
  notDuplicateOf: fc.array(words, { maxLength: 3 }),
})

test('no text makes intake fail, every finding has words, and what it keeps it would keep again', () => {
  fc.assert(
    fc.property(fc.constantFrom(school, club, partner), request, (desk, asked) => {
      const rules = { desk, policy: desk.versions[0] }
      const open = [{ id: 'SANJOSE-1', subject: asked.subject }]
      const { findings, subject, form } = lintIntake(rules, asked, open)
      for (const finding of findings) {
        expect(findingWording('es', finding)).not.toBe('')
        expect(findingWording('en', finding)).not.toBe('')
      }
      const { completeness: _, ...told } = form
      const again = lintIntake(rules, { ...asked, ...told, subject, fields: form.fields }, open)
      expect(again.subject).toBe(subject)
      expect(again.form).toEqual(form)
    }),
    { numRuns: 500 },
  )
})
