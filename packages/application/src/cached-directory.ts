/**
 * A directory that remembers for a minute: who is who changes seldom and is asked with every answer.
 * @module
 */
import { plus, type Instant } from '@plazo/domain/instant'
import type { Directory } from './directory.ts'

const FRESH_MILLISECONDS = 60_000
/** Beyond this it forgets and begins again: more people than any minute of a desk meets. */
const REMEMBERED = 5000

/** Somebody unknown is asked for again at once: he may be registered by now. */
export function cachedDirectory(directory: Directory, now: () => Instant): Directory {
  const organisation = remember(now, (id: string) => directory.organisation(id))
  const contact = remember(now, ([organisationId, id]: readonly [string, string]) =>
    directory.contact(organisationId, id),
  )
  const agent = remember(now, (id: string) => directory.agent(id))
  const agents = remember(now, () => directory.agents())
  return {
    organisation,
    contact: (organisationId, id) => contact([organisationId, id]),
    agent,
    agents: () => agents('all'),
  }
}

function remember<Key, Found>(now: () => Instant, find: (key: Key) => Promise<Found>): (key: Key) => Promise<Found> {
  const known = new Map<string, { found: Promise<Found>; until: Instant }>()
  return async (key) => {
    const name = JSON.stringify(key)
    const remembered = known.get(name)
    if (remembered && now() < remembered.until) return remembered.found
    if (known.size >= REMEMBERED) known.clear()
    const found = find(key)
    known.set(name, { found, until: plus(now(), FRESH_MILLISECONDS) })
    const forget = () => known.delete(name)
    found.then((value) => value === undefined && forget(), forget)
    return found
  }
}
