/**
 * What is told when a ticket is opened beside its subject, and what intake answers.
 * @module
 */
import { IDENTITY_FIELDS, STAGES, TAX_COUNTRIES, type IdentityField } from '@plazo/domain/intake-policy'
import { SEVERITIES } from '@plazo/domain/findings'
import * as z from 'zod'
import { instantOut, line, ticketId } from './fields.ts'
import { findingFacts } from './problem.ts'

const MOST_FIELDS = 30

/** As the desk names its fields: `taxId`, `happened-on`. */
const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/)
const statementName = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)
const answer = line({ min: 0, max: 120 }).optional()

/** Optional here; what a desk wants of it depends on topic and channel, and its findings say so. */
export const openingForm = {
  /** By the names of the topic's fields. Days as 2026-12-21. */
  fields: z
    .record(fieldName, z.union([line({ min: 0, max: 500 }), z.number()]))
    .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, { error: 'fields/too-many' })
    .optional(),
  /** Of the process or report: "Menú > Submenú > Pantalla". */
  menuPath: line({ min: 0, max: 200 }).optional(),
  /** Who writes, on channels that ask it before anything else. */
  identity: z
    .strictObject({ name: answer, mobile: answer, mail: answer, organisation: answer } satisfies Record<
      IdentityField,
      z.ZodType
    >)
    .optional(),
  /** Where to call, if a call is needed. */
  callback: z
    .strictObject({
      phone: line({ min: 0, max: 40 }),
      name: line({ max: 120 }).optional(),
      when: line({ max: 200 }).optional(),
    })
    .optional(),
  /** Names of the desk's statements that the customer makes. */
  statements: z.array(statementName).max(20).optional(),
  /** Open tickets that it looks like and does not repeat. */
  notDuplicateOf: z.array(ticketId).max(20).optional(),
}

/** What could be told better, and hinders nothing; `pointer` where a field of the request is meant. */
const advice = z
  .object({ pointer: z.string().optional(), code: z.string(), message: z.string(), ...findingFacts })
  .meta({ id: 'Advice' })

export const adviceList = z.array(advice)

const labelled = z.object({ id: z.string(), label: z.string() })

/** A field of a topic's form, for whoever draws it. */
export const formField = labelled.extend({
  kind: z.enum(['text', 'number', 'date', 'mail', 'phone', 'tax-id', 'choice']),
  required: z.boolean(),
  country: z.enum(TAX_COUNTRIES).optional(),
  least: z.number().optional(),
  options: z.array(z.string()).optional(),
})

/** What the desk asks of every new ticket. */
export const intakeRules = z
  .object({
    /** A subject is `MODULE, case`, with one of these. */
    modules: z.array(z.string()).optional(),
    descriptionWords: z.int().optional(),
    identity: z.array(
      z.object({ channel: z.string(), fields: z.array(z.enum(IDENTITY_FIELDS)), country: z.enum(TAX_COUNTRIES) }),
    ),
    statements: z.array(labelled),
    refusesDuplicates: z.boolean(),
    usualSolution: z.object({ fromHours: z.int(), toHours: z.int() }).optional(),
  })
  .meta({ id: 'IntakeRules' })

/** What was told at the opening, as it was given then. */
export const openedForm = z
  .object({
    fields: z.array(labelled.extend({ value: z.union([z.string(), z.number()]) })),
    menuPath: z.string().optional(),
    identity: z.partialRecord(z.enum(IDENTITY_FIELDS), z.string()).optional(),
    callback: z.object({ phone: z.string(), name: z.string().optional(), when: z.string().optional() }).optional(),
    statements: z.array(labelled),
    notDuplicateOf: z.array(ticketId),
    /** Per cent of what the desk asks. */
    completeness: z.object({ score: z.int(), missing: z.array(z.string()) }).optional(),
  })
  .meta({ id: 'OpenedForm' })

/** Of an event; which are there depends on its kind. */
export const conversationFacts = {
  stages: z.array(z.enum(STAGES)).readonly().optional(),
  links: z.array(z.object({ address: z.string(), name: z.string() })).optional(),
}

/** Of a ticket. */
export const conversationState = {
  splitFrom: ticketId.optional(),
  splitInto: z.array(ticketId).optional(),
  /** Stages it has entered, the last the one it is in. */
  stages: z.array(z.object({ stage: z.enum(STAGES), at: instantOut })).optional(),
}

export const checkFinding = advice.extend({ severity: z.enum(SEVERITIES) }).meta({ id: 'Finding' })
