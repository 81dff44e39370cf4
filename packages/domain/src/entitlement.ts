/**
 * Whether an organisation may open this ticket, asked in a fixed order, and what the ticket takes from its account.
 *
 * Every "no" comes with the facts to act on it: whom to ask, what to finish, who holds the slots, when more comes.
 * @module
 */
import type { Sales } from './account-refusals.ts'
import { dayStart, monthAt } from './civil-day.ts'
import type { Desk } from './desk.ts'
import type { Instant } from './instant.ts'
import { expired, leftAfter, monthlyGrant, usable, type GrantUse, type QuotaLeft, type Usage } from './ledger.ts'
import type { Contact, Licence, Organisation } from './organisation.ts'
import { openLimit, type Plan, type Policy, type Topic } from './policy.ts'
import { Refusal } from './refusal.ts'

/** By whose rules, and when. */
export type Rules = { desk: Pick<Desk, 'links' | 'contacts'>; policy: Policy; now: Instant }

/** Who asks: known contact of a known organisation. */
export type Client = { organisation: Organisation; contact?: Contact | undefined; usage: Usage }

export type Wish = {
  topic: string
  product?: string | undefined
  productVersion?: string | undefined
  /** Takes up again what the desk did not finish: uses no quota. */
  free?: boolean | undefined
}

/** On which plan the ticket is opened, none for a topic without one or a licence that entitles by itself, and what it takes. */
export type Entitled = { plan?: string; slot?: { limit?: number }; use?: GrantUse; quota?: QuotaLeft }

/**
 * @throws Refusal, the first that holds of: topic or product unknown, unpaid, no plan that covers it, untrained, no slot
 * left, no ticket left. Administrative topics are for all and take nothing (S4-33).
 */
export function entitle(rules: Rules, client: Client, wish: Wish): Entitled {
  const { policy } = rules
  const topic = topicOf(policy, wish.topic)
  requireProduct(policy, wish)
  const held = planInForce(rules, client.organisation)
  if (topic.planFree) return held ? { plan: held.name } : {}
  requireStanding(rules, client.organisation)
  const covering = coveringPlan(rules, client.organisation, wish)
  if (!topic.forUntrained) requireTraining(rules, client.contact)
  const limit = covering && openLimit(covering.plan, client.organisation.size)
  requireSlot(client.usage, limit)
  const taken = wish.free ? undefined : grantFor(rules, { ...client, covering }, { topic, name: wish.topic })
  return { ...(covering && { plan: covering.name }), slot: limit === undefined ? {} : { limit }, ...taken }
}

/** @throws Refusal `topic/unknown` */
export function topicOf(policy: Policy, topic: string): Topic {
  const found = Object.hasOwn(policy.topics, topic) ? policy.topics[topic] : undefined
  if (found) return found
  throw new Refusal({ code: 'topic/unknown', facts: { topic, known: Object.keys(policy.topics) } })
}

export type HeldPlan = { name: string; plan: Plan }

/** The plan of an organisation whose term has begun and not ended. */
export function planInForce(
  { policy, now }: Pick<Rules, 'policy' | 'now'>,
  { plan: name, term }: Organisation,
): HeldPlan | undefined {
  const plan = name === undefined ? undefined : policy.plans[name]
  const begun = term === undefined || term.startsAt <= now
  const over = term?.endsAt !== undefined && term.endsAt <= now
  return name !== undefined && plan && begun && !over ? { name, plan } : undefined
}

/** The instant from which an organisation that has not paid is not served any more; none for a desk without the rule. */
export function servedUntil(
  { calendar, entitlement }: Policy,
  { paidUntil }: Pick<Organisation, 'paidUntil'>,
): Instant | undefined {
  const graceDays = entitlement?.graceDays
  if (graceDays === undefined || paidUntil === undefined) return undefined
  return dayStart(paidUntil, calendar.timeZone, graceDays + 1)
}

/** Enough of the course, or excused from it. */
export function isTrained(needed: number, { training }: Pick<Contact, 'training'>): boolean {
  return training?.override !== undefined || (training?.score ?? 0) >= needed
}

