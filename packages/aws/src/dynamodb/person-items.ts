/**
 * Organisations, contacts and agents as items.
 * @module
 */
import { STAFF_ROLES, type Agent, type Contact, type Organisation } from '@plazo/application/directory'
import { LOCALES } from '@plazo/domain/desk'
import { LICENCE_KINDS, PLAN_SOURCES } from '@plazo/domain/organisation'
import { TERMS } from '@plazo/domain/policy'
import * as z from 'zod'
import { entity, type Item } from './entity.ts'
import { agentKey, contactKey, isId, isOrganisationId, organisationKey } from './keys.ts'
import { instant, optional, text } from './stored-ticket.ts'

const id = text.refine(isId)
const organisationId = text.refine(isOrganisationId)
const person = { id, name: text, mail: text, locale: z.enum(LOCALES) }

const term = z.strictObject({
  length: z.enum(TERMS),
  startsAt: instant,
  source: z.enum(PLAN_SOURCES),
  endsAt: optional(instant),
  cancelledAt: optional(instant),
})
const licence = z.strictObject({
  product: text,
  version: optional(text),
  kind: z.enum(LICENCE_KINDS),
  validUntil: optional(text),
})
const announced = z.strictObject({ id: text, reason: text, from: instant, until: instant, note: optional(text) })
const training = z.strictObject({
  score: optional(z.number()),
  scoredAt: optional(instant),
  override: optional(z.strictObject({ by: text, reason: text, at: instant })),
})

const organisations = entity('organisation', {
  id: organisationId,
  name: text,
  size: optional(text),
  plan: optional(text),
  term: optional(term),
  paidUntil: optional(text),
  licences: optional(z.array(licence).readonly()),
  windows: optional(z.array(announced).readonly()),
  accountManagerId: optional(text),
  approverIds: optional(z.array(text).readonly()),
  responsibleId: optional(text),
})
const contacts = entity('contact', {
  ...person,
  organisationId,
  timeZone: optional(text),
  phone: optional(text),
  training: optional(training),
})
const agents = entity('agent', { ...person, role: z.enum(STAFF_ROLES), teams: z.array(text).readonly() })

export function organisationItem(organisation: Organisation): Item {
  return organisations.encode(organisationKey(organisation.id), organisation)
}

export function organisationOf(item: unknown): Organisation {
  return organisations.decode(item)
}

export function contactItem(contact: Contact): Item {
  return contacts.encode(contactKey(contact.organisationId, contact.id), contact)
}

export function contactOf(item: unknown): Contact {
  return contacts.decode(item)
}

export function agentItem(agent: Agent): Item {
  return agents.encode(agentKey(agent.id), agent)
}

export function agentOf(item: unknown): Agent {
  return agents.decode(item)
}
