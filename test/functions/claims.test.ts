import { expect, test, vi } from 'vitest'
import { claimsFor } from '../../functions/identity/claims-for.ts'
import { handler } from '../../functions/identity/claims.ts'

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
  expect(claimsFor(attributes)).toEqual(claims)
  expect(JSON.stringify(warning.mock.calls)).not.toContain('@')
  warning.mockRestore()
})

test('the claims go into the access token', async () => {
  const event = { request: { userAttributes: user('lead') }, response: {} } as unknown as Parameters<typeof handler>[0]
  expect((await handler(event)).response).toEqual({
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: { claimsToAddOrOverride: { plazo_person: 'ana', plazo_role: 'lead' } },
    },
  })
})
