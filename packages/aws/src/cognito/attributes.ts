/**
 * What the user pool keeps of a person, and makes the claims of his tokens of.
 * @module
 */
import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider'
import type { Contact } from '@plazo/domain/organisation'

type Person = Pick<Contact, 'id' | 'name' | 'mail' | 'locale'> & { role: string; organisationId?: string }

/** The address counts as proved: the desk vouches for whomever it tells the pool of. */
export function attributesOf({ id, name, mail, locale, role, organisationId }: Person): Record<string, string> {
  return {
    email: mail.toLowerCase(),
    email_verified: 'true',
    name,
    locale,
    'custom:person': id,
    'custom:role': role,
    ...(organisationId !== undefined && { 'custom:organisation': organisationId }),
  }
}

export function attributesFrom(values: Readonly<Record<string, string>>): AttributeType[] {
  return Object.entries(values).map(([Name, Value]) => ({ Name, Value }))
}
