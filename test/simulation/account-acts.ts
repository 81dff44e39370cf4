/**
 * What admins and the vendor's billing do to an organisation's account, as a table. Mostly they mend what keeps its
 * people from opening tickets; much of the rest is tried where it is not allowed.
 * @module
 */
import type { RouteId } from '@plazo/contracts/routes'
import type { Desk } from '@plazo/domain/desk'
import { fromEpoch } from '@plazo/domain/instant'
import { LICENCE_KINDS, PLAN_SOURCES } from '@plazo/domain/organisation'
import { TERMS, type Policy } from '@plazo/domain/policy'
import type { Book } from './books.ts'
import type { Chance } from './chance.ts'
import { inHours } from './client.ts'
import { dateAfter, localDate } from './local-date.ts'
import { isServed, planAt } from './quota.ts'

export type AccountScene = {
  chance: Chance
  now: number
  desk: Desk
  policy: Policy
  book: Book
  /** Never given before. */
  number: number
}

/** `billing` may write, `reader` only read. */
export type AccountPart = 'admin' | 'billing' | 'reader' | 'agent' | 'customer'

export type AccountAct = {
  route: RouteId
  by: readonly AccountPart[]
  weight: (scene: AccountScene) => number
  body?: (scene: AccountScene) => object
}

const WRITERS = ['admin', 'billing'] as const
const often = (weight: number) => () => weight
const when = (holds: (scene: AccountScene) => boolean, yes: number, no: number) => (scene: AccountScene) =>
  holds(scene) ? yes : no
const planless = ({ book, now, policy }: AccountScene) =>
  Object.keys(policy.plans).length > 0 && planAt(book.organisation, now) === undefined
const packed = ({ policy }: AccountScene) => policy.entitlement?.packs !== undefined
const cancelled = ({ book }: AccountScene) => book.organisation.term?.endsAt !== undefined
const unpaid = ({ book, now, policy: { entitlement, calendar } }: AccountScene) =>
  !isServed(book.organisation, now, { graceDays: entitlement?.graceDays, timeZone: calendar.timeZone })
const lonely = ({ book }: AccountScene) => [...book.contacts.values()].some(({ access }) => !access)
const deserted = ({ book }: AccountScene) => book.contacts.size === 0

export const ACCOUNT_ACTS: readonly AccountAct[] = [
  { route: 'createOrganisation', by: WRITERS, weight: often(0.2), body: registered },
  { route: 'getOrganisation', by: ['admin', 'agent', 'reader'], weight: often(1) },
  { route: 'changeOrganisation', by: WRITERS, weight: often(0.7), body: profile },
  { route: 'getLedger', by: ['admin', 'agent', 'reader'], weight: often(1) },
  { route: 'listOrganisations', by: ['admin', 'agent'], weight: often(0.3) },
  { route: 'setPlan', by: WRITERS, weight: when(planless, 8, 0.8), body: planned },
  { route: 'renewPlan', by: WRITERS, weight: when(cancelled, 5, 0.3), body: () => ({}) },
  { route: 'cancelPlan', by: WRITERS, weight: often(0.8), body: () => ({}) },
  { route: 'buyPack', by: WRITERS, weight: when(packed, 1.5, 0.1), body: bought },
  { route: 'setStanding', by: WRITERS, weight: when(unpaid, 10, 0.8), body: paid },
  { route: 'setLicences', by: WRITERS, weight: often(0.5), body: licensed },
  { route: 'announceWindow', by: WRITERS, weight: often(0.8), body: announced },
  { route: 'listContacts', by: ['admin', 'agent', 'reader'], weight: often(0.5) },
  { route: 'createContact', by: WRITERS, weight: when(deserted, 50, 0.4), body: newcomer },
  { route: 'changeContact', by: WRITERS, weight: often(0.5), body: ({ number }) => person(number) },
  { route: 'inviteContact', by: WRITERS, weight: when(lonely, 3, 0.2), body: () => ({}) },
  { route: 'inviteContact', by: ['agent', 'reader', 'customer'], weight: often(0.1), body: () => ({}) },
  { route: 'setTraining', by: WRITERS, weight: often(1), body: scored },
  { route: 'overrideTraining', by: WRITERS, weight: often(0.4), body: () => ({ reason: 'Da el curso ella misma.' }) },
  // Nobody else changes an account.
  { route: 'buyPack', by: ['agent', 'reader', 'customer'], weight: often(0.3), body: bought },
  { route: 'setStanding', by: ['agent', 'reader', 'customer'], weight: often(0.3), body: paid },
  { route: 'getLedger', by: ['customer'], weight: often(0.2) },
]

