/**
 * Who is who: organisations, their contacts, and the desk's own people.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type { Contact, Organisation } from '@plazo/domain/organisation'

export type { Contact, Organisation }

export const STAFF_ROLES = ['agent', 'lead', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]
export type Agent = {
  id: string
  name: string
  mail: string
  locale: Locale
  role: StaffRole
  teams: readonly string[]
  timeZone?: string
  /** Away from the desk until then: given no new tickets. */
  absentUntil?: Instant
  /** Since when he is of the desk no more: what he did keeps his name, and he may do nothing and is told nothing. */
  leftAt?: Instant
}

export function isOfDesk({ leftAt }: Agent): boolean {
  return leftAt === undefined
}

export interface Directory {
  organisation(organisationId: string): Promise<Organisation | undefined>
  contact(organisationId: string, contactId: string): Promise<Contact | undefined>
  /** Also whoever has left. */
  agent(agentId: string): Promise<Agent | undefined>
  /** Every agent, lead and admin of the desk, and nobody who has left. */
  agents(): Promise<readonly Agent[]>
}

/** How sample people and, later, registrations get in. */
export interface DirectoryWriter {
  putOrganisation(organisation: Organisation): Promise<void>
  putContact(contact: Contact): Promise<void>
  putAgent(agent: Agent): Promise<void>
}
