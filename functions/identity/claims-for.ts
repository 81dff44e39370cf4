import { STAFF_ROLES } from '@plazo/application/directory'
import * as z from 'zod/mini'

const person = z.string().check(z.minLength(1))

const staff = z.object({ 'custom:role': z.enum(STAFF_ROLES), 'custom:person': person })

/** Attributes only an administrator can write. Customers belong to an organisation, the desk's people to none. */
const attributes = z.discriminatedUnion('custom:role', [
  z.object({
    'custom:role': z.literal('customer'),
    'custom:person': person,
    'custom:organisation': z.string().check(z.minLength(1)),
  }),
  staff,
])

type Attributes = Readonly<Record<string, string>>

/** The apps that people sign in by, each as a client of its own: sessions at the console are shorter. */
export const APPS = ['portal', 'console'] as const
export type App = (typeof APPS)[number]

/** By which app he signs in, none for a client that is neither's, and whether he has a second factor. */
export type Entrance = { app: App | undefined; hasSecondFactor: boolean }

/** Whether this user is one of the desk's people, who need a second factor. */
export function isStaff(userAttributes: Attributes): boolean {
  return staff.safeParse(userAttributes).success
}

/**
 * The claims of an access token; none for a user who is nobody at the desk: the API then knows no caller.
 *
 * Customers have a role by the portal alone, the desk's people by the console alone and with a second factor; everybody
 * else has a claim that says what is lacking.
 */
export function claimsFor(userAttributes: Attributes, { app, hasSecondFactor }: Entrance): Record<string, string> {
  const parsed = attributes.safeParse(userAttributes)
  if (!parsed.success) {
    console.warn({ message: 'user without a place at the desk', sub: userAttributes['sub'] ?? 'none' })
    return {}
  }
  const { data } = parsed
  const plazo_person = data['custom:person']
  if (data['custom:role'] === 'customer') {
    return app === 'portal'
      ? { plazo_person, plazo_role: 'customer', plazo_organisation: data['custom:organisation'] }
      : { plazo_person, plazo_lacks: 'portal' }
  }
  if (app !== 'console') return { plazo_person, plazo_lacks: 'console' }
  return hasSecondFactor
    ? { plazo_person, plazo_role: data['custom:role'] }
    : { plazo_person, plazo_lacks: 'second-factor' }
}
