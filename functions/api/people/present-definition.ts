/**
 * The desk's definition, in the reader's words.
 * @module
 */
import type { definitionResponse } from '@plazo/contracts/definition-routes'
import { policyAt, startOf, type Desk, type Locale, type Text } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import { CLOCK_KINDS, PRIORITIES, TERMS, type Policy, type Promises } from '@plazo/domain/policy'
import { changesBetween, rulesOf } from '@plazo/domain/single-rules'
import { toldRules, type ToldRules } from '@plazo/messages/told-rules'
import { toldTexts } from '@plazo/messages/told-texts'
import type * as z from 'zod/mini'

type Told = z.input<typeof definitionResponse>
type Reading = { desk: Desk; policy: Policy; locale: Locale; tell: ToldRules }

export function presentDefinition(desk: Desk, locale: Locale, now: Instant): Told {
  const policy = policyAt(desk, now)
  const reading = { desk, policy, locale, tell: toldRules(desk, locale) }
  const next = desk.versions[desk.versions.indexOf(policy) + 1]
  const startsAt = startOf(policy)
  return {
    versions: desk.versions.map((each) => ({
      version: each.version,
      startsAt: startOf(each),
      standing: each === policy ? 'in-force' : startOf(each) < startsAt ? 'past' : 'coming',
    })),
    inForce: {
      version: policy.version,
      startsAt,
      calendar: presentCalendar(policy),
      targets: presentTargets(reading),
      rules: presentRules(reading),
      offers: presentOffers(reading),
    },
    texts: toldTexts(desk, locale),
    ...(next && { next: presentNext(reading, next) }),
  }
}

function presentCalendar({ calendar: { timeZone, week, exceptions } }: Policy): Told['inForce']['calendar'] {
  return {
    timeZone,
    week: ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day, shifts: [...week[day]] })),
    exceptions: exceptions.map(({ date, shifts }) => ({ date, shifts: [...shifts] })),
  }
}

/** Every promise there is: by plan and priority, by topics of their own, and without a plan. */
function presentTargets({ desk, policy, locale, tell }: Reading): Told['inForce']['targets'] {
  const promises = (made: Promises) =>
    CLOCK_KINDS.flatMap((clock) => {
      const target = made[clock]
      if (!target) return []
      const { length, unit, warnings, escalations } = target
      const around = (lengths: readonly string[]) => lengths.map((each) => tell.value([], each))
      const told = tell.value([], { length, unit })
      return [{ clock, length, unit, told, warnings: around(warnings), escalations: around(escalations) }]
    })
  const plans = Object.entries(policy.plans).flatMap(([plan, terms]) =>
    PRIORITIES.flatMap((priority) => {
      const made = terms.promises[priority]
      const of = { id: priority, name: desk.priorities[priority].name[locale] }
      return made ? [{ plan: named(desk.plans, plan, locale), priority: of, promises: promises(made) }] : []
    }),
  )
  const topics = Object.entries(policy.topics).flatMap(([topic, { promises: made }]) =>
    made ? [{ topic: named(desk.topics, topic, locale), promises: promises(made) }] : [],
  )
  return [...plans, ...topics, { promises: promises(policy.withoutPlan) }]
}

function presentRules({ policy, tell }: Reading): Told['inForce']['rules'] {
  return rulesOf(policy).map(({ path, value }) => ({
    pointer: `/${path.join('/')}`,
    path: tell.path(path),
    value: tell.value(path, value),
  }))
}

function presentOffers({ desk, policy, locale }: Reading): Told['inForce']['offers'] {
  const { entitlement = {}, work = {}, plans } = policy
  const { packs = {}, products = {}, terms } = entitlement
  const { priority } = work
  const reasons = priority?.by === 'reason' ? Object.entries(priority.reasons) : []
  const limits = Object.values(plans).flatMap(({ openTickets }) =>
    typeof openTickets === 'object' ? [openTickets] : [],
  )
  return {
    plans: Object.keys(plans).map((plan) => named(desk.plans, plan, locale)),
    sizes: [...new Set(limits.flatMap((bySize) => Object.keys(bySize)))],
    lengths: [...(terms?.lengths ?? TERMS)],
    packs: Object.entries(packs).map(([pack, given]) => ({ ...named(desk.packs, pack, locale), ...given })),
    products: Object.entries(products).map(([product, { versions }]) => ({
      ...named(desk.products, product, locale),
      ...(versions && { versions: [...versions] }),
    })),
    windows: reasons.flatMap(([reason, { announced }]) =>
      announced ? [named(desk.priorityReasons, reason, locale)] : [],
    ),
  }
}

function presentNext({ policy, tell }: Reading, next: Policy): NonNullable<Told['next']> {
  return {
    version: next.version,
    startsAt: startOf(next),
    changes: changesBetween(policy, next).map(({ path, from, to }) => ({
      pointer: `/${path.join('/')}`,
      path: tell.path(path),
      ...(from !== undefined && { from: tell.value(path, from) }),
      ...(to !== undefined && { to: tell.value(path, to) }),
    })),
  }
}

function named(
  names: Readonly<Record<string, Text>> | undefined,
  id: string,
  locale: Locale,
): { id: string; name: string } {
  return { id, name: names?.[id]?.[locale] ?? id }
}
