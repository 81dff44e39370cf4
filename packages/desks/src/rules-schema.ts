/**
 * The form of the rules that a policy may have or leave out: entitlement, intake, stages and work.
 * @module
 */
import type { Evidence } from '@plazo/domain/evidence'
import {
  IDENTITY_FIELDS,
  type IdentityRule,
  STAGE_ACTS,
  STAGES,
  TAX_COUNTRIES,
  type IntakeRules,
  type StageRule,
  type SubjectRule,
} from '@plazo/domain/intake-policy'
import { CHANNELS, PRIORITIES, TERMS, type EntitlementRules, type Product } from '@plazo/domain/policy'
import { STAFF_PARTIES, type NoticeRules } from '@plazo/domain/notice-rules'
import { STAFF_TEMPLATES, type StaffTemplate } from '@plazo/domain/notices'
import { CLOSE_REASONS } from '@plazo/domain/ticket'
import type { CheckIn, EscalationLevel, OfficePhoneRule, PriorityReason, WorkRules } from '@plazo/domain/work-policy'
import * as z from 'zod'
import { duration, fields, named, noField, some, span, yes, type Fields } from './schema-parts.ts'

const country = z.enum(TAX_COUNTRIES)
const required = z.boolean()
const days = z.int().min(0, { error: 'is before it begins. Write 0 or more days.' })
const priority = z.enum(PRIORITIES)

/** One field of a topic's form. */
export const formField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['text', 'date', 'mail']), required }),
  z.strictObject({ kind: z.literal('number'), required, least: z.exactOptional(z.number()) }),
  z.strictObject({ kind: z.enum(['phone', 'tax-id']), required, country }),
  z.strictObject({ kind: z.literal('choice'), required, options: some(z.string()) }),
])

export const evidence = fields({ required, image: z.boolean() } satisfies Fields<Evidence>)

export const entitlement = fields({
  products: z.exactOptional(
    named(
      fields({
        versions: z.exactOptional(some(z.string())),
        subscriptionEntitles: z.exactOptional(yes),
        licencePlan: z.exactOptional(z.string()),
      } satisfies Fields<Product>),
    ),
  ),
  licenceRequired: z.exactOptional(yes),
  graceDays: z.exactOptional(days),
  trainingScore: z.exactOptional(z.int().min(1).max(100)),
  terms: z.exactOptional(fields({ lengths: some(z.enum(TERMS)), cancelDaysBefore: days })),
  packs: z.exactOptional(named(fields({ tickets: z.int().min(1), days: z.int().min(1) }))),
  refunds: z.exactOptional(z.array(z.enum(CLOSE_REASONS).exclude(['no-reply', 'solved']))),
} satisfies Fields<EntitlementRules>)

export const identityRule = fields({ fields: some(z.enum(IDENTITY_FIELDS)), country } satisfies Fields<IdentityRule>)

export const intake = fields({
  subject: z.exactOptional(
    fields({ modules: some(z.string()), banned: z.array(z.string()) } satisfies Fields<SubjectRule>),
  ),
  descriptionWords: z.exactOptional(z.int().min(1)),
  identity: z.exactOptional(
    z.partialRecord(z.enum(CHANNELS), identityRule, {
      error: noField(CHANNELS),
    }),
  ),
  statements: z.exactOptional(some(z.string())),
  refusesDuplicates: z.exactOptional(z.boolean()),
  usualSolution: z.exactOptional(fields({ fromHours: z.int().min(0), toHours: z.int().min(1) })),
} satisfies Fields<IntakeRules>)

const stage = fields({ stage: z.enum(STAGES), on: z.enum(STAGE_ACTS) } satisfies Fields<StageRule>)

export const stages = z.partialRecord(z.enum(CHANNELS), some(stage), { error: noField(CHANNELS) })

const reason = fields({
  priority,
  announced: z.exactOptional(yes),
  dueDate: z.exactOptional(fields({ adviseBelowDays: days })),
} satisfies Fields<PriorityReason>)

const priorityRule = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('choice'), confirmed: z.array(priority) }),
  z.strictObject({ by: z.literal('reason'), usual: priority, reasons: named(reason) }),
])

export const work = fields({
  priority: z.exactOptional(priorityRule),
  checkIns: z.exactOptional(
    z.partialRecord(priority, fields({ every: fields(span), patience: fields(span) } satisfies Fields<CheckIn>), {
      error: noField(PRIORITIES),
    }),
  ),
  officePhone: z.exactOptional(
    fields({ atOnce: z.array(priority), onceBroken: z.boolean() } satisfies Fields<OfficePhoneRule>),
  ),
  liveChat: z.exactOptional(z.array(priority)),
  assignment: z.exactOptional(z.enum(['least-loaded', 'by-plan'])),
  escalation: z.exactOptional(some(fields({ team: z.string() } satisfies Fields<EscalationLevel>))),
  dataRequests: z.exactOptional(fields({ allowed: z.array(z.string()) })),
  offHours: z.exactOptional(
    fields({
      currency: z.string().regex(/^[A-Z]{3}$/, { error: 'is no currency. Write its three letters, such as USD.' }),
    }),
  ),
  chatToTicket: z.exactOptional(fields({ over: duration })),
  satisfaction: z.exactOptional(fields({ withinDays: z.int().min(1) })),
  followUps: z.exactOptional(fields({ freeWithinDays: days })),
} satisfies Fields<WorkRules>)

/** Letters that tell of a promise that broke: somebody must hear of it. */
const NEVER_SILENT = ['clock-breached', 'clock-escalated'] as const satisfies readonly StaffTemplate[]

export const notices = fields({
  told: z.exactOptional(
    z
      .partialRecord(z.enum(STAFF_TEMPLATES), z.array(z.enum(STAFF_PARTIES)), { error: noField(STAFF_TEMPLATES) })
      .superRefine((told, context) => {
        for (const template of NEVER_SILENT) {
          if (told[template]?.length !== 0) continue
          const message = 'tells nobody that a promise broke. Name somebody, or leave it out.'
          context.addIssue({ code: 'custom', path: [template], message })
        }
      }),
  ),
  receipts: z.exactOptional(z.literal(true)),
  atAnyHour: z.exactOptional(some(z.enum(STAFF_TEMPLATES))),
  pace: z.exactOptional(duration),
} satisfies Fields<NoticeRules>)
