/**
 * What is told when a ticket is opened beside its subject, and what intake answers.
 * @module
 */
import { IDENTITY_FIELDS, STAGES, TAX_COUNTRIES, type IdentityField } from '@plazo/domain/intake-policy'
import { SEVERITIES } from '@plazo/domain/findings'
import * as z from 'zod/mini'
import { instantOut, line, list, openApi, ticketId } from './fields.ts'
import { findingFacts } from './problem.ts'

const MOST_FIELDS = 30

/** As the desk names its fields: `taxId`, `happened-on`. */
const fieldName = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/))
const statementName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/))
const answer = z.optional(line({ min: 0, max: 120 }))

export const whoWrites = z.strictObject({
  name: answer,
  mobile: answer,
  mail: answer,
  organisation: answer,
} satisfies Record<IdentityField, z.ZodMiniType>)

/** Optional here; what a desk wants of it depends on topic and channel, and its findings say so. */
export const openingForm = {
  /** By the names of the topic's fields. Days as 2026-12-21. */
  fields: z.optional(
    z
      .record(fieldName, z.union([line({ min: 0, max: 500 }), z.number()]))
      .check(z.refine((fields) => Object.keys(fields).length <= MOST_FIELDS, { error: 'fields/too-many' })),
  ),
  /** Of the process or report: "Menú > Submenú > Pantalla". */
  menuPath: z.optional(line({ min: 0, max: 200 })),
  /** Who writes, on channels that ask it before anything else. */
  identity: z.optional(whoWrites),
  /** Where to call, if a call is needed. */
  callback: z.optional(
    z.strictObject({
      phone: line({ min: 0, max: 40 }),
      name: z.optional(line({ max: 120 })),
      when: z.optional(line({ max: 200 })),
    }),
  ),
  /** Names of the desk's statements that the customer makes. */
  statements: z.optional(list(statementName, { max: 20 })),
  /** Open tickets that it looks like and does not repeat. */
  notDuplicateOf: z.optional(list(ticketId, { max: 20 })),
}

/** What could be told better, and hinders nothing; `pointer` where a field of the request is meant. */
const advice = z
  .object({ pointer: z.optional(z.string()), code: z.string(), message: z.string(), ...findingFacts })
  .register(openApi, { id: 'Advice' })

export const adviceList = z.array(advice)

const labelled = z.object({ id: z.string(), label: z.string() })

/** A field of a topic's form, for whoever draws it. */
export const formField = z.extend(labelled, {
  kind: z.enum(['text', 'number', 'date', 'mail', 'phone', 'tax-id', 'choice']),
  required: z.boolean(),
  country: z.optional(z.enum(TAX_COUNTRIES)),
  least: z.optional(z.number()),
  options: z.optional(z.array(z.string())),
})

/** What the desk asks of every new ticket. */
export const intakeRules = z
  .object({
    /** A subject is `MODULE, case`, with one of these. */
    modules: z.optional(z.array(z.string())),
    descriptionWords: z.optional(z.int()),
    identity: z.array(
      z.object({ channel: z.string(), fields: z.array(z.enum(IDENTITY_FIELDS)), country: z.enum(TAX_COUNTRIES) }),
    ),
    statements: z.array(labelled),
    refusesDuplicates: z.boolean(),
    usualSolution: z.optional(z.object({ fromHours: z.int(), toHours: z.int() })),
  })
  .register(openApi, { id: 'IntakeRules' })

/** What was told at the opening, as it was given then. */
export const openedForm = z
  .object({
    fields: z.array(z.extend(labelled, { value: z.union([z.string(), z.number()]) })),
    menuPath: z.optional(z.string()),
    identity: z.optional(z.partialRecord(z.enum(IDENTITY_FIELDS), z.string())),
    callback: z.optional(z.object({ phone: z.string(), name: z.optional(z.string()), when: z.optional(z.string()) })),
    statements: z.array(labelled),
    notDuplicateOf: z.array(ticketId),
    /** Per cent of what the desk asks. */
    completeness: z.optional(z.object({ score: z.int(), missing: z.array(z.string()) })),
  })
  .register(openApi, { id: 'OpenedForm' })

/** Of an event; which are there depends on its kind. */
export const conversationFacts = {
  stages: z.optional(z.readonly(z.array(z.enum(STAGES)))),
  links: z.optional(z.array(z.object({ address: z.string(), name: z.string() }))),
}

/** Of a ticket. */
export const conversationState = {
  splitFrom: z.optional(ticketId),
  splitInto: z.optional(z.array(ticketId)),
  /** Stages it has entered, the last the one it is in. */
  stages: z.optional(z.array(z.object({ stage: z.enum(STAGES), at: instantOut }))),
}

export const checkFinding = z.extend(advice, { severity: z.enum(SEVERITIES) }).register(openApi, { id: 'Finding' })
