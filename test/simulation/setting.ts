/**
 * What a run is about: a desk of the house, its calendar maybe in another zone, its rules changing in the middle; and
 * the people of three organisations, entitled by chance.
 * @module
 */
import type { Agent, Contact, Organisation } from '@plazo/application/directory'
import { deskById, DESK_IDS } from '@plazo/desks/desks'
import type { Desk } from '@plazo/domain/desk'
import { fromEpoch } from '@plazo/domain/instant'
import type { LadderStep, Plan, Policy, Promises, Span } from '@plazo/domain/policy'
import { samplePeople } from '@plazo/local/samples/people'
import type { Chance } from './chance.ts'
import type { Deployment } from './world.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
/** Clocks that go forward, go back, run by half hours, or do nothing. */
const ZONES = [
  'America/Santiago',
  'America/New_York',
  'America/Havana',
  'America/St_Johns',
  'Europe/Madrid',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'UTC',
] as const

export type Setting = {
  startsAt: number
  days: number
  deployment: Deployment
  organisations: readonly Organisation[]
  contacts: readonly Contact[]
  agents: readonly Agent[]
}

/** @param seed Decides the desk: all of them in turn. */
export function settingOf(seed: number, chance: Chance): Setting {
  const startsAt = Date.parse('2026-12-01T00:00:00Z') + chance.int(0, 330) * DAY + chance.int(0, 1439) * 60_000
  const days = chance.int(14, 30)
  const desk = elsewhere(deskById(DESK_IDS[seed % DESK_IDS.length] ?? ''), chance)
  const deployment = deploymentOf(desk, chance, { startsAt, days })
  const people = samplePeople(desk, fromEpoch(startsAt))
  const organisations = people.organisations.map((each) => licensed(entitled(each, desk, chance), desk))
  const contacts = people.contacts.map((each) => (chance.hits(0.7) ? trained(each) : each))
  return { startsAt, days, deployment, ...people, organisations, contacts }
}

function elsewhere(desk: Desk, chance: Chance): Desk {
  if (chance.hits(0.4)) return desk
  const timeZone = chance.of(ZONES)
  const [first, ...rest] = desk.versions
  const calendar = { ...first.calendar, timeZone }
  const moved = (policy: Policy): Policy => ({ ...policy, calendar })
  return { ...desk, versions: [moved(first), ...rest.map(moved)] }
}

/** A version takes effect in the middle; mostly it is deployed days before, sometimes in the same hour. */
function deploymentOf(desk: Desk, chance: Chance, { startsAt, days }: { startsAt: number; days: number }): Deployment {
  const version = fromEpoch(startsAt + chance.int(4, days - 4) * DAY).slice(0, 10)
  const [first, ...rest] = desk.versions
  const last = rest.at(-1) ?? first
  const next = { ...slower(last, chance.of([0.5, 1.5, 2])), version }
  const effectiveAt = Date.parse(`${version}T00:00:00Z`)
  const before: Desk = { ...desk, versions: [first, ...rest.filter((each) => each.version < version)] }
  const after: Desk = { ...desk, versions: [...before.versions, next] }
  const ahead = chance.hits(0.7) ? chance.int(1, 3) * DAY : chance.int(-1, 1) * HOUR
  return { before, after, at: effectiveAt - ahead, effectiveAt }
}

function slower(policy: Policy, factor: number): Policy {
  const span = <Some extends Span>(some: Some): Some => ({ ...some, length: times(some.length, factor) })
  const target = (each: NonNullable<Promises['resolution']>) => ({
    ...span(each),
    warnings: each.warnings.map((length) => times(length, factor)),
  })
  const promises = (some: Promises): Promises =>
    Object.fromEntries(Object.entries(some).map(([kind, each]) => [kind, target(each)]))
  const plan = (some: Plan): Plan => ({
    ...some,
    promises: Object.fromEntries(Object.entries(some.promises).map(([priority, each]) => [priority, promises(each)])),
  })
  const ladder = (steps: readonly LadderStep[]) => steps.map((step) => ({ ...step, after: span(step.after) }))
  return {
    ...policy,
    plans: Object.fromEntries(Object.entries(policy.plans).map(([name, each]) => [name, plan(each)])),
    withoutPlan: promises(policy.withoutPlan),
    ladders: Object.fromEntries(Object.entries(policy.ladders).map(([channel, steps]) => [channel, ladder(steps)])),
  }
}

function times(length: string, factor: number): string {
  const [, hours = 0, minutes = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(length) ?? []
  return `PT${Math.round((Number(hours) * 60 + Number(minutes)) * factor)}M`
}

/** Another plan and size than the samples have, now and then. */
function entitled(organisation: Organisation, desk: Desk, chance: Chance): Organisation {
  const { plans } = desk.versions[0]
  const names = Object.keys(plans)
  if (names.length === 0 || chance.hits(0.3)) return organisation
  const plan = chance.of(names)
  const { openTickets } = plans[plan] ?? {}
  const sizes = typeof openTickets === 'object' ? Object.keys(openTickets) : []
  const { paidUntil: _, ...rest } = organisation
  return { ...rest, plan, ...(sizes.length > 0 && { size: chance.of(sizes) }) }
}

/** What it has of one product it has of all: most of what is asked for shall be granted. */
function licensed(organisation: Organisation, desk: Desk): Organisation {
  const products = Object.keys(desk.versions[0].entitlement?.products ?? {})
  const { licences = [] } = organisation
  return { ...organisation, licences: licences.flatMap((each) => products.map((product) => ({ ...each, product }))) }
}

function trained(contact: Contact): Contact {
  return { ...contact, training: { score: 90 } }
}
