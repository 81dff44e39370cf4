/**
 * How an organisation comes by its plan and leaves it: subscribed, changed, renewed, cancelled, or with a licence.
 * @module
 */
import type { AccountCommand } from './account-commands.ts'
import type { AccountFact } from './account-entry.ts'
import { daysLater, renewalAfter } from './civil-day.ts'
import { planInForce } from './entitlement.ts'
import type { Instant } from './instant.ts'
import type { Licence, Organisation, PlanTerm } from './organisation.ts'
import type { Policy } from './policy.ts'
import { Refusal } from './refusal.ts'

/** By which rules, and when. */
export type Office = { policy: Policy; now: Instant }

/** The organisation after it; no facts when there was nothing to do. */
export type Decision = { organisation: Organisation; facts: readonly AccountFact[] }

type Subscribe = Extract<AccountCommand, { kind: 'subscribe' }>

/** @throws Refusal `plan/unknown`, or `plan/term-length` for a term the desk does not offer (S4-16). */
export function subscribe(office: Office, organisation: Organisation, command: Subscribe): Decision {
  const { policy, now } = office
  const { plan, length, source } = command
  const known = Object.keys(policy.plans)
  if (!known.includes(plan)) throw new Refusal({ code: 'plan/unknown', facts: { plan, known } })
  const allowed = policy.entitlement?.terms?.lengths
  if (allowed && !allowed.includes(length)) throw new Refusal({ code: 'plan/term-length', facts: { length, allowed } })
  const held = planInForce(office, organisation)
  const { term: before } = organisation
  const same = held?.name === plan && before?.length === length && before.endsAt === undefined
  if (same) return { organisation, facts: [] }
  const keeps = held && before?.length === length
  const term: PlanTerm = { length, source, startsAt: keeps ? before.startsAt : (command.startsAt ?? now) }
  return onPlan(organisation, { kind: held ? 'plan-changed' : 'plan-started', plan, term })
}

/** Takes a cancellation back, or begins anew what has ended; any other plan renews by itself. @throws Refusal `plan/none` */
export function renew({ now }: Office, organisation: Organisation): Decision {
  const { id: organisationId, plan, term } = organisation
  if (plan === undefined) throw new Refusal({ code: 'plan/none', facts: { organisationId } })
  if (term?.endsAt === undefined) return { organisation, facts: [] }
  const { length, source } = term
  const startsAt = now < term.endsAt ? term.startsAt : now
  return onPlan(organisation, { kind: 'plan-renewed', plan, term: { length, source, startsAt } })
}

/**
 * From the next renewal on there is no plan; until then everything stands (S4-15).
 *
 * @throws Refusal `plan/none`, or `plan/cancel-late` when the renewal is too near (S4-14).
 */
export function cancel(office: Office, organisation: Organisation): Decision {
  const { policy, now } = office
  const { id: organisationId, plan, term } = organisation
  const over = term?.endsAt !== undefined && term.endsAt <= now
  if (plan === undefined || over) throw new Refusal({ code: 'plan/none', facts: { organisationId } })
  if (term?.endsAt !== undefined) return { organisation, facts: [] }
  const endsAt = term ? leavingAt(policy, term, now) : now
  const ended = { ...(term ?? { length: 'monthly', source: 'salesperson', startsAt: now }), endsAt, cancelledAt: now }
  return onPlan(organisation, { kind: 'plan-cancelled', plan, term: ended })
}

/** The plan that comes with a licence, the first of them; whoever has a plan keeps it (S4-09). */
export function withLicencePlan(office: Office, organisation: Organisation, licences: readonly Licence[]): Decision {
  const { policy, now } = office
  const { products = {}, terms } = policy.entitlement ?? {}
  const plan = licences.map(({ product }) => products[product]?.licencePlan).find((each) => each !== undefined)
  if (plan === undefined || planInForce(office, organisation)) return { organisation, facts: [] }
  const term = { length: terms?.lengths[0] ?? 'yearly', startsAt: now, source: 'licence' } as const
  return onPlan(organisation, { kind: 'plan-started', plan, term })
}

function leavingAt({ calendar, entitlement }: Policy, term: PlanTerm, now: Instant): Instant {
  if (now < term.startsAt) return term.startsAt
  const { timeZone } = calendar
  const renewsAt = renewalAfter(term, now, timeZone)
  const daysBefore = entitlement?.terms?.cancelDaysBefore ?? 0
  const latest = daysLater(renewsAt, -daysBefore, timeZone)
  if (now > latest) throw new Refusal({ code: 'plan/cancel-late', facts: { daysBefore, latest, renewsAt } })
  return renewsAt
}

function onPlan(organisation: Organisation, fact: Extract<AccountFact, { term: PlanTerm }>): Decision {
  return { organisation: { ...organisation, plan: fact.plan, term: fact.term }, facts: [fact] }
}
