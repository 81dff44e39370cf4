/**
 * What anyone may ask of the desk: who it is, whether it is open, and when a promise of any calendar would be due.
 * @module
 */
import { LOCALES, REGISTRATIONS } from '@plazo/domain/desk'
import { IDENTITY_FIELDS } from '@plazo/domain/intake-policy'
import { PRIORITIES, UNITS } from '@plazo/domain/policy'
import * as z from 'zod/mini'
import { accountFacts, announcedWindow } from './account-responses.ts'
import { duration, instantIn, instantOut, list, openApi, otherwise, raw } from './fields.ts'
import { fileRules, topicEvidence } from './file-messages.ts'
import { formField, intakeRules } from './intake-messages.ts'
import { segment } from './ticket-responses.ts'

const named = z.object({ id: z.string(), name: z.string() })

const deskPage = z
  .object({
    id: z.string(),
    title: z.string(),
    lead: z.optional(z.string()),
    sections: z.array(z.object({ heading: z.string(), points: z.array(z.string()) })),
  })
  .register(openApi, { id: 'DeskPage' })

export const deskResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    locale: z.enum(LOCALES),
    /** Its colour as `#rrggbb` and its logo as the `d` of an SVG path in a square of 24. */
    look: z.optional(z.object({ colour: z.string(), mark: z.optional(z.string()) })),
    timeZone: z.string(),
    policyVersion: z.string(),
    isOpen: z.boolean(),
    /** The next instant at which it opens, also while it is open; absent for a desk that never closes. */
    opensAt: z.optional(instantOut),
    /** When it closes; absent while it is closed. */
    closesAt: z.optional(instantOut),
    /** Whether somebody whom nobody invited may register. */
    registration: z.enum(REGISTRATIONS),
    /** Who helps whoever gets no mail. */
    help: z.optional(z.string()),
    /** What people may do who have not signed in. */
    visitors: z.object({
      chat: z.boolean(),
      /** The form on the page: its topics, and what it asks of who sends it. */
      form: z.optional(z.object({ topics: z.array(z.string()), asks: z.array(z.enum(IDENTITY_FIELDS)) })),
    }),
    contacts: z.object({ mail: z.string(), whatsapp: z.optional(z.string()), phone: z.optional(z.string()) }),
    channels: z.array(z.extend(named, { hours: z.string() })),
    topics: z.array(
      z.extend(named, {
        channels: z.array(z.string()),
        planFree: z.boolean(),
        fields: z.array(formField),
        menuPath: z.boolean(),
        evidence: z.array(topicEvidence),
      }),
    ),
    plans: z.array(z.extend(named, { openTickets: z.optional(z.int()) })),
    /** `confirmed`: who chooses it confirms its meaning, word for word (S4-26). */
    priorities: z.array(z.extend(named, { meaning: z.string(), confirmed: z.boolean() })),
    /** Where reasons decide: all there are (S2-58), and what each wants. */
    priorityReasons: z.optional(
      z.array(z.extend(named, { priority: z.enum(PRIORITIES), announced: z.boolean(), dueDate: z.boolean() })),
    ),
    /** What the public calls the states of a ticket. */
    states: z.array(named),
    intake: intakeRules,
    files: fileRules,
    /** Links above every page. */
    bar: z.array(z.object({ name: z.string(), address: z.string() })),
    /** Its own pages: plain words. */
    pages: z.array(deskPage),
  })
  .register(openApi, { id: 'Desk' })

export const meResponse = z
  .object({
    id: z.string(),
    role: z.enum(['customer', 'agent', 'lead', 'admin']),
    name: z.string(),
    mail: z.string(),
    locale: z.enum(LOCALES),
    phone: z.optional(z.string()),
    timeZone: z.optional(z.string()),
    /** Which letters of those that may be declined are sent; of the others every one is. Customers' only. */
    notices: z.optional(z.object({ receipts: z.optional(z.boolean()), progress: z.boolean() })),
    /** What was accepted last. */
    terms: z.optional(z.object({ version: z.string(), acceptedAt: instantOut })),
    /** The version that is still to be accepted: until then no ticket is opened. */
    termsWanted: z.optional(z.string()),
    organisation: z.optional(
      z.object({
        id: z.string(),
        name: z.string(),
        ...accountFacts,
        /** This person's word is asked for before work that needs one. */
        approves: z.optional(z.literal(true)),
        /** Announced, and not over. */
        windows: z.optional(z.array(announcedWindow)),
      }),
    ),
    /** Absent where the desk asks no course of anybody. */
    trained: z.optional(z.boolean()),
    teams: z.optional(z.array(z.string())),
  })
  .register(openApi, { id: 'Me' })

const MAX_SHIFTS = 24
const shift = z.strictObject({ opens: raw({ max: 8 }), closes: raw({ max: 8 }) })
const shifts = list(shift, { max: MAX_SHIFTS })

/** Week keys are ISO weekdays, 1 = Monday. `closes` may be 24:00. An exception replaces that day's shifts. */
const calendar = z.strictObject({
  timeZone: raw({ max: 64 }),
  week: z.strictObject({ 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: shifts, 7: shifts }),
  exceptions: otherwise(list(z.strictObject({ date: raw({ max: 10 }), shifts }), { max: 400 }), []),
})

const pause = z
  .strictObject({ from: instantIn, to: instantIn })
  .check(z.refine(({ from, to }) => from < to, { error: 'pause/order', path: ['to'] }))

export const clockSimulation = z
  .strictObject({
    calendar,
    target: z.strictObject({ length: duration, unit: z.enum(UNITS) }),
    startsAt: instantIn,
    pauses: otherwise(list(pause, { max: 100 }), []),
    answeredAt: z.optional(instantIn),
  })
  .check(
    z.refine(({ startsAt, answeredAt }) => answeredAt === undefined || answeredAt >= startsAt, {
      error: 'answer/before-start',
      path: ['answeredAt'],
    }),
  )
  .register(openApi, { id: 'ClockSimulation' })

export const clockOutcome = z
  .object({
    dueAt: instantOut,
    verdict: z.enum(['running', 'met', 'breached']),
    /** From the start to the due time. */
    segments: z.array(segment),
  })
  .register(openApi, { id: 'ClockOutcome' })
