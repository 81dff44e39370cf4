/**
 * Who writes, on channels that ask it before anything else: no data, no support (S0-09, S0-10).
 * @module
 */
import { refuses, type Finding } from './findings.ts'
import { isMail } from './form-field.ts'
import { IDENTITY_FIELDS, type IdentityField, type IdentityRule, type TaxCountry } from './intake-policy.ts'
import type { Identity } from './opening-form.ts'
import { nationalNumber, phoneExample } from './phone.ts'
import type { Channel, Policy } from './policy.ts'
import { fold } from './words.ts'

const NAME_LENGTH = 3

/** As a request brings it. */
export type GivenIdentity = Partial<Record<IdentityField, string | undefined>>

type Asking = { channel: Channel; by: 'customer' | 'agent'; identity?: GivenIdentity | undefined }

export function identityFindings({ intake }: Policy, { channel, by, identity }: Asking): readonly Finding[] {
  const rule = intake?.identity?.[channel]
  return !rule || by === 'agent' ? [] : findingsBy(rule, identity)
}

/** What is wrong with what somebody says of himself, where this is asked. */
export function findingsBy({ fields, country }: IdentityRule, identity: GivenIdentity = {}): readonly Finding[] {
  return fields.flatMap((field) => lintIdentity(field, identity[field], country))
}

/** As it is kept: the mobile as the digits that are dialled. What is not asked is kept as it was given. */
export function plainIdentity({ intake }: Policy, { channel, identity }: Asking): Identity | undefined {
  return identity && plainBy(intake?.identity?.[channel], identity)
}

export function plainBy(rule: IdentityRule | undefined, identity: GivenIdentity): Identity {
  const country = rule?.country
  const plain = IDENTITY_FIELDS.flatMap((field) => {
    const given = identity[field]
    const dialled = field === 'mobile' && country && given !== undefined ? nationalNumber(country, given) : undefined
    return given === undefined ? [] : [[field, dialled ?? given]]
  })
  return Object.fromEntries(plain)
}

function lintIdentity(field: IdentityField, given: string | undefined, country: TaxCountry): readonly Finding[] {
  const pointer = `/identity/${field}`
  if (given === undefined || fold(given) === '') return [refuses('identity/missing', pointer, { field })]
  switch (field) {
    case 'name':
    case 'organisation':
      return fold(given).length < NAME_LENGTH ? [refuses('identity/no-name', pointer, {})] : []
    case 'mobile':
      return nationalNumber(country, given) === undefined
        ? [refuses('identity/no-mobile', pointer, { example: phoneExample(country) })]
        : []
    case 'mail':
      return isMail(given) ? [] : [refuses('identity/no-mail', pointer, {})]
  }
}