/** The pages and people a "no" sends to, and the topic that goes to them and needs no plan. */
function salesOf({ desk, policy }: Rules): Sales {
  const [topic] = Object.entries(policy.topics).flatMap(([name, { planFree, toExecutive }]) =>
    planFree && toExecutive ? [name] : [],
  )
  return {
    sales: desk.links?.sales?.address ?? desk.contacts.mail,
    ...(topic !== undefined && { salesTopic: topic }),
  }
}

/** What is not in the catalogue, or in no supported version, is nobody's case (S4-34). */
function requireProduct({ entitlement }: Policy, { product, productVersion }: Wish): void {
  if (product === undefined) return
  const known = Object.keys(entitlement?.products ?? {})
  const found = known.includes(product) ? entitlement?.products?.[product] : undefined
  if (!found) throw new Refusal({ code: 'product/unknown', facts: { product, known } })
  const { versions } = found
  if (productVersion === undefined || !versions || versions.includes(productVersion)) return
  throw new Refusal({ code: 'product/version', facts: { product, version: productVersion, supported: versions } })
}

function requireStanding(rules: Rules, organisation: Organisation): void {
  const until = servedUntil(rules.policy, organisation)
  if (until === undefined || rules.now < until) return
  const { paidUntil = '' } = organisation
  throw new Refusal({ code: 'organisation/unpaid', facts: { paidUntil, servedUntil: until, ...salesOf(rules) } })
}

/**
 * The plan that covers topic and product, with the licence it wants beside it; undefined when a current subscription
 * entitles without any (S0-04).
 */
function coveringPlan(rules: Rules, organisation: Organisation, wish: Wish): HeldPlan | undefined {
  const held = planInForce(rules, organisation)
  const covers = held && coversTopic(held.plan, wish.topic) && coversProduct(held.plan, wish.product)
  const licences = licencesFor(organisation, wish)
  const valid = licences.filter((licence) => isValid(rules, licence))
  if (valid.some((licence) => entitlesAlone(rules.policy, licence))) return covers ? held : undefined
  if (!held) throw withoutPlan(rules, organisation, { licences, topic: wish.topic })
  if (!covers) throw notCovered(rules, held, wish)
  if (rules.policy.entitlement?.licenceRequired && valid.length === 0) throw withoutLicence(rules, licences, wish)
  return held
}

function coversTopic({ covers }: Plan, topic: string): boolean {
  return covers === undefined || covers.includes(topic)
}

function coversProduct({ products }: Plan, product: string | undefined): boolean {
  return products === undefined || product === undefined || products.includes(product)
}

/** Those of the product that the ticket is about; all when it is about none. */
function licencesFor({ licences = [] }: Organisation, { product }: Wish): readonly Licence[] {
  return product === undefined ? licences : licences.filter((licence) => licence.product === product)
}

/** Paid for, or with its support policy, at the instant of the intake (S0-03, S0-05). */
function isValid({ policy, now }: Rules, { validUntil }: Licence): boolean {
  return validUntil !== undefined && now < dayStart(validUntil, policy.calendar.timeZone, 1)
}

function entitlesAlone({ entitlement }: Policy, { product, kind }: Licence): boolean {
  return kind === 'subscription' && entitlement?.products?.[product]?.subscriptionEntitles === true
}

function withoutPlan(
  rules: Rules,
  { plan, term }: Organisation,
  { licences, topic }: { licences: readonly Licence[]; topic: string },
): Refusal {
  const sales = salesOf(rules)
  if (plan !== undefined && term?.endsAt !== undefined && term.endsAt <= rules.now) {
    return new Refusal({ code: 'plan/ended', facts: { plan, endedAt: term.endsAt, ...sales } })
  }
  const subscription = licences.find((licence) => entitlesAlone(rules.policy, licence))
  if (subscription?.validUntil === undefined) return new Refusal({ code: 'plan/required', facts: { topic, ...sales } })
  const { product, validUntil } = subscription
  return new Refusal({ code: 'licence/lapsed', facts: { product, validUntil, ...sales } })
}

