/**
 * Who is who: organisations, their contacts, and the desk's own people.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'

/** `code` is the first half of every ticket number of this organisation: 2 to 12 of A-Z and 0-9. */
export type Organisation = { id: string; name: string; plan?: string; accountManagerId?: string }
export type Contact = {
  id: string
  organisationId: string
  name: string
  mail: string
  locale: Locale
  timeZone?: string
}
export const STAFF_ROLES = ['agent', 'lead', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]
export type Agent = {
  id: string
  name: string
  mail: string
  locale: Locale
  role: StaffRole
  teams: readonly string[]
}

export interface Directory {
  organisation(organisationId: string): Promise<Organisation | undefined>
  contact(organisationId: string, contactId: string): Promise<Contact | undefined>
  agent(agentId: string): Promise<Agent | undefined>
  /** Every agent, lead and admin of the desk. */
  agents(): Promise<readonly Agent[]>
}

/** How sample people and, later, registrations get in. */
export interface DirectoryWriter {
  putOrganisation(organisation: Organisation): Promise<void>
  putContact(contact: Contact): Promise<void>
  putAgent(agent: Agent): Promise<void>
}
