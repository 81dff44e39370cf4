import { expect, test } from 'vitest'
import { configOf } from '../../infra/config/config-of.ts'
import { parseConfig, STAGES } from '../../infra/config/schema.ts'
import { deskApp } from './desk-templates.ts'

test.for(STAGES)('the configuration of %s is right', (stage) => {
  expect(configOf(stage, {}).stage).toBe(stage)
})

test('every wrong field is named at once, with what it must be', () => {
  const wrong = {
    ...configOf('prod', {}),
    account: '1234',
    region: 'mexico',
    mail: { mode: 'live', from: 'soporte@other.example', domain: 'plazo.example' },
    logRetentionDays: 31,
    alarmMail: 'nobody',
    tracing: 'yes',
    removal: 'destroy',
    colour: 'red',
  }
  expect(() => parseConfig('prod', wrong)).toThrowErrorMatchingInlineSnapshot(`
    [Error: infra/config/prod.ts has 8 wrong field(s):
      account: must be the 12 digits of an AWS account
      region: must be an AWS region such as us-east-1
      mail.from: must be an address of the domain, which is what SES signs for
      alarmMail: must be a mail address such as soporte@example.com
      logRetentionDays: must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731
      tracing: must be true or false
      colour: is no field of this configuration
      removal: must be retain: deleting a stack must not delete tickets]
  `)
})

test.for([
  [
    'mail as an address of another domain',
    { mail: { mode: 'live', from: 'a@b.example', domain: 'c.example' } },
    'mail.from',
  ],
  ['an address that CloudFront does not serve', { portalUrl: 'https://plazo.example' }, 'portalUrl'],
  [
    'a certificate where CloudFront does not look',
    { domain: { name: 'a.example', certificateArn: 'arn:aws:acm:sa-east-1:123456789012:certificate/0f' } },
    'domain.certificateArn',
  ],
  ['a firewall where there are none', { region: 'sa-east-1', firewall: true }, 'firewall'],
  ['tickets that go with their stack', { removal: 'destroy' }, 'removal'],
  ['people of the desk who need no code', { secondFactor: 'off' }, 'secondFactor'],
  ['a mail mode that does not exist', { mail: { mode: 'loud', from: 'a@b.example' } }, 'mail.mode'],
  ['a sandbox without an address', { mail: { mode: 'sandbox', from: 'a@b.example' } }, 'mail.sandboxTo'],
] as const)('prod refuses %s', ([, change, field]) => {
  expect(() => parseConfig('prod', { ...configOf('prod', {}), ...change })).toThrow(`  ${field}: `)
})

test('only the one-machine run listens to DESK and PORT', () => {
  const environment = { DESK: 'minutes', PORT: '9000' }
  expect(configOf('local', environment)).toMatchObject({ desk: 'minutes', portalUrl: 'http://127.0.0.1:9000' })
  expect(configOf('prod', environment)).toEqual(configOf('prod', {}))
})

test('the desk’s people need a second factor wherever they are real', () => {
  const asked = STAGES.map((stage) => [stage, configOf(stage, {}).secondFactor])
  expect(Object.fromEntries(asked)).toEqual({ local: 'off', dev: 'required', staging: 'required', prod: 'required' })
})

test('an unknown stage is told the ones there are', () => {
  expect(() => configOf('production', {})).toThrow('local, dev, staging, prod')
})

test('an unknown desk stops the synthesis and is told the ones there are', () => {
  expect(() => deskApp('dev', { desk: 'bakery' })).toThrow(/bakery.*erp/s)
})