function registered(scene: AccountScene): object {
  return { id: `NUEVA${scene.number}`, name: `Nueva ${scene.number}`, ...sized(scene) }
}

/** Mostly as it was, but for its size. */
function profile(scene: AccountScene): object {
  const { chance, book } = scene
  const { name, accountManagerId, approverIds, responsibleId } = book.organisation
  const people = [...book.contacts.keys()]
  const other = people.length > 0 && chance.hits(0.3)
  return {
    name,
    ...sized(scene),
    ...(accountManagerId !== undefined && { accountManagerId }),
    ...(approverIds && { approverIds: other ? [chance.of(people)] : approverIds }),
    ...(responsibleId !== undefined ? { responsibleId } : other && { responsibleId: chance.of(people) }),
  }
}

function sized({ chance, policy }: AccountScene): object {
  const limits = Object.values(policy.plans).flatMap(({ openTickets }) =>
    typeof openTickets === 'object' ? Object.keys(openTickets) : [],
  )
  return limits.length > 0 ? { size: chance.of(limits) } : {}
}

function planned({ chance, policy, now }: AccountScene): object {
  const names = Object.keys(policy.plans)
  const ahead = chance.hits(0.1) && { startsAt: inHours(now, chance.int(1, 48)) }
  return {
    plan: names.length > 0 && chance.hits(0.97) ? chance.of(names) : 'imaginary',
    length: chance.of(TERMS),
    source: chance.of(PLAN_SOURCES.filter((source) => source !== 'licence')),
    ...ahead,
  }
}

function bought({ chance, policy }: AccountScene): object {
  const packs = Object.keys(policy.entitlement?.packs ?? {})
  return { pack: packs.length > 0 ? chance.of(packs) : 'imaginary' }
}

/** Now and then somebody is behind. */
function paid({ chance, policy, now }: AccountScene): object {
  if (chance.hits(0.1)) return { paidUntil: null }
  const today = localDate(now, policy.calendar.timeZone)
  return { paidUntil: dateAfter(today, chance.hits(0.15) ? -chance.int(0, 8) : chance.int(3, 60)) }
}

function licensed({ chance, policy, now }: AccountScene): object {
  const products = Object.keys(policy.entitlement?.products ?? {}).filter(() => chance.hits(0.7))
  const today = localDate(now, policy.calendar.timeZone)
  const licences = products.map((product) => ({
    product,
    kind: chance.of(LICENCE_KINDS),
    ...(chance.hits(0.9) && { validUntil: dateAfter(today, chance.hits(0.1) ? -3 : chance.int(5, 200)) }),
  }))
  return { licences }
}

function announced({ chance, policy, now }: AccountScene): object {
  const rule = policy.work?.priority
  const reasons = rule?.by === 'reason' ? Object.keys(rule.reasons) : ['imaginary']
  const from = now + chance.int(-24, 48) * 3_600_000
  return { reason: chance.of(reasons), from: fromEpoch(from), until: inHours(from, chance.int(12, 200)) }
}

function newcomer({ number }: AccountScene): object {
  return { id: `nadia${number}`, ...person(number) }
}

function person(number: number): object {
  return { name: `Nadia ${number}`, mail: `nadia${number}@cliente.example`, locale: number % 2 === 0 ? 'es' : 'en' }
}

function scored({ chance }: AccountScene): object {
  return { score: chance.hits(0.8) ? chance.int(70, 100) : chance.int(0, 69) }
}
