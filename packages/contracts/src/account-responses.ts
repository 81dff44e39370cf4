/**
 * What is told of organisations and their accounts.
 * @module
 */
import { LOCALES } from '@plazo/domain/desk'
import { GRANT_KINDS } from '@plazo/domain/ledger'
import { LICENCE_KINDS, PLAN_SOURCES } from '@plazo/domain/organisation'
import { TERMS } from '@plazo/domain/policy'
import * as z from 'zod/mini'
import { instantOut, openApi, ticketId } from './fields.ts'
import { ticketRow } from './ticket-responses.ts'

const plan = z.object({
  id: z.string(),
  /** False before its term begins and after it has ended. */
  inForce: z.boolean(),
  renewsAt: z.optional(instantOut),
  /** Of a cancelled plan. */
  endsAt: z.optional(instantOut),
})

const standing = z.object({
  good: z.boolean(),
  paidUntil: z.optional(z.string()),
  /** The end of the grace. */
  servedUntil: z.optional(instantOut),
})

const slots = z.object({ open: z.int(), limit: z.optional(z.int()), holders: z.array(ticketId) })

const grant = {
  kind: z.enum(GRANT_KINDS),
  amount: z.int(),
  from: instantOut,
  /** Exclusive; what lasts has none. */
  until: z.optional(instantOut),
}

const balance = z.object({
  left: z.int(),
  /** In the order in which they are used. */
  grants: z.array(z.object({ id: z.string(), used: z.int(), ...grant })),
})

/** What a member of an organisation may know of its account. */
export const accountFacts = {
  plan: z.optional(plan),
  standing,
  slots,
  /** Absent for a plan without quota. */
  balance: z.optional(balance),
}

const term = z.object({
  length: z.enum(TERMS),
  startsAt: instantOut,
  source: z.enum(PLAN_SOURCES),
  endsAt: z.optional(instantOut),
  cancelledAt: z.optional(instantOut),
})

const licence = z.object({
  product: z.string(),
  version: z.optional(z.string()),
  kind: z.enum(LICENCE_KINDS),
  validUntil: z.optional(z.string()),
})

/** In which a reason of priority holds (S2-55). */
export const announcedWindow = z.object({
  id: z.string(),
  reason: z.string(),
  from: instantOut,
  until: instantOut,
  note: z.optional(z.string()),
})

export const organisationResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The number of its last change, and its ETag. */
    version: z.int(),
    size: z.optional(z.string()),
    ...accountFacts,
    term: z.optional(term),
    licences: z.array(licence),
    windows: z.array(announcedWindow),
    accountManagerId: z.optional(z.string()),
    approverIds: z.array(z.string()),
    responsibleId: z.optional(z.string()),
  })
  .register(openApi, { id: 'Organisation' })

/** Small, because many are read at once. */
export const organisationPage = z
  .object({
    organisations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        plan: z.optional(plan),
        standing,
        slots: z.omit(slots, { holders: true }),
        /** Tickets left of the quota; absent for a plan without one. */
        left: z.optional(z.int()),
      }),
    ),
    /** What `after` wants for the next page; absent on the last one. */
    next: z.optional(z.string()),
  })
  .register(openApi, { id: 'OrganisationPage' })

/** With its last tickets, for whoever takes up the next one (S0-11). */
export const organisationView = z
  .extend(organisationResponse, { tickets: z.array(ticketRow) })
  .register(openApi, { id: 'OrganisationView' })

export const contactResponse = z
  .object({
    id: z.string(),
    organisationId: z.string(),
    name: z.string(),
    mail: z.string(),
    locale: z.enum(LOCALES),
    timeZone: z.optional(z.string()),
    phone: z.optional(z.string()),
    /** Absent for somebody who was never in. */
    access: z.optional(
      z.object({
        activatedAt: instantOut,
        terms: z.optional(z.object({ version: z.string(), acceptedAt: instantOut })),
      }),
    ),
    training: z.optional(
      z.object({
        score: z.optional(z.number()),
        scoredAt: z.optional(instantOut),
        override: z.optional(z.object({ by: z.string(), reason: z.string(), at: instantOut })),
      }),
    ),
  })
  .register(openApi, { id: 'Contact' })

export const contactsResponse = z.object({ contacts: z.array(contactResponse) }).register(openApi, { id: 'Contacts' })

const accountActor = z.object({ role: z.enum(['customer', 'agent', 'machine', 'system']), id: z.optional(z.string()) })

/** One line of the account's history; which facts it has depends on its kind. */
const accountEntry = z.object({
  kind: z.string(),
  at: instantOut,
  actor: accountActor,
  fields: z.optional(z.array(z.string())),
  contactId: z.optional(z.string()),
  plan: z.optional(z.string()),
  term: z.optional(term),
  paidUntil: z.optional(z.string()),
  licences: z.optional(z.array(licence)),
  /** The version that was accepted. */
  terms: z.optional(z.string()),
  score: z.optional(z.number()),
  reason: z.optional(z.string()),
  window: z.optional(announcedWindow),
  grantId: z.optional(z.string()),
  grant: z.optional(z.object(grant)),
  pack: z.optional(z.string()),
})

export const ledgerResponse = z
  .object({
    /** Of the desk's calendar. */
    month: z.string(),
    balance: z.optional(balance),
    /** Oldest first; `left` is what was left of all grants after the line. */
    lines: z.array(
      z.object({
        at: instantOut,
        kind: z.enum(['granted', 'used', 'refunded', 'expired']),
        grantId: z.string(),
        tickets: z.int(),
        left: z.int(),
        ticketId: z.optional(ticketId),
        pack: z.optional(z.string()),
        /** Who opened the ticket. */
        requesterId: z.optional(z.string()),
      }),
    ),
    /** Whatever was done to the account in the month, and by whom. */
    history: z.array(accountEntry),
  })
  .register(openApi, { id: 'Ledger' })
