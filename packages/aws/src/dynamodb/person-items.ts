/**
 * Organisations, contacts and agents as items.
 * @module
 */
import { STAFF_ROLES, type Agent, type Contact, type Organisation } from '@plazo/application/directory'
import { AGENT_ENTITY, CONTACT_ENTITY } from '@plazo/application/table-shape'
import { DECLINABLE_NOTICES } from '@plazo/domain/declined-notices'
import { LOCALES } from '@plazo/domain/desk'
import * as z from 'zod/mini'
import { announced, licence, term } from './account-items.ts'
import { entity, type Item } from './entity.ts'
import { agentKey, contactKey, isId, isOrganisationId, organisationKey } from './keys.ts'
import { listedKeys } from './organisation-list.ts'
import { instant, optional, text, positive } from './stored-ticket.ts'

const id = text.check(z.refine(isId))
const organisationId = text.check(z.refine(isOrganisationId))
const person = { id, name: text, mail: text, locale: z.enum(LOCALES) }

const training = z.strictObject({
  score: optional(z.number()),
  scoredAt: optional(instant),
  override: optional(z.strictObject({ by: text, reason: text, at: instant })),
})

const access = z.strictObject({
  activatedAt: instant,
  terms: optional(z.strictObject({ version: text, acceptedAt: instant })),
})

const organisations = entity('organisation', {
  id: organisationId,
  name: text,
  size: optional(text),
  plan: optional(text),
  term: optional(term),
  paidUntil: optional(text),
  licences: optional(z.readonly(z.array(licence))),
  windows: optional(z.readonly(z.array(announced))),
  accountManagerId: optional(text),
  approverIds: optional(z.readonly(z.array(text))),
  responsibleId: optional(text),
  version: positive,
})
const contacts = entity(CONTACT_ENTITY, {
  ...person,
  organisationId,
  timeZone: optional(text),
  phone: optional(text),
  declined: optional(z.readonly(z.array(z.enum(DECLINABLE_NOTICES)))),
  training: optional(training),
  access: optional(access),
})
const agents = entity(AGENT_ENTITY, {
  ...person,
  role: z.enum(STAFF_ROLES),
  teams: z.readonly(z.array(text)),
  timeZone: optional(text),
  absentUntil: optional(instant),
  leftAt: optional(instant),
})

/** `version` counts the changes of the profile. */
export function organisationItem(organisation: Organisation, version = 1): Item {
  const item = organisations.encode(organisationKey(organisation.id), { ...organisation, version })
  return { ...item, ...listedKeys(organisation) }
}

export function organisationOf(item: unknown): Organisation {
  return profileOf(item).organisation
}

export function profileOf(item: unknown): { organisation: Organisation; version: number } {
  const { version, ...organisation } = organisations.decode(item)
  return { organisation, version }
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
