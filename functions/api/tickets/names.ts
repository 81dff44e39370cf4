import type { Directory } from '@plazo/application/directory'
import type { Actor, Ticket } from '@plazo/domain/ticket'

/** People by name, each looked up once for one answer; somebody the directory has lost is named by his id. */
export type Names = {
  contact(id: string): Promise<{ id: string; name: string }>
  agent(id: string): Promise<{ id: string; name: string }>
  organisation(): Promise<{ id: string; name: string }>
  actor(actor: Actor): Promise<{ role: Actor['role']; id?: string; name?: string }>
}

export function namesFor(directory: Directory, { organisationId }: Pick<Ticket, 'organisationId'>): Names {
  const known = new Map<string, Promise<{ id: string; name: string }>>()
  const once = (key: string, id: string, find: () => Promise<{ name: string } | undefined>) => {
    const found = known.get(key) ?? find().then((person) => ({ id, name: person?.name ?? id }))
    known.set(key, found)
    return found
  }
  const contact = (id: string) => once(`contact ${id}`, id, () => directory.contact(organisationId, id))
  const agent = (id: string) => once(`agent ${id}`, id, () => directory.agent(id))
  return {
    contact,
    agent,
    organisation: () => once('organisation', organisationId, () => directory.organisation(organisationId)),
    async actor(actor) {
      if (actor.role === 'system') return { role: 'system' }
      return { role: actor.role, ...(await (actor.role === 'customer' ? contact(actor.id) : agent(actor.id))) }
    },
  }
}
