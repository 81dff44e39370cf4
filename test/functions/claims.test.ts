import {
  ListUserPoolClientsCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { cognitoClientNames } from '@plazo/aws/cognito/client-names'
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
  const app = attributes['custom:role'] === 'customer' ? 'portal' : 'console'
  expect(claimsFor(attributes, { app, hasSecondFactor: true })).toEqual(claims)
  expect(JSON.stringify(warning.mock.calls)).not.toContain('@')
  warning.mockRestore()
})

type Trial = { role: string; by?: string; extra?: Record<string, string>; settings?: string[] }

const CLIENTS = { portal: 'plazo-prod-portal', console: 'plazo-prod-console' }
/** On two pages. */
const LISTED = [
  { UserPoolClients: [{ ClientId: 'b1', ClientName: 'plazo-prod-billing' }], NextToken: 'more' },
  {
    UserPoolClients: [
      { ClientId: 'p1', ClientName: CLIENTS.portal },
      { ClientId: 'c1', ClientName: CLIENTS.console },
    ],
  },
]

/** Of a pool that knows who has a device and what its clients are called, and how often it was asked. */
function trial({ role, by = 'c1', extra = {}, settings }: Trial) {
  const send = vi.fn<(command: object) => Promise<object>>(async (command) => {
    if (command instanceof ListUserPoolClientsCommand) return LISTED[command.input.NextToken === 'more' ? 1 : 0]!
    return settings ? { UserMFASettingList: settings } : {}
  })
  const cognito = { send } as unknown as CognitoIdentityProviderClient
  const trigger = claimsTrigger({
    hasDevice: cognitoDevices(cognito),
    clientName: cognitoClientNames(cognito),
    clients: CLIENTS,
  })
  const event = {
    userPoolId: 'pool',
    userName: 'b8f7',
    callerContext: { clientId: by },
    request: { userAttributes: user(role, extra) },
    response: {},
  }
  const claims = async () => {
    const { response } = await trigger(event as unknown as Parameters<typeof trigger>[0])
    return response.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride
  }
  const asked = () => send.mock.calls.map(([command]) => command.constructor.name)
  return { send, claims, asked }
}

const PROVED = ['SOFTWARE_TOKEN_MFA']

test.for(['agent', 'lead', 'admin'])('%s with a device bears the role in the access token', async (role) => {
  const { send, claims } = trial({ role, settings: PROVED })
  expect(await claims()).toEqual({ plazo_person: 'ana', plazo_role: role })
  expect(send.mock.calls.at(-1)).toMatchObject([{ input: { UserPoolId: 'pool', Username: 'b8f7' } }])
})

test.for([
  ['without a device', 'agent', undefined],
  ['whose device is switched off', 'lead', []],
  ['with codes by mail alone', 'admin', ['EMAIL_OTP']],
] as const)('one of the desk’s people %s has no role, and the token says why', async ([, role, settings]) => {
  const { claims } = trial({ role, ...(settings && { settings: [...settings] }) })
  expect(await claims()).toEqual({ plazo_person: 'ana', plazo_lacks: 'second-factor' })
})

const SANJOSE = { 'custom:organisation': 'SANJOSE' }

test('of customers no device is asked, and the pool is asked once for all of them which client is whose', async () => {
  const { claims, asked } = trial({ role: 'customer', by: 'p1', extra: SANJOSE, settings: PROVED })
  for (let time = 0; time < 3; time++) expect(await claims()).toMatchObject({ plazo_role: 'customer' })
  expect(asked()).toEqual(Array(2).fill('ListUserPoolClientsCommand'))
})

test.for([
  ['one of the desk’s people has none by the portal', 'admin', 'p1', 'console'],
  ['a customer has none by the console', 'customer', 'c1', 'portal'],
  ['one of the desk’s people has none by a client of the vendor’s', 'lead', 'b1', 'console'],
  ['nor has a customer', 'customer', 'b1', 'portal'],
  ['nor has anybody by a client that the pool does not know', 'agent', 'x1', 'console'],
] as const)('a role is of the app that gives it: %s, and the token says where to', async ([, role, by, lacks]) => {
  const { claims, asked } = trial({ role, by, extra: SANJOSE, settings: PROVED })
  expect(await claims()).toEqual({ plazo_person: 'ana', plazo_lacks: lacks })
  expect(asked()).not.toContain('AdminGetUserCommand')
})

test('a client that came later is known at its first sign-in', async () => {
  const names = [{ ClientId: 'c1', ClientName: 'one' }]
  const send = vi.fn<() => Promise<object>>(async () => ({ UserPoolClients: [...names] }))
  const clientName = cognitoClientNames({ send } as unknown as CognitoIdentityProviderClient)
  expect(await clientName('pool', 'c1')).toBe('one')
  names.push({ ClientId: 'c2', ClientName: 'two' })
  expect(await clientName('pool', 'c2')).toBe('two')
})

test('a pool that does not answer gives no token: nobody is let in by a fault', async () => {
  const failing = () => Promise.reject(new Error('TooManyRequests'))
  const pools = [
    { hasDevice: failing, clientName: async () => CLIENTS.console, clients: CLIENTS },
    { hasDevice: async () => true, clientName: failing, clients: CLIENTS },
  ]
  for (const pool of pools) {
    const trigger = claimsTrigger(pool)
    const event = { callerContext: { clientId: 'c1' }, request: { userAttributes: user('agent') } }
    await expect(trigger(event as unknown as Parameters<typeof trigger>[0])).rejects.toThrow('TooManyRequests')
  }
})
