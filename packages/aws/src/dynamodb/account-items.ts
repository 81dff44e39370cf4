/**
 * What an organisation uses of its account, and the lines of the account's history, as items.
 * @module
 */
import type { AccountRequest, CreatingRequest } from '@plazo/application/accounts'
import { TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import type { AccountEntry } from '@plazo/domain/account-entry'
import type { Instant } from '@plazo/domain/instant'
import { GRANT_KINDS, type Usage } from '@plazo/domain/ledger'
import { LICENCE_KINDS, PLAN_SOURCES } from '@plazo/domain/organisation'
import { TERMS } from '@plazo/domain/policy'
import { parseTicketId } from '@plazo/domain/ticket-id'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { accountRequestKey, entryKey, usageKey } from './keys.ts'
import { DAY_SECONDS, seconds } from './seconds.ts'
import { count, instant, optional, text, positive } from './stored-ticket.ts'

export const USAGE_ENTITY = 'usage'

/** A grant is an attribute of its own, so that the first one needs no place made for it. */
const GRANT = 'grant:'

export const window = { kind: z.enum(GRANT_KINDS), amount: positive, from: instant, until: optional(instant) }
const grant = z.strictObject({ ...window, used: count })
const grants = z.record(text, grant)

/** So is the gist of an open ticket, by the ticket's own part of its number. */
const CASE = 'case:'
const gists = z.record(text, text)

/** A set that is empty is no attribute of the table. */
const usages = entity(USAGE_ENTITY, {
  openTickets: z.int(),
  holders: optional(z.set(text)),
  openCases: optional(z.int()),
})

export const term = z.strictObject({
  length: z.enum(TERMS),
  startsAt: instant,
  source: z.enum(PLAN_SOURCES),
  endsAt: optional(instant),
  cancelledAt: optional(instant),
})
export const licence = z.strictObject({
  product: text,
  version: optional(text),
  kind: z.enum(LICENCE_KINDS),
  validUntil: optional(text),
})
export const announced = z.strictObject({ id: text, reason: text, from: instant, until: instant, note: optional(text) })

const actor = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['customer', 'agent', 'machine']), id: text }),
  z.strictObject({ role: z.literal('system') }),
])

/** Strict: a fact that is not listed here would be lost, so it is refused. */
const happened = <Kind extends AccountEntry['kind'], Facts extends z.core.$ZodShape>(
  kinds: readonly Kind[],
  facts: Facts,
) => z.strictObject({ at: instant, key: text, actor, kind: z.enum(kinds), ...facts })

const fields = z.readonly(z.array(text))
const entries = entity('account-entry', {
  entry: z.discriminatedUnion('kind', [
    happened(['registered', 'profile-changed'], { fields }),
    happened(['contact-registered', 'contact-changed'], { contactId: text, fields }),
    happened(['plan-started', 'plan-changed', 'plan-renewed', 'plan-cancelled'], { plan: text, term }),
    happened(['standing-told'], { paidUntil: optional(text) }),
    happened(['licences-told'], { licences: z.readonly(z.array(licence)) }),
    happened(['contact-activated'], { contactId: text, terms: optional(text) }),
    happened(['terms-accepted'], { contactId: text, terms: text }),
    happened(['training-scored'], { contactId: text, score: z.number() }),
    happened(['training-overridden'], { contactId: text, reason: text }),
    happened(['window-announced'], { window: announced }),
    happened(['granted'], { grantId: text, grant: z.strictObject(window), pack: optional(text) }),
  ]),
})

const requests = entity('account-request', { fingerprint: text, organisationId: text, [TTL_ATTRIBUTE]: z.int() })

export function grantAttribute(grantId: string): string {
  return `${GRANT}${grantId}`
}

export function caseAttribute(ticketId: string): string {
  return `${CASE}${parseTicketId(ticketId)?.code}`
}

export function usageItem(organisationId: string, { openTickets, holders, grants: held, cases }: Usage): Item {
  const stored = {
    openTickets,
    ...(holders.length > 0 && { holders: new Set(holders) }),
    ...(cases && { openCases: cases.count }),
  }
  const granted = Object.entries(grants.parse(held)).map(([id, each]) => [grantAttribute(id), each])
  const told = Object.entries(cases?.gists ?? {}).map(([id, each]) => [caseAttribute(id), each])
  return { ...usages.encode(usageKey(organisationId), stored), ...Object.fromEntries([...granted, ...told]) }
}

export function usageOf(item: Item): Usage {
  const { openTickets, holders = new Set(), openCases = 0 } = usages.decode(item)
  const organisationId = String(item['pk']).slice('ORG#'.length)
  const told = Object.entries(attributes(item, CASE)).map(([code, each]) => [`${organisationId}-${code}`, each])
  const cases = { count: openCases, gists: gists.parse(Object.fromEntries(told)) }
  return {
    openTickets,
    holders: [...holders].toSorted(),
    grants: grants.parse(attributes(item, GRANT)),
    ...((openCases !== 0 || told.length > 0) && { cases }),
  }
}

/** Those whose names begin so, by the rest of their names. */
function attributes(item: Item, beginning: string): Readonly<Record<string, unknown>> {
  const named = Object.entries(item).filter(([name]) => name.startsWith(beginning))
  return Object.fromEntries(named.map(([name, value]) => [name.slice(beginning.length), value]))
}

export function entryItem(organisationId: string, entry: AccountEntry): Item {
  return entries.encode(entryKey(organisationId, entry), { entry })
}

export function entryOf(item: unknown): AccountEntry {
  return entries.decode(item).entry
}

/** Remembers for a day whose account a request changed. */
export function accountRequestItem(organisationId: string, request: CreatingRequest): Item {
  const { fingerprint, at } = request
  const goesAt = seconds(at) + DAY_SECONDS
  return requests.encode(accountRequestKey(request), { fingerprint, organisationId, [TTL_ATTRIBUTE]: goesAt })
}

/** Undefined once its day is over, though the table may take longer to let it go. */
export function accountRequestOf(item: unknown, now: Instant): AccountRequest | undefined {
  const { [TTL_ATTRIBUTE]: goesAt, ...record } = requests.decode(item)
  return goesAt > seconds(now) ? record : undefined
}
