/** The rule packs and AWS's own schemas, over every stage. */
import { STAGES } from '../../infra/config/schema.ts'
import { expect, test } from 'vitest'
import { deskApp, LIVE } from './desk-templates.ts'

test.for(STAGES)('stage %s breaks no rule of the packs that is not acknowledged with a reason', (stage) => {
  process.env['CDK_VALIDATION'] = 'false'
  expect(() => deskApp(stage).app.synth()).not.toThrow()
})

test('with mail live too, and every template meets the schemas of AWS', () => {
  delete process.env['CDK_VALIDATION']
  expect(() => deskApp('prod', { mail: LIVE }).app.synth()).not.toThrow()
})
