/**
 * Which people a notice is for.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import type { Audience } from '@plazo/domain/audiences'
import type { DeclinableNotice } from '@plazo/domain/declined-notices'
import type { Actor, Ticket } from '@plazo/domain/ticket'
import { isOfDesk, type Agent, type Directory } from './directory.ts'

/** `key` names a person in records and logs without personal data: `contact:ana`, `agent:luis`. */
export type Person = {
  key: string
  role: 'customer' | 'agent'
  id: string
  name: string
  mail: string
  locale: Locale
  timeZone?: string | undefined
  /** Letters he does not want. */
  declined?: readonly DeclinableNotice[] | undefined
}

/** Everybody in an audience; nobody when the directory does not know them. */
export async function recipients(directory: Directory, ticket: Ticket, to: Audience): Promise<readonly Person[]> {
  switch (to.who) {
    case 'requester':
      return present(await person(directory, ticket, contactOf(ticket.requesterId)))
    case 'responsible': {
      const { responsibleId } = (await directory.organisation(ticket.organisationId)) ?? {}
      const named = responsibleId === undefined ? undefined : await person(directory, ticket, contactOf(responsibleId))
      return present(named ?? (await person(directory, ticket, contactOf(ticket.requesterId))))
    }
    case 'contacts': {
      const contacts = await Promise.all(to.ids.map((id) => person(directory, ticket, contactOf(id))))
      return contacts.flatMap(present)
    }
    case 'agent': {
      const agent = present(await agentToTell(directory, to.id))
      return agent.length > 0 || to.orTeam === undefined ? agent : teamOf(await directory.agents(), to.orTeam)
    }
    case 'team':
      return teamOf(await directory.agents(), to.team)
    case 'leads':
      return leadsOf(await directory.agents(), to.team)
  }
}

/** The person who acted or is named; undefined for time itself and for the unknown. */
export async function person(
  directory: Directory,
  { organisationId }: Pick<Ticket, 'organisationId'>,
  who: Actor,
): Promise<Person | undefined> {
  switch (who.role) {
    case 'customer': {
      const contact = await directory.contact(organisationId, who.id)
      return contact && { ...contact, key: `contact:${contact.id}`, role: 'customer' }
    }
    case 'agent': {
      const agent = await directory.agent(who.id)
      return agent && staff(agent)
    }
    case 'system':
      return undefined
  }
}

function contactOf(id: string): Actor {
  return { role: 'customer', id }
}

/** Whoever has this key; contacts are of this organisation. */
export function readerOf(directory: Directory, organisationId: string, key: string): Promise<Person | undefined> {
  const id = key.slice(key.indexOf(':') + 1)
  if (!key.startsWith('contact:')) return agentToTell(directory, id)
  return person(directory, { organisationId }, { role: 'customer', id })
}

async function agentToTell(directory: Directory, id: string): Promise<Person | undefined> {
  const agent = await directory.agent(id)
  return agent && isOfDesk(agent) ? staff(agent) : undefined
}

function teamOf(agents: readonly Agent[], team: string): readonly Person[] {
  return agents.filter(({ teams }) => teams.includes(team)).map(staff)
}

/** The team's leads, else any lead, else the admins: a broken promise is always somebody's to hear of. */
function leadsOf(agents: readonly Agent[], team: string): readonly Person[] {
  const leads = agents.filter(({ role }) => role === 'lead')
  const own = leads.filter(({ teams }) => teams.includes(team))
  const told = [own, leads, agents.filter(({ role }) => role === 'admin')].find((some) => some.length > 0) ?? []
  return told.map(staff)
}

function staff(agent: Agent): Person {
  const { id, name, mail, locale, timeZone } = agent
  return { key: `agent:${id}`, role: 'agent', id, name, mail, locale, timeZone }
}

function present(found: Person | undefined): readonly Person[] {
  return found ? [found] : []
}
