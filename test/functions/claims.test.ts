import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { cognitoDevices } from '@plazo/aws/cognito/devices'
import { expect, test, vi } from 'vitest'
import { claimsFor } from '../../functions/identity/claims-for.ts'
import { claimsTrigger } from '../../functions/identity/claims-trigger.ts'

const user = (role: string, extra: Record<string, string> = {}) => ({
  sub: 'b8f7',
  email: 'ana@school.example',
  'custom:person': 'ana',
  'custom:role': role,
  ...extra,
})

test.for<[string, Record<string, string>, Record<string, string>]>([
  [
    'a customer bears his organisation',
    user('customer', { 'custom:organisation': 'SANJOSE' }),
    { plazo_person: 'ana', plazo_role: 'customer', plazo_organisation: 'SANJOSE' },
  ],
  [
    'an agent bears none',
    user('agent', { 'custom:organisation': 'SANJOSE' }),
    { plazo_person: 'ana', plazo_role: 'agent' },
  ],
  ['a lead', user('lead'), { plazo_person: 'ana', plazo_role: 'lead' }],
  ['an admin', user('admin'), { plazo_person: 'ana', plazo_role: 'admin' }],
  ['a customer without an organisation is nobody', user('customer'), {}],
  ['an unknown role is nobody', user('root'), {}],
  ['a user without attributes is nobody', { sub: 'b8f7' }, {}],
])('%s', ([, attributes, claims]) => {
  const warning = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  expect(claimsFor(attributes, true)).toEqual(claims)
  expect(JSON.stringify(warning.mock.calls)).not.toContain('@')
  warning.mockRestore()
})

/** Of a pool that knows who has a device, and how often it was asked. */
function trial({ role, extra = {}, settings }: { role: string; extra?: Record<string, string>; settings?: string[] }) {
  const send = vi.fn<() => Promise<object>>(async () => (settings ? { UserMFASettingList: settings } : {}))
  const trigger = claimsTrigger(cognitoDevices({ send } as unknown as CognitoIdentityProviderClient))
  const event = { userPoolId: 'pool', userName: 'b8f7', request: { userAttributes: user(role, extra) }, response: {} }
  const claims = async () => {
    const { response } = await trigger(event as unknown as Parameters<typeof trigger>[0])
    return response.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride
  }
  return { send, claims }
}

const PROVED = ['SOFTWARE_TOKEN_MFA']

test.for(['agent', 'lead', 'admin'])('%s with a device bears the role in the access token', async (role) => {
  const { send, claims } = trial({ role, settings: PROVED })
  expect(await claims()).toEqual({ plazo_person: 'ana', plazo_role: role })
  expect(send.mock.calls).toMatchObject([[{ input: { UserPoolId: 'pool', Username: 'b8f7' } }]])
})

test.for([
  ['without a device', 'agent', undefined],
  ['whose device is switched off', 'lead', []],
  ['with codes by mail alone', 'admin', ['EMAIL_OTP']],
] as const)('one of the desk’s people %s has no role, and the token says why', async ([, role, settings]) => {
  const { claims } = trial({ role, ...(settings && { settings: [...settings] }) })
  expect(await claims()).toEqual({ plazo_person: 'ana', plazo_lacks: 'second-factor' })
})

test('of customers no device is asked, and the pool is not troubled', async () => {
  const { send, claims } = trial({ role: 'customer', extra: { 'custom:organisation': 'SANJOSE' } })
  expect(await claims()).toMatchObject({ plazo_role: 'customer' })
  expect(send).not.toHaveBeenCalled()
})

test('a pool that does not answer gives no token: nobody is let in by a fault', async () => {
  const trigger = claimsTrigger(() => Promise.reject(new Error('TooManyRequests')))
  const event = { request: { userAttributes: user('agent') } } as unknown as Parameters<typeof trigger>[0]
  await expect(trigger(event)).rejects.toThrow('TooManyRequests')
})
