/**
 * What may be asked of organisations and their accounts, by admins and by a vendor's own systems.
 * @module
 */
import { LOCALES } from '@plazo/domain/desk'
import { LICENCE_KINDS, PLAN_SOURCES } from '@plazo/domain/organisation'
import { TERMS } from '@plazo/domain/policy'
import * as z from 'zod/mini'
import { id, instantIn, line, list, mailAddress, openApi, pageLimit, prose, timeZone } from './fields.ts'

/** The code that begins every ticket number. */
const organisationId = z.string().check(z.regex(/^[A-Z0-9]{2,12}$/, { error: 'organisation-id/format' }))

/** A day of the desk's calendar, to its end. */
const day = z.iso.date({ error: 'day/format' })

const phone = z.string().check(z.regex(/^\+?[\d ]{7,20}$/, { error: 'phone/format' }))

const profile = {
  name: line({ max: 120 }),
  size: z.exactOptional(id),
  accountManagerId: z.exactOptional(id),
  approverIds: z.exactOptional(list(id, { max: 20 })),
  responsibleId: z.exactOptional(id),
}

export const newOrganisation = z
  .strictObject({ id: organisationId, ...profile })
  .register(openApi, { id: 'NewOrganisation' })

/** All of it: what is left out is taken away. */
export const profileRequest = z.strictObject(profile).register(openApi, { id: 'Profile' })

const person = {
  name: line({ max: 120 }),
  mail: mailAddress,
  locale: z.enum(LOCALES),
  timeZone: z.exactOptional(timeZone),
  phone: z.exactOptional(phone),
}

export const newContact = z.strictObject({ id, ...person }).register(openApi, { id: 'NewContact' })

/** All of it: what is left out is taken away. */
export const contactRequest = z.strictObject(person).register(openApi, { id: 'ContactChange' })

export const planRequest = z
  .strictObject({
    plan: id,
    length: z.enum(TERMS),
    source: z.enum(PLAN_SOURCES.filter((source) => source !== 'licence')),
    startsAt: z.optional(instantIn),
  })
  .register(openApi, { id: 'PlanChange' })

export const packRequest = z.strictObject({ pack: id }).register(openApi, { id: 'NewPack' })

/** Null: nobody has told, and that is no debt. */
export const standingRequest = z.strictObject({ paidUntil: z.nullable(day) }).register(openApi, { id: 'Standing' })

export const licencesRequest = z
  .strictObject({
    licences: list(
      z.strictObject({
        product: id,
        version: z.exactOptional(line({ max: 20 })),
        kind: z.enum(LICENCE_KINDS),
        /** Last day of the subscription, or of a permanent licence's support policy. */
        validUntil: z.exactOptional(day),
      }),
      { max: 50 },
    ),
  })
  .register(openApi, { id: 'Licences' })

/** Per cent of the course. */
export const trainingRequest = z
  .strictObject({ score: z.number().check(z.minimum(0), z.maximum(100)) })
  .register(openApi, { id: 'TrainingScore' })

export const overrideRequest = z
  .strictObject({ reason: prose({ min: 5, max: 500 }) })
  .register(openApi, { id: 'TrainingOverride' })

export const windowRequest = z
  .strictObject({ reason: id, from: instantIn, until: instantIn, note: z.exactOptional(line({ max: 200 })) })
  .check(z.refine(({ from, until }) => from < until, { error: 'window/order', path: ['until'] }))
  .register(openApi, { id: 'NewWindow' })

/** Nothing to say, and nothing else is taken. */
export const nothing = z.strictObject({}).register(openApi, { id: 'Nothing' })

const LARGEST_PAGE = 50

export const organisationsQuery = z.strictObject({
  /** How the name begins, whatever its capitals and accents. */
  beginning: z.optional(line({ max: 120 })),
  limit: pageLimit(LARGEST_PAGE),
  /** The code of the last one of the page before. */
  after: z.optional(organisationId),
})

export const ledgerQuery = z.strictObject({
  /** `2026-12`; this month when absent. */
  month: z.optional(z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: 'month/format' }))),
})
