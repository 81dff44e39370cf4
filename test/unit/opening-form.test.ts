/**
 * What a form keeps of what was said, and what a desk that asks for little lets pass.
 */
import { lintIntake, type IntakeRequest } from '@plazo/domain/intake'
import type { Policy } from '@plazo/domain/policy'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DESK } from '../fixtures/api-trial.ts'
import { POLICY } from '../fixtures/office.ts'

const ASKED: IntakeRequest = {
  by: 'customer',
  channel: 'portal',
  topic: 'errors',
  subject: 'BANCOS, no cuadra',
  description: 'La conciliación del banco no cuadra.',
}
const lint = (request: Partial<IntakeRequest>, policy: Policy = POLICY) =>
  lintIntake({ desk: DESK, policy }, { ...ASKED, ...request })

describe('kept', () => {
  const text = fc.stringMatching(/^[a-záñ]{3,12}$/)
  const said = (parts: Record<string, fc.Arbitrary<string>>) => fc.record(parts, { requiredKeys: [] })

  test('who wrote, as far as he said it', () => {
    const parts = said({ name: text, mobile: text, mail: text, organisation: text })
    fc.assert(
      fc.property(parts, (identity) => {
        expect(lint({ channel: 'chat', identity }).form).toMatchObject({ identity })
        expect(lint({ channel: 'chat', identity }).form?.identity).toEqual(identity)
      }),
    )
  })

  test('S2-30: whom to call and when, as far as he said it', () => {
    fc.assert(
      fc.property(said({ name: text, when: text }), (rest) => {
        const callback = { phone: '+502 5512 3456', ...rest }
        expect(lint({ callback }).form?.callback).toEqual(callback)
      }),
    )
  })
})

describe('a description of nothing', () => {
  const codes = ({ findings }: ReturnType<typeof lint>) => findings.map(({ code }) => code)
  const asking: Policy = { ...POLICY, intake: { descriptionWords: 4 } }

  test.for([
    ['in writing: refused', 'portal', POLICY, ['description/missing']],
    ['in a chat, where one may begin with a greeting: taken', 'chat', POLICY, []],
    ['in a chat of a desk that asks for words: refused', 'chat', asking, ['description/missing']],
  ] as const)('%s', ([, channel, policy, expected]) => {
    expect(codes(lint({ channel, description: '¡…!' }, policy))).toEqual(expected)
  })
})

test('a statement that the desk has no words for is asked by its name', () => {
  const { findings } = lint({}, { ...POLICY, intake: { statements: ['will-follow'] } })
  expect(findings).toMatchObject([
    {
      code: 'statement/missing',
      facts: { suggestion: 'will-follow', words: { es: 'will-follow', en: 'will-follow' } },
    },
  ])
})
