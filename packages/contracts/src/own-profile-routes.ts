/**
 * What people change of their own account.
 * @module
 */
import { LOCALES } from '@plazo/domain/desk'
import * as z from 'zod/mini'
import { meResponse } from './desk-messages.ts'
import { termsVersion } from './entry-messages.ts'
import { line, openApi, timeZone } from './fields.ts'
import { CUSTOMER, ok, ROLES, type FamilyRoute } from './route.ts'

const wanted = z.exactOptional(z.boolean())

/** What a number is, the desk rules. */
export const ownChanges = z
  .strictObject({
    name: z.exactOptional(line({ max: 120 })),
    locale: z.exactOptional(z.enum(LOCALES)),
    timeZone: z.exactOptional(z.nullable(timeZone)),
    phone: z.exactOptional(z.nullable(line({ max: 30 }))),
    notices: z.exactOptional(z.strictObject({ receipts: wanted, progress: wanted })),
  })
  .register(openApi, { id: 'OwnProfileChange' })

/** The desk's people are called at the desk, and what is theirs to know they are told. */
export const ownStaffChanges = z.pick(ownChanges, { name: true, locale: true, timeZone: true })

/** Their version, as it was read. */
export const acceptance = z.strictObject({ acceptedTerms: termsVersion }).register(openApi, { id: 'Acceptance' })

export const OWN_PROFILE_ROUTES = [
  {
    id: 'changeMe',
    family: 'accounts',
    method: 'PATCH',
    path: '/me',
    access: ROLES,
    // Fields are changed one by one, so that no two changes undo each other: no version needs to be seen.
    summary: 'Change my name, language, time zone, phone, and which letters I want',
    body: ownChanges,
    answer: ok(meResponse),
  },
  {
    id: 'acceptTerms',
    family: 'accounts',
    method: 'PUT',
    path: '/me/terms',
    access: CUSTOMER,
    summary: 'Accept the terms and the privacy notice in force',
    body: acceptance,
    answer: ok(meResponse),
  },
] as const satisfies readonly FamilyRoute<'accounts'>[]
