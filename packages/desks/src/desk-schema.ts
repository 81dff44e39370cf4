/**
 * The form of a desk definition: which fields there are and what each may hold. How the parts must agree with each
 * other is in the rules of `desk-rules.ts`; the faults of a calendar are the calendar's own knowledge.
 * @module
 */
import type { BusinessCalendar } from '@plazo/domain/calendar'
import {
  LINKS,
  LOCALES,
  REGISTRATIONS,
  type Desk,
  type DeskPage,
  type EntryRules,
  type VisitorRules,
} from '@plazo/domain/desk'
import {
  CHANNELS,
  CLOCK_KINDS,
  LADDER_STEPS,
  PAUSE_CAUSES,
  PRIORITIES,
  type ClockKind,
  type LadderStep,
  type Plan,
  type Policy,
  type Priority,
  type Target,
  type Topic,
} from '@plazo/domain/policy'
import { TICKET_STATES } from '@plazo/domain/ticket'
import * as z from 'zod'
import { entitlement, evidence, formField, identityRule, intake, notices, stages, work } from './rules-schema.ts'
import {
  colour,
  duration,
  fields,
  mark,
  missing,
  name,
  named,
  noField,
  phone,
  shortName,
  snippet,
  some,
  span,
  text,
  yes,
  type Fields,
} from './schema-parts.ts'

/** The day a version takes effect, and so its name. */
export const versionDate = z.iso.date({
  error: 'is no day of the calendar. Write it as 2027-07-01.',
})

const target = fields({
  ...span,
  warnings: z.array(duration),
  escalations: z.array(duration),
  atAnyHour: z.exactOptional(yes),
} satisfies Fields<Target>)

const promises = fields({
  firstResponse: z.exactOptional(target),
  nextResponse: z.exactOptional(target),
  resolution: z.exactOptional(target),
} satisfies Record<ClockKind, z.ZodType>)

const shifts = z.array(fields({ opens: z.string(), closes: z.string() }), {
  error: missing('Write its shifts, or [] for a day without attendance.'),
})

const calendar = fields({
  timeZone: z.string(),
  week: fields({ 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: shifts, 7: shifts }),
  exceptions: z.array(fields({ date: z.string(), shifts })),
} satisfies Fields<BusinessCalendar>)

const topic = fields({
  team: z.string(),
  channels: some(z.enum(CHANNELS)),
  planFree: z.boolean(),
  promises: z.exactOptional(promises),
  fields: z.exactOptional(named(formField)),
  evidence: z.exactOptional(named(evidence)),
  menuPath: z.exactOptional(yes),
  approval: z.exactOptional(yes),
  toExecutive: z.exactOptional(yes),
  once: z.exactOptional(yes),
  forUntrained: z.exactOptional(yes),
} satisfies Fields<Topic>)

const NO_SIZE = 'is empty. List at least one size, such as small: 1, or write one limit for all.'

const limit = z.int().min(1, { error: 'lets nobody open a ticket. Write 1 or more, or leave it out.' })

const plan = fields({
  covers: z.exactOptional(z.array(z.string())),
  products: z.exactOptional(z.array(z.string())),
  monthlyTickets: z.exactOptional(limit),
  openTickets: z.exactOptional(z.union([limit, named(limit).refine(isFilled, { error: NO_SIZE })])),
  assigns: z.exactOptional(yes),
  promises: z.partialRecord(z.enum(PRIORITIES), promises, { error: noField(PRIORITIES) }),
} satisfies Fields<Plan>)

const ladderStep = fields({
  kind: z.enum(LADDER_STEPS),
  after: fields(span),
} satisfies Fields<LadderStep>)

const policy = fields({
  version: versionDate,
  calendar,
  priorities: some(z.enum(PRIORITIES)),
  topics: named(topic),
  plans: named(plan),
  withoutPlan: promises,
  pausedBy: z.record(z.enum(CLOCK_KINDS), z.array(z.enum(PAUSE_CAUSES)), { error: noField(CLOCK_KINDS) }),
  ladders: z.partialRecord(z.enum(CHANNELS), z.array(ladderStep), { error: noField(CHANNELS) }),
  readingCancelsLadder: z.boolean(),
  entitlement: z.exactOptional(entitlement),
  intake: z.exactOptional(intake),
  stages: z.exactOptional(stages),
  greets: z.exactOptional(some(z.enum(CHANNELS))),
  work: z.exactOptional(work),
  notices: z.exactOptional(notices),
} satisfies Fields<Policy>)

const webAddress = z.url({ protocol: /^https$/, error: 'is no address. Write one as https://…' })

const page = fields({
  title: text,
  lead: z.exactOptional(text),
  sections: some(fields({ heading: text, points: some(text) })),
} satisfies Fields<DeskPage>)

const visitors = fields({
  chat: z.exactOptional(fields({ rememberedDays: z.int().min(1).max(400) })),
  form: z.exactOptional(fields({ topics: some(z.string()), asks: identityRule })),
} satisfies Fields<VisitorRules>)

export const deskSchema = fields({
  id: shortName,
  name,
  defaultLocale: z.enum(LOCALES),
  look: z.exactOptional(fields({ colour, mark: z.exactOptional(mark) } satisfies Fields<NonNullable<Desk['look']>>)),
  contacts: fields({
    mail: z.email({ error: 'is no mail address. Write one that people can answer to.' }),
    whatsapp: z.exactOptional(phone),
    phone: z.exactOptional(phone),
  } satisfies Fields<Desk['contacts']>),
  entry: z.exactOptional(
    fields({
      registration: z.enum(REGISTRATIONS),
      terms: fields({ version: versionDate, terms: text, privacy: text } satisfies Fields<EntryRules['terms']>),
      help: text,
      visitors: z.exactOptional(visitors),
    } satisfies Fields<EntryRules>),
  ),
  channels: some(fields({ id: z.enum(CHANNELS), name: text, hours: text } satisfies Fields<Desk['channels'][number]>)),
  teams: named(text),
  confinedTeams: z.exactOptional(some(z.string())),
  topics: named(text),
  plans: named(text),
  priorities: z.record(
    z.enum(PRIORITIES),
    fields({ name: text, meaning: text } satisfies Fields<Desk['priorities'][Priority]>),
    { error: noField(PRIORITIES) },
  ),
  products: z.exactOptional(named(text)),
  packs: z.exactOptional(named(text)),
  fields: z.exactOptional(named(text)),
  priorityReasons: z.exactOptional(named(text)),
  evidence: z.exactOptional(named(text)),
  statements: z.exactOptional(named(text)),
  publicStates: z.exactOptional(z.record(z.enum(TICKET_STATES), text, { error: noField(TICKET_STATES) })),
  greetings: z.exactOptional(
    fields({
      welcome: text,
      outOfHours: text,
      farewell: text,
      farewellLinks: z.exactOptional(some(z.enum(LINKS))),
    } satisfies Fields<NonNullable<Desk['greetings']>>),
  ),
  links: z.exactOptional(
    z.partialRecord(z.enum(LINKS), fields({ address: webAddress, name: text }), {
      error: noField(LINKS),
    }),
  ),
  snippets: z.exactOptional(named(snippet)),
  bar: z.exactOptional(some(fields({ name: text, address: webAddress }))),
  pages: z.exactOptional(named(page)),
  versions: some(policy),
} satisfies Fields<Desk>)

function isFilled(table: object): boolean {
  return Object.keys(table).length > 0
}
