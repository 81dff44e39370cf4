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

/** Whether this user is one of the desk's people, who need a second factor. */
export function isStaff(userAttributes: Attributes): boolean {
  return staff.safeParse(userAttributes).success
}

/**
 * The claims of an access token; none for a user who is nobody at the desk: the API then knows no caller.
 *
 * @param hasSecondFactor Without one the desk's people get no role, and a claim that says what is lacking.
 */
export function claimsFor(userAttributes: Attributes, hasSecondFactor: boolean): Record<string, string> {
  const parsed = attributes.safeParse(userAttributes)
  if (!parsed.success) {
    console.warn({ message: 'user without a place at the desk', sub: userAttributes['sub'] ?? 'none' })
    return {}
  }
  const { data } = parsed
  const plazo_person = data['custom:person']
  if (data['custom:role'] === 'customer') {
    return { plazo_person, plazo_role: 'customer', plazo_organisation: data['custom:organisation'] }
  }
  return hasSecondFactor
    ? { plazo_person, plazo_role: data['custom:role'] }
    : { plazo_person, plazo_lacks: 'second-factor' }
}
