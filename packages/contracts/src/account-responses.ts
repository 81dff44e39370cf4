/**
 * What is told of organisations and their accounts.
 * @module
 */
import { LOCALES } from '@plazo/domain/desk'
import { GRANT_KINDS } from '@plazo/domain/ledger'
import { LICENCE_KINDS, PLAN_SOURCES } from '@plazo/domain/organisation'
import { TERMS } from '@plazo/domain/policy'
import * as z from 'zod'
import { instantOut, ticketId } from './fields.ts'
import { ticketRow } from './ticket-responses.ts'

const plan = z.object({
  id: z.string(),
  /** False before its term begins and after it has ended. */
  inForce: z.boolean(),
  renewsAt: instantOut.optional(),
  /** Of a cancelled plan. */
  endsAt: instantOut.optional(),
})

const standing = z.object({
  good: z.boolean(),
  paidUntil: z.string().optional(),
  /** The end of the grace. */
  servedUntil: instantOut.optional(),
})

const slots = z.object({ open: z.int(), limit: z.int().optional(), holders: z.array(ticketId) })

const grant = {
  kind: z.enum(GRANT_KINDS),
  amount: z.int(),
  from: instantOut,
  /** Exclusive; what lasts has none. */
  until: instantOut.optional(),
}

const balance = z.object({
  left: z.int(),
  /** In the order in which they are used. */
  grants: z.array(z.object({ id: z.string(), used: z.int(), ...grant })),
})

/** What a member of an organisation may know of its account. */
export const accountFacts = {
  plan: plan.optional(),
  standing,
  slots,
  /** Absent for a plan without quota. */
  balance: balance.optional(),
}

const term = z.object({
  length: z.enum(TERMS),
  startsAt: instantOut,
  source: z.enum(PLAN_SOURCES),
  endsAt: instantOut.optional(),
  cancelledAt: instantOut.optional(),
})

const licence = z.object({
  product: z.string(),
  version: z.string().optional(),
  kind: z.enum(LICENCE_KINDS),
  validUntil: z.string().optional(),
})

/** In which a reason of priority holds (S2-55). */
export const announcedWindow = z.object({
  id: z.string(),
  reason: z.string(),
  from: instantOut,
  until: instantOut,
  note: z.string().optional(),
})

export const organisationResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The number of its last change, and its ETag. */
    version: z.int(),
    size: z.string().optional(),
    ...accountFacts,
    term: term.optional(),
    licences: z.array(licence),
    windows: z.array(announcedWindow),
    accountManagerId: z.string().optional(),
    approverIds: z.array(z.string()),
    responsibleId: z.string().optional(),
  })
  .meta({ id: 'Organisation' })

/** Small, because many are read at once. */
export const organisationPage = z
  .object({
    organisations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        plan: plan.optional(),
        standing,
        slots: slots.omit({ holders: true }),
        /** Tickets left of the quota; absent for a plan without one. */
        left: z.int().optional(),
      }),
    ),
    /** What `after` wants for the next page; absent on the last one. */
    next: z.string().optional(),
  })
  .meta({ id: 'OrganisationPage' })

/** With its last tickets, for whoever takes up the next one (S0-11). */
export const organisationView = organisationResponse
  .extend({ tickets: z.array(ticketRow) })
  .meta({ id: 'OrganisationView' })

export const contactResponse = z
  .object({
    id: z.string(),
    organisationId: z.string(),
    name: z.string(),
    mail: z.string(),
    locale: z.enum(LOCALES),
    timeZone: z.string().optional(),
    phone: z.string().optional(),
    /** Absent for somebody who was never in. */
    access: z
      .object({
        activatedAt: instantOut,
        terms: z.object({ version: z.string(), acceptedAt: instantOut }).optional(),
      })
      .optional(),
    training: z
      .object({
        score: z.number().optional(),
        scoredAt: instantOut.optional(),
        override: z.object({ by: z.string(), reason: z.string(), at: instantOut }).optional(),
      })
      .optional(),
  })
  .meta({ id: 'Contact' })

export const contactsResponse = z.object({ contacts: z.array(contactResponse) }).meta({ id: 'Contacts' })

const accountActor = z.object({ role: z.enum(['customer', 'agent', 'machine', 'system']), id: z.string().optional() })

/** One line of the account's history; which facts it has depends on its kind. */
const accountEntry = z.object({
  kind: z.string(),
  at: instantOut,
  actor: accountActor,
  fields: z.array(z.string()).optional(),
  contactId: z.string().optional(),
  plan: z.string().optional(),
  term: term.optional(),
  paidUntil: z.string().optional(),
  licences: z.array(licence).optional(),
  /** The version that was accepted. */
  terms: z.string().optional(),
  score: z.number().optional(),
  reason: z.string().optional(),
  window: announcedWindow.optional(),
  grantId: z.string().optional(),
  grant: z.object(grant).optional(),
  pack: z.string().optional(),
})

export const ledgerResponse = z
  .object({
    /** Of the desk's calendar. */
    month: z.string(),
    balance: balance.optional(),
    /** Oldest first; `left` is what was left of all grants after the line. */
    lines: z.array(
      z.object({
        at: instantOut,
        kind: z.enum(['granted', 'used', 'refunded', 'expired']),
        grantId: z.string(),
        tickets: z.int(),
        left: z.int(),
        ticketId: ticketId.optional(),
        pack: z.string().optional(),
        /** Who opened the ticket. */
        requesterId: z.string().optional(),
      }),
    ),
    /** Whatever was done to the account in the month, and by whom. */
    history: z.array(accountEntry),
  })
  .meta({ id: 'Ledger' })
