/**
 * What a person saw of each ticket when he last had it open, so that a row tells whether anything came since. Kept in this
 * browser for each person that works at it.
 * @module
 */
import { useEffect, useSyncExternalStore } from 'react'
import { atDesk } from '../../shared/time/desk-time.ts'
import type { Row } from './lists.ts'
import { useWritten } from './written.ts'

/** How its row stood, and the number of the last event that was read. */
type Look = { standing: string; version: number }
/** `since`: what is older and was never opened here is not news. `seen`: the oldest look first. */
type Looks = { since: string; seen: ReadonlyMap<string, Look> }
type Seen = Pick<Row, 'id' | 'state' | 'turn' | 'dueAt'>

const KEPT = 'plazo.looks.'
const MOST = 300
const known = new Map<string, Looks>()
const listeners = new Set<() => void>()

/** While a ticket is open and somebody looks at the page, its row has been seen as it stands. */
export function useLook(personId: string, row: Seen | undefined, version: number): void {
  useEffect(() => {
    if (row && document.visibilityState === 'visible') noteLook(personId, row, version)
  })
}

export function noteLook(personId: string, row: Seen, version: number): void {
  const { since, seen } = looksOf(personId)
  const now = { standing: standing(row), version }
  const before = seen.get(row.id)
  if (before?.standing === now.standing && before.version === version) return
  const others = [...seen].filter(([id]) => id !== row.id).slice(1 - MOST)
  const looks: Looks = { since, seen: new Map([...others, [row.id, now]]) }
  known.set(personId, looks)
  const told = [...looks.seen].map(([id, look]) => [id, look.standing, look.version])
  localStorage.setItem(KEPT + personId, JSON.stringify({ since, seen: told }))
  for (const listener of listeners) listener()
}

/**
 * What of a row is news to somebody: that it came, or what came since he looked. Of what a colleague has, nothing is.
 *
 * @param shown The rows that are asked about.
 * @param open The ticket beside them, which he reads.
 */
export function useFresh(
  me: { id: string; name: string } | undefined,
  shown: readonly Row[],
  open: string | undefined,
): (row: Row) => 'new' | 'changed' | undefined {
  const looks = useSyncExternalStore(subscribe, () => me && looksOf(me.id))
  const isHis = ({ state, assignee }: Row) => state === 'open' && (assignee === undefined || assignee === me?.name)
  const stands = (row: Row) => looks?.seen.get(row.id)?.standing === standing(row)
  const asked = shown.filter((row) => isHis(row) && stands(row) && row.id !== open)
  const isWritten = useWritten(asked, me?.id, (ticketId) => looks?.seen.get(ticketId)?.version)
  return (row) => {
    if (!looks || !isHis(row)) return undefined
    if (!looks.seen.has(row.id)) return row.openedAt > looks.since ? 'new' : undefined
    return stands(row) && !isWritten(row.id) ? undefined : 'changed'
  }
}

function standing({ state, turn, dueAt }: Seen): string {
  return [state, turn, dueAt].join(' ')
}

function looksOf(personId: string): Looks {
  const looks = known.get(personId) ?? read(personId)
  known.set(personId, looks)
  return looks
}

function read(personId: string): Looks {
  const told = kept(KEPT + personId)
  if (told) return told
  const since = atDesk(Date.now())
  localStorage.setItem(KEPT + personId, JSON.stringify({ since, seen: [] }))
  return { since, seen: new Map() }
}

function kept(key: string): Looks | undefined {
  try {
    const { since, seen }: { since?: unknown; seen?: unknown } = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof since !== 'string' || !Array.isArray(seen)) return undefined
    const looks = seen.filter(isLook).map(([id, stood, version]) => [id, { standing: stood, version }] as const)
    return { since, seen: new Map(looks) }
  } catch {
    return undefined
  }
}

function isLook(told: unknown): told is [string, string, number] {
  return Array.isArray(told) && told.map((each) => typeof each).join() === 'string,string,number'
}

/** Another window of the same browser looks too. */
function subscribe(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key?.startsWith(KEPT)) known.delete(key.slice(KEPT.length))
    listener()
  }
  listeners.add(listener)
  addEventListener('storage', hear)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', hear)
  }
}