function notCovered(rules: Rules, { name: plan, plan: held }: HeldPlan, { topic, product }: Wish): Refusal {
  const coveredBy = Object.entries(rules.policy.plans).flatMap(([name, each]) =>
    coversTopic(each, topic) && coversProduct(each, product) ? [name] : [],
  )
  const facts = { plan, coveredBy, ...salesOf(rules) }
  return product !== undefined && coversTopic(held, topic)
    ? new Refusal({ code: 'plan/product', facts: { product, ...facts } })
    : new Refusal({ code: 'plan/topic', facts: { topic, ...facts } })
}

function withoutLicence(rules: Rules, [licence]: readonly Licence[], { product }: Wish): Refusal {
  const sales = salesOf(rules)
  if (!licence)
    return new Refusal({ code: 'licence/required', facts: { ...(product !== undefined && { product }), ...sales } })
  const { product: licensed, validUntil } = licence
  return validUntil === undefined
    ? new Refusal({ code: 'licence/without-policy', facts: { product: licensed, ...sales } })
    : new Refusal({ code: 'licence/lapsed', facts: { product: licensed, validUntil, ...sales } })
}

function requireTraining({ desk, policy }: Rules, contact: Contact | undefined): void {
  const needed = policy.entitlement?.trainingScore
  if (needed === undefined || isTrained(needed, contact ?? {})) return
  const course = desk.links?.course?.address
  const score = contact?.training?.score
  throw new Refusal({
    code: 'training/required',
    facts: { needed, ...(score !== undefined && { score }), ...(course !== undefined && { course }) },
  })
}

/** Who holds them is told by their numbers; their words are for whoever may read them. */
function requireSlot({ openTickets, holders }: Usage, limit: number | undefined): void {
  if (limit === undefined || openTickets < limit) return
  throw new Refusal({
    code: 'ticket/open-limit',
    facts: { limit, open: openTickets, holders: holders.map((ticketId) => ({ ticketId })) },
  })
}

/** Of those that have tickets left, the month's own among them, the one that expires first (S4-17, S4-18). */
function grantFor(
  rules: Rules,
  { usage, covering }: Client & { covering: HeldPlan | undefined },
  { topic, name }: { topic: Topic; name: string },
): Pick<Entitled, 'use' | 'quota'> | undefined {
  const { policy, now } = rules
  if (topic.once) return { use: grantOnce(usage, { topic: name, now }) }
  if (covering?.plan.monthlyTickets === undefined) return undefined
  const { timeZone } = policy.calendar
  const month = monthlyGrant(covering.plan, usage, { now, timeZone })
  const all = month ? { ...usage.grants, [month.id]: month.grant } : usage.grants
  const [first] = usable(all, now)
  if (!first) {
    const facts = {
      plan: covering.name,
      monthlyTickets: covering.plan.monthlyTickets,
      renewsAt: monthAt(now, timeZone).until,
      packs: Object.entries(policy.entitlement?.packs ?? {}).map(([pack, each]) => ({ pack, ...each })),
      ...salesOf(rules),
    }
    throw new Refusal({ code: 'quota/exhausted', facts })
  }
  const [grantId, grant] = first
  const isNew = grantId === month?.id
  const quota = leftAfter(all, grantId, now)
  return {
    use: isNew ? { grantId, made: grant, over: expired(usage.grants, now) } : { grantId, seen: grant.used },
    ...(quota && { quota }),
  }
}

/** Once for an organisation (S0-30). */
function grantOnce({ grants }: Usage, { topic, now }: { topic: string; now: Instant }): GrantUse {
  const grantId = `once-${topic}`
  const grant = grants[grantId]
  if (!grant) return { grantId, made: { kind: 'once', amount: 1, used: 0, from: now }, over: expired(grants, now) }
  if (grant.used >= grant.amount) throw new Refusal({ code: 'quota/used-once', facts: { topic } })
  return { grantId }
}
