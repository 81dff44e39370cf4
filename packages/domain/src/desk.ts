/**
 * A desk: one vendor's help desk, with its dated policy versions and what people are told about it.
 * @module
 */
import { dayStart } from './civil-day.ts'
import type { Instant } from './instant.ts'
import type { IdentityRule } from './intake-policy.ts'
import type { Channel, Policy, Priority } from './policy.ts'
import type { Snippet } from './snippets.ts'
import type { TicketState } from './ticket.ts'

export const LOCALES = ['es', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** A desk's own words, in every language it speaks. */
export type Text = Readonly<Record<Locale, string>>

export const LINKS = ['course', 'sales', 'academy'] as const
export type LinkName = (typeof LINKS)[number]

/** How people get in. */
export type EntryRules = {
  /** `open`: whoever the vendor's registry of customers knows may ask for a sign-in; otherwise people are invited. */
  registration: (typeof REGISTRATIONS)[number]
  /** Accepted by version; a new one is accepted anew. */
  terms: { version: string; terms: Text; privacy: Text }
  /** Who helps somebody who gets no mail (S3-10). */
  help: Text
  visitors?: VisitorRules
}

/** What people may do who have not signed in, beside asking how a ticket stands. */
export type VisitorRules = {
  /** To chat, once they have said who they are; a browser is asked again after so many days (S0-12). */
  chat?: { rememberedDays: number }
  /**
   * To ask by the form on the page (S0-34): on these topics, which need no plan (S0-35), by whoever says this of himself
   * (S0-36).
   */
  form?: { topics: readonly string[]; asks: IdentityRule }
}

export const REGISTRATIONS = ['open', 'invitation'] as const

/** Plain words only: nothing in it is taken for markup. */
export type DeskPage = {
  title: Text
  lead?: Text
  sections: readonly { heading: Text; points: readonly Text[] }[]
}

export type Desk = {
  /** Short name for commands and files, `erp`. */
  id: string
  name: string
  defaultLocale: Locale
  /**
   * How its pages look; the house's own look when absent. `colour` as `#0b5f59`; `mark`, its logo, as the `d` of an SVG
   * path in a square of 24, drawn in that colour.
   */
  look?: { colour: string; mark?: string }
  /** Where people reach the vendor beside the portal. */
  contacts: { mail: string; whatsapp?: string; phone?: string }
  /** Absent: people are invited, and there are no terms to accept. */
  entry?: EntryRules
  channels: readonly { id: Channel; name: Text; hours: Text }[]
  teams: Readonly<Record<string, Text>>
  /**
   * Teams whose agents see no other team's tickets, such as people of another company; the others see every ticket of
   * the desk. Leads and admins always do. Who belongs to a team that is not listed here as well is not confined.
   */
  confinedTeams?: readonly string[]
  topics: Readonly<Record<string, Text>>
  plans: Readonly<Record<string, Text>>
  priorities: Readonly<Record<Priority, { name: Text; meaning: Text }>>
  /** Names for what the policies list by short names; whatever is listed there must be named here. */
  products?: Readonly<Record<string, Text>>
  packs?: Readonly<Record<string, Text>>
  fields?: Readonly<Record<string, Text>>
  priorityReasons?: Readonly<Record<string, Text>>
  evidence?: Readonly<Record<string, Text>>
  statements?: Readonly<Record<string, Text>>
  /** What the public calls the four states (S1-09); the house's words when absent. */
  publicStates?: Readonly<Record<TicketState, Text>>
  /** What the desk says by itself in a conversation: on opening, inside and outside its hours, and on closing. */
  greetings?: {
    welcome: Text
    outOfHours: Text
    farewell: Text
    /** Where the farewell points to. */
    farewellLinks?: readonly LinkName[]
  }
  /** Where people are sent: the training course, the sales office, the self-help academy. */
  links?: Partial<Record<LinkName, { address: string; name: Text }>>
  /** Above every page of the portal: mail, calendar, intranet (S3-25). */
  bar?: readonly { name: Text; address: string }[]
  /** Pages of its own by their short names, such as its recommendations of use (S0-42). */
  pages?: Readonly<Record<string, DeskPage>>
  /** Answers that are written often; told to the desk's people only. */
  snippets?: Readonly<Record<string, Snippet>>
  /** Oldest first; each stands until the next takes effect. */
  versions: readonly [Policy, ...Policy[]]
}

/** The version in force at `at`: the last one whose day has begun in its own calendar's zone. */
export function policyAt(desk: Desk, at: Instant): Policy {
  return desk.versions.findLast((policy) => at >= startOf(policy)) ?? desk.versions[0]
}

/** When a version takes effect: as its day begins in its own calendar's zone. */
export function startOf(policy: Policy): Instant {
  const start = starts.get(policy) ?? dayStart(policy.version, policy.calendar.timeZone)
  starts.set(policy, start)
  return start
}

/** @throws RangeError for a version this desk never had: a fault, since tickets only pin what existed. */
export function policyOf(desk: Desk, version: string): Policy {
  const policy = desk.versions.find((each) => each.version === version)
  if (!policy) throw new RangeError(`desk ${desk.id} has no policy version ${version}`)
  return policy
}

/** Asked at every opening, and always the same. */
const starts = new WeakMap<Policy, Instant>()
