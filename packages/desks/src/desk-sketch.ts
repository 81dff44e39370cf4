/**
 * A desk definition read as far as it can be read: what is not well-formed is absent, or empty, and the rest is there.
 * So one mistake never hides another from the rules. What may be left out altogether is there, and empty.
 * @module
 */
import { CHANNELS, LADDER_STEPS, PRIORITIES } from '@plazo/domain/policy'
import * as z from 'zod'
import { versionDate } from './desk-schema.ts'
import { duration, unit } from './schema-parts.ts'

const name = z.string().catch('')

const span = z.object({ length: maybe(duration), unit: maybe(unit) })

const promises = table(span.extend({ warnings: list(maybe(duration)), escalations: list(maybe(duration)) }))

const shifts = list(z.object({ opens: name, closes: name }).catch({ opens: '', closes: '' }))

const calendar = z.object({
  timeZone: name,
  week: z
    .object({ 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: shifts, 7: shifts })
    .catch({ 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }),
  exceptions: list(z.object({ date: name, shifts }).catch({ date: '', shifts: [] })),
})

const topic = z.object({
  team: name,
  channels: list(name),
  planFree: maybe(z.boolean()),
  once: maybe(z.boolean()),
  promises,
  fields: table(z.unknown()),
  evidence: table(z.unknown()),
})

const hours = maybe(z.number())
const intake = z.object({
  subject: maybe(z.object({ modules: list(name) })),
  statements: list(name),
  identity: table(z.unknown()),
  usualSolution: maybe(z.object({ fromHours: hours, toHours: hours })),
})

const work = z.object({
  priority: maybe(
    z.object({
      confirmed: maybe(list(name)),
      usual: maybe(z.string()),
      reasons: table(z.object({ priority: maybe(z.string()) })),
    }),
  ),
  checkIns: table(z.object({ every: maybe(span), patience: maybe(span) })),
  officePhone: maybe(z.object({ atOnce: list(name) })),
  liveChat: maybe(z.array(name)),
  assignment: maybe(z.string()),
  escalation: list(maybe(z.object({ team: maybe(z.string()) }))),
  dataRequests: maybe(z.object({ allowed: list(maybe(z.string())) })),
})

const plan = z.object({
  promises: table(promises),
  assigns: maybe(z.boolean()),
  covers: maybe(z.array(name)),
  products: maybe(z.array(name)),
  monthlyTickets: maybe(z.unknown()),
})

const entitlement = z.object({
  products: table(
    z.object({
      versions: maybe(z.array(name)),
      subscriptionEntitles: maybe(z.boolean()),
      licencePlan: maybe(z.string()),
    }),
  ).prefault({}),
  packs: table(z.unknown()).prefault({}),
  licenceRequired: maybe(z.boolean()),
  trainingScore: maybe(z.number()),
  terms: maybe(z.object({ lengths: list(name) })),
  refunds: maybe(z.array(name)),
})

const policy = z.object({
  version: maybe(versionDate),
  calendar: maybe(calendar),
  priorities: list(maybe(z.enum(PRIORITIES))),
  topics: table(topic),
  plans: table(plan),
  withoutPlan: promises,
  pausedBy: table(list(name)),
  entitlement: maybe(entitlement).prefault({}),
  notices: maybe(z.object({ told: table(list(name)), atAnyHour: list(name) })),
  work: maybe(work),
  intake: maybe(intake),
  stages: table(list(maybe(z.object({ stage: name, on: name })))),
  greets: list(name),
  ladders: table(list(maybe(z.object({ kind: maybe(z.enum(LADDER_STEPS)), after: maybe(span) })))),
})

const visitors = z.object({
  chat: maybe(z.unknown()),
  form: maybe(z.object({ topics: list(name), asks: maybe(z.object({ fields: list(name) })) })),
})

export const deskSketch = z.object({
  entry: maybe(z.object({ visitors: maybe(visitors) })),
  contacts: maybe(z.object({ phone: maybe(z.string()) })),
  priorityReasons: table(z.unknown()),
  channels: list(z.object({ id: maybe(z.enum(CHANNELS)) }).catch({ id: undefined })),
  fields: table(z.unknown()),
  evidence: table(z.unknown()),
  statements: table(z.unknown()),
  greetings: maybe(z.object({ farewellLinks: list(name) })),
  links: table(z.unknown()).prefault({}),
  products: table(z.unknown()),
  packs: table(z.unknown()),
  teams: table(z.unknown()),
  confinedTeams: list(name),
  topics: table(z.unknown()),
  plans: table(z.unknown()),
  versions: list(maybe(policy)),
})

export type DeskSketch = z.infer<typeof deskSketch>
export type PolicySketch = z.infer<typeof policy>
export type SpanSketch = z.infer<typeof span>
export type PromisesSketch = z.infer<typeof promises>

function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined)
}

function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).catch([])
}

/** A row that is none keeps its name and holds nothing. */
function table<Row extends z.ZodType>(row: Row) {
  return maybe(z.record(z.string(), maybe(row)))
}
