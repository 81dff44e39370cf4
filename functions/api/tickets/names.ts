import type { Directory } from '@plazo/application/directory'
import type { Desk, Locale } from '@plazo/domain/desk'
import type { Actor } from '@plazo/domain/ticket'
import { wordsFrom, type Words } from './words.ts'

type Named = { id: string; name: string }

/** People by name, each looked up once for one answer; somebody the directory has lost is named by his id. */
export type Names = {
  organisation(id: string): Promise<Named>
  contact(organisationId: string, id: string): Promise<Named>
  agent(id: string): Promise<Named>
  /** Of a ticket of this organisation. */
  actor(organisationId: string, actor: Actor): Promise<{ role: Actor['role']; id?: string; name?: string }>
  words: Words
}

export function namesFrom({ directory, desk }: { directory: Directory; desk: Desk }, locale: Locale): Names {
  const known = new Map<string, Promise<Named>>()
  const once = (key: string, id: string, find: () => Promise<{ name: string } | undefined>) => {
    const found = known.get(key) ?? find().then((person) => ({ id, name: person?.name ?? id }))
    known.set(key, found)
    return found
  }
  const names: Names = {
    words: wordsFrom(desk, locale),
    organisation: (id) => once(`organisation ${id}`, id, () => directory.organisation(id)),
    contact: (organisationId, id) =>
      once(`contact ${organisationId} ${id}`, id, () => directory.contact(organisationId, id)),
    agent: (id) => once(`agent ${id}`, id, () => directory.agent(id)),
    async actor(organisationId, { role, ...rest }) {
      if (!('id' in rest)) return { role }
      const named = role === 'customer' ? names.contact(organisationId, rest.id) : names.agent(rest.id)
      return { role, ...(await named) }
    },
  }
  return names
}
