/**
 * Organisations, contacts and agents as items.
 * @module
 */
import { STAFF_ROLES, type Agent, type Contact, type Organisation } from '@plazo/application/directory'
import { LOCALES } from '@plazo/domain/desk'
import * as z from 'zod'
import { entity, type Item } from './entity.ts'
import { agentKey, contactKey, isId, isOrganisationId, organisationKey } from './keys.ts'
import { optional, text } from './stored-ticket.ts'

const id = text.refine(isId)
const organisationId = text.refine(isOrganisationId)
const person = { id, name: text, mail: text, locale: z.enum(LOCALES) }

const organisations = entity('organisation', {
  id: organisationId,
  name: text,
  plan: optional(text),
  accountManagerId: optional(text),
})
const contacts = entity('contact', { ...person, organisationId, timeZone: optional(text) })
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
