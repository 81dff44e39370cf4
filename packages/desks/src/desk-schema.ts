/**
 * The form of a desk definition: which fields there are and what each may hold. How the parts must agree with each
 * other is in the rules of `desk-rules.ts`; the faults of a calendar are the calendar's own knowledge.
 *
 * A message reads on from the path of the field: what is wrong with it, then what to do.
 * @module
 */
import type { BusinessCalendar } from '@plazo/domain/calendar'
import { LOCALES, type Desk, type Locale } from '@plazo/domain/desk'
import { durationMilliseconds, isIsoDuration } from '@plazo/domain/instant'
import {
  CHANNELS,
  CLOCK_KINDS,
  LADDER_STEPS,
  PAUSE_CAUSES,
  PRIORITIES,
  UNITS,
  type ClockKind,
  type LadderStep,
  type Plan,
  type Policy,
  type Priority,
  type Span,
  type Target,
  type Topic,
} from '@plazo/domain/policy'
import * as z from 'zod'

type Fields<Type> = Record<keyof Type, z.ZodType>

const NO_LENGTH = 'is no length of time. Write hours, minutes and seconds, such as PT8H, PT1H30M or PT30S.'
const NO_TIME = 'is no time at all. Write a length above zero.'

/** A length above zero: a step that takes no time would be done before anybody could act. */
export const duration = z.string().superRefine((length, issues) => {
  if (!isIsoDuration(length)) issues.addIssue(NO_LENGTH)
  else if (durationMilliseconds(length) === 0) issues.addIssue(NO_TIME)
})

export const unit = z.enum(UNITS, {
  error: 'does not say what the length counts. Write attendance (inside the calendar) or clock.',
})

/** The day a version takes effect, and so its name. */
export const versionDate = z.iso.date({
  error: 'is no day of the calendar. Write it as 2027-07-01.',
})

/** Names of desks, teams, topics and plans stand in keys and addresses, where other characters have a meaning. */
export const shortName = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
  error: 'is no short name. Use lower-case letters, digits and single hyphens, such as print-formats.',
})

const name = z.string().refine(isSaid, { error: 'is empty. Write the name that people read.' })

const words = z
  .string({ error: missing('Write the text in this language too.') })
  .refine(isSaid, { error: 'is empty. Write the words that people read.' })

const text = fields({ es: words, en: words } satisfies Record<Locale, z.ZodType>)

const phone = z.string().regex(/^\+[\d ]{7,20}$/, { error: 'is no phone number. Write it as +502 2300 0100.' })

const span = { length: duration, unit } satisfies Fields<Span>

const target = fields({
  ...span,
  warnings: z.array(duration),
  escalations: z.array(duration),
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
} satisfies Fields<Topic>)

const plan = fields({
  openTickets: z.exactOptional(
    z.int().min(1, { error: 'lets nobody open a ticket. Write 1 or more, or leave it out.' }),
  ),
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
} satisfies Fields<Policy>)

export const deskSchema = fields({
  id: shortName,
  name,
  defaultLocale: z.enum(LOCALES),
  contacts: fields({
    mail: z.email({ error: 'is no mail address. Write one that people can answer to.' }),
    whatsapp: z.exactOptional(phone),
    phone: z.exactOptional(phone),
  } satisfies Fields<Desk['contacts']>),
  channels: some(fields({ id: z.enum(CHANNELS), name: text, hours: text } satisfies Fields<Desk['channels'][number]>)),
  teams: named(text),
  topics: named(text),
  plans: named(text),
  priorities: z.record(
    z.enum(PRIORITIES),
    fields({ name: text, meaning: text } satisfies Fields<Desk['priorities'][Priority]>),
    { error: noField(PRIORITIES) },
  ),
  versions: some(policy),
} satisfies Fields<Desk>)

/** An object with these fields and no others. */
function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: noField(Object.keys(shape)) })
}

/** A table by names that the desk chooses; the rules see to the names. */
function named<Row extends z.ZodType>(row: Row) {
  return z.record(z.string(), row)
}

function some<Item extends z.ZodType>(item: Item) {
  return z.array(item).min(1, { error: 'is empty. List at least one.' })
}

function isSaid(said: string): boolean {
  return said.trim() !== ''
}

function noField(known: readonly string[]): z.core.$ZodErrorMap {
  return ({ code }) =>
    code === 'unrecognized_keys' ? `is no field here. Remove it, or use one of: ${known.join(', ')}.` : undefined
}

function missing(remedy: string): z.core.$ZodErrorMap {
  return ({ input }) => (input === undefined ? `is missing. ${remedy}` : undefined)
}
