/**
 * How plans, products, licences and packs must agree with each other, so that whoever pays may ask for what he pays for.
 * @module
 */
import type { DeskSketch, PolicySketch } from './desk-sketch.ts'
import { repeats, rows, strangers } from './listed-names.ts'
import type { Mistake } from './mistakes.ts'

type Path = Mistake['path']
type PlanSketch = NonNullable<NonNullable<PolicySketch['plans']>[string]>

const TOPIC = { what: 'topic of this version', where: 'topics' }
const PLAN = { what: 'plan of this version', where: 'plans' }
const PRODUCT = { what: 'product of this version', where: 'entitlement.products' }

export function entitlementMistakes(desk: DeskSketch, policy: PolicySketch, path: Path): Mistake[] {
  const own = [...path, 'entitlement']
  return [
    ...rows(policy.plans).flatMap(([name, plan]) =>
      plan ? coverMistakes(policy, plan, [...path, 'plans', name]) : [],
    ),
    ...topicMistakes(policy, [...path, 'topics']),
    ...productMistakes(policy, [...own, 'products']),
    ...licenceMistakes(policy, [...own, 'licenceRequired']),
    ...packMistakes(policy, [...own, 'packs']),
    ...repeats(policy.entitlement?.terms?.lengths ?? [], [...own, 'terms', 'lengths']),
    ...repeats(policy.entitlement?.refunds ?? [], [...own, 'refunds']),
    ...trainingMistakes(desk, policy, [...own, 'trainingScore']),
  ]
}

function coverMistakes({ topics, entitlement }: PolicySketch, { covers, products }: PlanSketch, path: Path): Mistake[] {
  const nothing = (list: readonly string[] | undefined, field: string) =>
    list?.length === 0
      ? [{ path: [...path, field], says: 'is empty, so the plan covers nothing. List some, or leave it out for all.' }]
      : []
  return [
    ...nothing(covers, 'covers'),
    ...repeats(covers ?? [], [...path, 'covers']),
    ...(covers ?? []).flatMap((name, index) => {
      const at = [...path, 'covers', index]
      if (topics?.[name]?.planFree) return [{ path: at, says: `is ${name}, which is for all. Leave it out here.` }]
      return strangers(name, topics, { ...TOPIC, path: at })
    }),
    ...nothing(products, 'products'),
    ...repeats(products ?? [], [...path, 'products']),
    ...(products ?? []).flatMap((name, index) =>
      strangers(name, entitlement?.products, { ...PRODUCT, path: [...path, 'products', index] }),
    ),
  ]
}

function topicMistakes(policy: PolicySketch, path: Path): Mistake[] {
  return rows(policy.topics).flatMap(([name, topic]) => {
    const mistakes: Mistake[] = []
    if (topic?.planFree && topic.once) {
      mistakes.push({
        path: [...path, name, 'once'],
        says: 'counts, and what is for all is not counted. Leave it out.',
      })
    }
    if (topic?.planFree === false && !entitlesAlone(policy) && noPlan(policy, ({ covers }) => covers, name)) {
      const says =
        'is covered by no plan, so nobody could open it. List it in covers of a plan, or write planFree: true.'
      mistakes.push({ path: [...path, name], says })
    }
    return mistakes
  })
}

function productMistakes(policy: PolicySketch, path: Path): Mistake[] {
  return rows(policy.entitlement?.products).flatMap(([name, product]) => {
    if (!product) return []
    const { licencePlan, versions, subscriptionEntitles } = product
    const at = [...path, name, 'licencePlan']
    const mistakes = [
      ...repeats(versions ?? [], [...path, name, 'versions']),
      ...strangers(licencePlan, policy.plans, { ...PLAN, path: at }),
    ]
    const brought = policy.plans?.[licencePlan ?? '']?.products
    if (brought && !brought.includes(name)) {
      mistakes.push({
        path: at,
        says: `is ${licencePlan ?? ''}, which does not cover ${name}. List it there, or name another.`,
      })
    } else if (!subscriptionEntitles && noPlan(policy, ({ products }) => products, name)) {
      const says = 'is covered by no plan, so nobody could ask about it. List it in products of a plan, or remove it.'
      mistakes.push({ path: [...path, name], says })
    }
    return mistakes
  })
}

/** There are plans, all of them could be read, and none lists the name; one without a list covers all. */
function noPlan({ plans }: PolicySketch, listOf: (plan: PlanSketch) => readonly string[] | undefined, name: string) {
  const all = Object.values(plans ?? {})
  return all.length > 0 && all.every((plan) => plan !== undefined && listOf(plan)?.includes(name) === false)
}

/** A subscription opens every topic, with no plan at all. */
function entitlesAlone({ entitlement }: PolicySketch): boolean {
  return rows(entitlement?.products).some(([, product]) => product?.subscriptionEntitles)
}

function licenceMistakes({ entitlement }: PolicySketch, path: Path): Mistake[] {
  const { licenceRequired, products } = entitlement ?? {}
  if (!licenceRequired || !products || rows(products).length > 0) return []
  return [
    { path, says: 'wants a licence, and there is nothing to hold one of. List entitlement.products, or leave it out.' },
  ]
}

/** A pack adds to the tickets of a month. */
function packMistakes({ plans, entitlement }: PolicySketch, path: Path): Mistake[] {
  const counted = Object.values(plans ?? {}).some((plan) => plan === undefined || plan.monthlyTickets !== undefined)
  if (!plans || counted || rows(entitlement?.packs).length === 0) return []
  return [
    { path, says: 'adds tickets, and no plan counts any. Write monthlyTickets in a plan, or leave the packs out.' },
  ]
}

/** Who is not trained enough is sent to the course. */
function trainingMistakes({ links }: DeskSketch, { entitlement }: PolicySketch, path: Path): Mistake[] {
  if (entitlement?.trainingScore === undefined || !links || Object.hasOwn(links, 'course')) return []
  return [{ path, says: 'asks for a course, and the desk does not say where it is. Write links.course.' }]
}
