/**
 * What people may change of themselves. Mail, organisation and role are the registry's word, and not theirs.
 * @module
 */
import { DECLINABLE_NOTICES, type DeclinableNotice } from './declined-notices.ts'
import type { Locale } from './desk.ts'
import type { Contact } from './organisation.ts'
import { isCallable, nationalNumber, phoneExample } from './phone.ts'
import { CHANNELS, type Policy } from './policy.ts'
import { Refusal } from './refusal.ts'

/** What is not named stays as it is; null takes it away. */
export type OwnChanges = {
  name?: string
  locale?: Locale
  /** Of IANA; letters tell times in the desk's zone without one. */
  timeZone?: string | null
  phone?: string | null
  /** Whether he wants them by mail. */
  notices?: Partial<Record<DeclinableNotice, boolean>>
}

/** What the desk's people may change of themselves. */
export type OwnStaffChanges = Pick<OwnChanges, 'name' | 'locale' | 'timeZone'>

/** @throws Refusal `profile/phone` for what nobody can call. */
export function withOwnChanges(policy: Policy, contact: Contact, changes: OwnChanges): Contact {
  const { timeZone = contact.timeZone, phone, notices = {}, name = contact.name, locale = contact.locale } = changes
  const { timeZone: _zone, phone: _phone, declined: _declined, ...rest } = contact
  const number = phone === undefined ? contact.phone : plainPhone(policy, phone)
  const declined = DECLINABLE_NOTICES.filter((notice) =>
    notices[notice] === undefined ? contact.declined?.includes(notice) : !notices[notice],
  )
  return {
    ...rest,
    name,
    locale,
    ...(timeZone !== null && timeZone !== undefined && { timeZone }),
    ...(number !== undefined && { phone: number }),
    ...(declined.length > 0 && { declined }),
  }
}

/**
 * At a desk that asks for mobiles of one country, the digits that are dialled there (S0-09); elsewhere any number that
 * can be called, as it was written.
 */
function plainPhone(policy: Policy, text: string | null): string | undefined {
  if (text === null || text.trim() === '') return undefined
  const country = phoneCountry(policy)
  const number = country ? nationalNumber(country, text) : isCallable(text) ? text : undefined
  if (number !== undefined) return number
  throw new Refusal({ code: 'profile/phone', facts: country ? { example: phoneExample(country) } : {} })
}

function phoneCountry({ intake }: Policy) {
  return CHANNELS.map((channel) => intake?.identity?.[channel]).find((rule) => rule?.fields.includes('mobile'))?.country
}
