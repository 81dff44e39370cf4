/**
 * Who asked to be let in, or by the form on the page, and the links that let people in, as items. All of them go by
 * themselves.
 * @module
 */
import type { Activation, EntryOutcome, EntryRequest, SpentChallenge } from '@plazo/application/entry-book'
import type { Claim } from '@plazo/application/mailer'
import { ENTRY_ENTITY, TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import { plus, type Instant } from '@plazo/domain/instant'
import type { Contact } from '@plazo/domain/organisation'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { activationKey, challengeKey, entryMailKey, entryRequestKey, mailKey } from './entry-keys.ts'
import { isId, isOrganisationId } from './keys.ts'
import { DAY_SECONDS, seconds } from './seconds.ts'
import { askedForm } from './stored-intake.ts'
import { instant, optional, text } from './stored-ticket.ts'

/** After it a link is nobody's; until then one that expired says so. */
const KEPT_SECONDS = 30 * DAY_SECONDS
const LEASE_MILLISECONDS = 60_000

const goes = { [TTL_ATTRIBUTE]: z.int() }
const person = { organisationId: text.check(z.refine(isOrganisationId)), contactId: text.check(z.refine(isId)) }
const terms = optional(z.strictObject({ version: text, acceptedAt: instant }))

const requests = entity(ENTRY_ENTITY, {
  id: text,
  at: instant,
  who: z.union([z.strictObject({ mail: text }), z.strictObject(person)]),
  name: optional(text),
  terms,
  asks: optional(askedForm),
  ...goes,
})
const challenges = entity('challenge', { request: optional(text), ...goes })
const mails = entity('person', person)
const activations = entity('activation', {
  ...person,
  name: optional(text),
  terms,
  expiresAt: instant,
  usedAt: optional(instant),
  ...goes,
})
const sent = entity('entry-mail', {
  state: z.enum(['leased', 'released', 'sent', 'kept', 'refused']),
  at: instant,
  leasedUntil: optional(instant),
  reason: optional(text),
  ...goes,
})

export function entryRequestItem({ id, at, who, name, terms: accepted, asks }: EntryRequest): Item {
  const told = { ...given('name', name), ...given('terms', accepted), ...given('asks', asks) }
  const goesAt = asks ? { [TTL_ATTRIBUTE]: seconds(at) + DAY_SECONDS } : goingAfter(at)
  return requests.encode(entryRequestKey(id), { id, at, who, ...told, ...goesAt })
}

export function entryRequestOf(item: unknown): EntryRequest {
  const { [TTL_ATTRIBUTE]: _, ...request } = requests.decode(item)
  return request
}

export function challengeItem({ challenge, until, request }: SpentChallenge): Item {
  return challenges.encode(challengeKey(challenge), { request, [TTL_ATTRIBUTE]: seconds(until) })
}

/** Whether a proof of work, as it stands there, was used for this. */
export function isSpentOn(item: unknown, { request }: SpentChallenge): boolean {
  return challenges.decode(item).request === request
}

/** By which somebody is found who knows no more of himself than his address. */
export function mailItem({ organisationId, id, mail }: Contact): Item {
  return mails.encode(mailKey(mail), { organisationId, contactId: id })
}

export function personAt(item: unknown): { organisationId: string; contactId: string } {
  return mails.decode(item)
}

export function activationItem(token: string, activation: Activation): Item {
  const { organisationId, contactId, name, terms: accepted, expiresAt, usedAt } = activation
  return activations.encode(activationKey(token), {
    organisationId,
    contactId,
    expiresAt,
    ...given('name', name),
    ...given('terms', accepted),
    ...given('usedAt', usedAt),
    ...goingAfter(expiresAt),
  })
}

export function activationOf(item: unknown): Activation {
  const { [TTL_ATTRIBUTE]: _, ...activation } = activations.decode(item)
  return activation
}

export function leasedMailItem(requestId: string, at: Instant): Item {
  const leasedUntil = plus(at, LEASE_MILLISECONDS)
  return sent.encode(entryMailKey(requestId), { state: 'leased', at, leasedUntil, ...goingAfter(at) })
}

export function settledMailItem(requestId: string, { outcome, ...facts }: EntryOutcome, at: Instant): Item {
  return sent.encode(entryMailKey(requestId), { state: outcome, at, ...facts, ...goingAfter(at) })
}

export function releasedMailItem(item: unknown, requestId: string): Item {
  const { at, [TTL_ATTRIBUTE]: goesAt } = sent.decode(item)
  return sent.encode(entryMailKey(requestId), { state: 'released', at, [TTL_ATTRIBUTE]: goesAt })
}

/** What asking for the mail of a request meets, given the item that stands there. */
export function claimOnMail(item: unknown, now: Instant): Claim {
  const { state, leasedUntil } = sent.decode(item)
  if (state === 'leased') return leasedUntil !== undefined && leasedUntil <= now ? 'granted' : 'leased'
  return state === 'released' ? 'granted' : 'settled'
}

function goingAfter(at: Instant) {
  return { [TTL_ATTRIBUTE]: seconds(at) + KEPT_SECONDS }
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  const named: { [Key in Name]?: Value } = {}
  return value === undefined ? named : { ...named, [name]: value }
}
