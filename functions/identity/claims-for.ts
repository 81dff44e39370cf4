import { STAFF_ROLES } from '@plazo/application/directory'
import * as z from 'zod/mini'

/** Attributes only an administrator can write. Customers belong to an organisation, the desk's people to none. */
const attributes = z.discriminatedUnion('custom:role', [
  z.object({
    'custom:role': z.literal('customer'),
    'custom:person': z.string().check(z.minLength(1)),
    'custom:organisation': z.string().check(z.minLength(1)),
  }),
  z.object({ 'custom:role': z.enum(STAFF_ROLES), 'custom:person': z.string().check(z.minLength(1)) }),
])

/** The claims of an access token; none for a user who is nobody at the desk: the API then knows no caller. */
export function claimsFor(userAttributes: Readonly<Record<string, string>>): Record<string, string> {
  const parsed = attributes.safeParse(userAttributes)
  if (!parsed.success) {
    console.warn({ message: 'user without a place at the desk', sub: userAttributes['sub'] ?? 'none' })
    return {}
  }
  const { data } = parsed
  return {
    plazo_person: data['custom:person'],
    plazo_role: data['custom:role'],
    ...(data['custom:role'] === 'customer' && { plazo_organisation: data['custom:organisation'] }),
  }
}
