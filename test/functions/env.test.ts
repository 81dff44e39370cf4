import { expect, test } from 'vitest'
import {
  alarmStreamEnvironment,
  claimsEnvironment,
  noticeStreamEnvironment,
  ticketsEnvironment,
  visitorsEnvironment,
} from '../../functions/env.ts'

const BASE = { TABLE_NAME: 'desk', DESK: 'erp', STAGE: 'test' }
const NOTICES = {
  ...BASE,
  MAIL_MODE: 'off',
  MAIL_FROM: 'avisos@desk.example',
  PORTAL_URL: 'https://desk.example/',
  LINK_KEY: 'l'.repeat(32),
  USER_POOL_ID: 'us-east-1_people',
}

test('every wrong variable is named, and no value is shown', () => {
  const read = () => ticketsEnvironment({ DESK: 'erp', STAGE: '', CURSOR_KEY: 'too-short-a-secret' })
  expect(read).toThrow(/TABLE_NAME: .*STAGE: .*CURSOR_KEY: /)
  expect(read).not.toThrow('too-short-a-secret')
  expect(() => visitorsEnvironment({ ...BASE, LINK_KEY: 'too-short' })).toThrow(/LINK_KEY: /)
  expect(() => claimsEnvironment({ SECOND_FACTOR: 'maybe' })).toThrow(/SECOND_FACTOR: /)
  expect(() => alarmStreamEnvironment({})).toThrow(/ALARM_GROUP.*ALARM_ROLE_ARN.*ALARM_TARGET_ARN.*ALARM_DLQ_ARN/)
})

test('the portal’s address is kept without a slash at its end', () => {
  expect(noticeStreamEnvironment(NOTICES).PORTAL_URL).toBe('https://desk.example')
})

test.for(['off', 'live'] as const)('mail %s needs no address of a sandbox', (MAIL_MODE) => {
  expect(noticeStreamEnvironment({ ...NOTICES, MAIL_MODE })).toMatchObject({ MAIL_MODE })
})

test('the sandbox names where all mail goes', () => {
  const sandbox = { ...NOTICES, MAIL_MODE: 'sandbox' }
  expect(() => noticeStreamEnvironment(sandbox)).toThrow('MAIL_SANDBOX_TO')
  expect(noticeStreamEnvironment({ ...sandbox, MAIL_SANDBOX_TO: 'test@desk.example' })).toMatchObject({
    MAIL_SANDBOX_TO: 'test@desk.example',
  })
})

test.for([{ MAIL_MODE: 'on' }, { MAIL_FROM: 'nobody' }, { PORTAL_URL: 'javascript:alert(1)' }])(
  'refused: %j',
  (wrong) => {
    expect(() => noticeStreamEnvironment({ ...NOTICES, ...wrong })).toThrow(Object.keys(wrong)[0])
  },
)
